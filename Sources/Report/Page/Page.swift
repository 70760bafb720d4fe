import Parameters

/// The whole page: the answer first, then numbered chapters.
struct Page {
  let title: Label
  /// Where, when, how often: one line above the answer.
  let dateline: Label
  /// The question of the scenario or policy, in the language of whoever wrote it.
  let question: String?
  let answer: [Block]
  let chapters: [Chapter]
  let opening: Language

  /// A numbered part of the page.
  struct Chapter {
    let number: Int
    let title: Label
    let blocks: [Block]

    var anchor: String { "section-\(number)" }
  }

  var html: String {
    var page = Markup()
    page.element("html", ["lang": opening == .zh ? "zh-Hans" : "en"]) { page in
      page.element("head") { writeHead(to: &$0) }
      page.element("body") { page in
        writeSwitch(to: &page)
        page.element("main") { writeContent(to: &$0) }
        page.raw("script", [:], Script.text)
      }
    }
    return "<!DOCTYPE html>\n" + page.text + "\n"
  }

  private func writeHead(to page: inout Markup) {
    page.empty("meta", ["charset": "utf-8"])
    page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.empty("meta", ["name": "generator", "content": "puhui"])
    // Nothing may be fetched: the page proves it by forbidding it.
    page.empty(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
          + "img-src data:",
      ])
    page.element("title", text: title[opening])
    page.raw("style", [:], Stylesheet.text)
  }

  /// Two radio buttons before everything else: the style sheet shows the language that is checked.
  private func writeSwitch(to page: inout Markup) {
    for language in [Language.zh, .en] {
      let id = "language-\(language.rawValue)"
      let isOpen = language == opening
      page.empty(
        "input",
        [
          "type": "radio", "name": "language", "id": id, "class": "language",
          "checked": isOpen ? "checked" : "", "autocomplete": "off",
          "aria-label": language == .zh ? "中文" : "English",
        ])
    }
    page.element("nav", ["class": "languages"]) { page in
      page.element("label", ["for": "language-zh", "lang": "zh-Hans"], text: "中文")
      page.element("label", ["for": "language-en", "lang": "en-GB"], text: "English")
    }
  }

  private func writeContent(to page: inout Markup) {
    page.element("header") { page in
      page.element("p", ["class": "kicker"], dateline)
      page.element("h1", [:], title)
      if let question {
        // One in English is for English readers; one in Chinese is the person's own, and stays.
        let isEnglish = question.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
        let attributes: Markup.Attributes =
          isEnglish ? ["class": "question", "lang": "en"] : ["class": "question"]
        page.element("p", attributes, text: question)
      }
    }
    page.element("section", ["class": "answer", "id": "answer"]) { page in
      for block in answer { block.write(to: &page) }
    }
    page.element("nav", ["class": "contents"]) { page in
      page.element("ol") { page in
        for chapter in chapters {
          page.element("li") { page in
            page.element("a", ["href": "#\(chapter.anchor)"]) { $0.words(chapter.title) }
          }
        }
      }
    }
    for chapter in chapters {
      page.element("section", ["id": chapter.anchor]) { page in
        page.element("h2") { page in
          page.element("span", ["class": "ordinal"], text: "\(chapter.number)")
          page.words(" ")
          page.words(chapter.title)
        }
        for block in chapter.blocks { block.write(to: &page) }
      }
    }
  }
}

extension Page {
  /// A page with the ten sections of a run or a comparison.
  init(
    title: Label, dateline: Label, question: String?, answer: [Block],
    sections: [Section: [Block]], opening: Language
  ) {
    self.init(
      title: title, dateline: dateline, question: question, answer: answer,
      chapters: Section.allCases.map { section in
        Chapter(number: section.rawValue, title: section.title, blocks: sections[section] ?? [])
      }, opening: opening)
  }
}
