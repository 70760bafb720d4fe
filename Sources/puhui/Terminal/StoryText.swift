import Experiment
import Parameters

/// A household's story as text: the summary first, then month by month.
struct StoryText {
  private let page: StoryPage
  private let language: Language

  init(_ story: HouseholdStory, _ language: Language) {
    page = StoryPage(story)
    self.language = language
  }

  /// Columns of a line of the summary and of sentences.
  private static let width = 100

  private static let indent = "        "

  /// The whole text.
  var text: String {
    let head = [page.title[language], ""] + wrapped(summary)
    let notes = page.notes.flatMap { wrapped($0[language]) } + [page.command[language]]
    let months = page.blocks.flatMap { [""] + lines(of: $0) }
    return (head + [""] + notes + months).joined(separator: "\n")
  }

  private var summary: String {
    page.summary.map { $0[language] }.joined(separator: language == .en ? " " : "")
  }

  private func lines(of block: StoryPage.Block) -> [String] {
    [block.heading[language]] + block.lines.flatMap { lines(of: $0.line, $0.side) }
  }

  private func lines(of line: StoryLine, _ side: StoryPage.Side) -> [String] {
    let sentence = wrapped(line.text[language], width: Self.width - 6)
    var lines = sentence.map { "      " + $0 }
    lines[0] = mark(side) + (sentence.first ?? "")
    let rows = line.table.map { row in row.map { $0[language] } }
    for row in TextTable(rows: rows, rightAligned: [1, 2, 3, 4]).lines {
      lines.append(Self.indent + row)
    }
    for remark in line.remarks {
      lines += wrapped(remark[language], width: Self.width - 8).map { Self.indent + $0 }
    }
    return lines
  }

  private func mark(_ side: StoryPage.Side) -> String {
    switch side {
    case .both: "  ·   "
    case .base: "  [–] "
    case .policy: "  [+] "
    }
  }

  /// Lines no wider than the page; English breaks between words, Chinese also between characters.
  private func wrapped(_ text: String, width: Int = width) -> [String] {
    var lines = [""]
    var room = width
    for piece in Self.pieces(of: text) {
      let size = TextTable.width(of: piece)
      if size > room, lines.last?.isEmpty == false {
        lines.append("")
        room = width
      }
      if piece == " ", lines.last?.isEmpty == true { continue }
      lines[lines.count - 1] += piece
      room -= size
    }
    return lines.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
  }

  /// Pieces that stay whole: blanks, single wide characters, and runs of others with the stop behind them.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let isWide = TextTable.width(of: String(character)) > 1
      let joins = isWide ? ",。;:)、".contains(character) : character != " "
      if joins, let last = pieces.last, last != " ",
        isWide || TextTable.width(of: String(last.suffix(1))) == 1
      {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}
