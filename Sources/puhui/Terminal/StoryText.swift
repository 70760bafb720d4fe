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

  /// The whole text.
  var text: String {
    let head = [page.title[language], ""] + wrapped(summary)
    let notes = page.notes.flatMap { wrapped($0[language]) }
    let months = page.blocks.flatMap { [""] + lines(of: $0) }
    return (head + [""] + notes + months).joined(separator: "\n")
  }

  private var summary: String {
    page.summary.map { $0[language] }.joined(separator: language == .en ? " " : "")
  }

  private func lines(of block: StoryPage.Block) -> [String] {
    [block.heading[language]]
      + block.lines.flatMap { side, line in
        let sentence = wrapped(line.text[language], width: Self.width - 6)
        let first = mark(side) + (sentence.first ?? "")
        let table = TextTable(
          rows: line.table.map { row in row.map { $0[language] } }, rightAligned: [1, 2, 3, 4])
        return [first] + sentence.dropFirst().map { "      " + $0 }
          + table.lines.map { "        " + $0 }
      }
  }

  private func mark(_ side: StoryPage.Side) -> String {
    switch side {
    case .both: "  ·   "
    case .base: "  [–] "
    case .policy: "  [+] "
    }
  }

  /// Lines no wider than the page; Chinese breaks anywhere, English between words.
  private func wrapped(_ text: String, width: Int = width) -> [String] {
    var lines = [""]
    var room = width
    let pieces =
      language == .en ? text.split(separator: " ").map { "\($0) " } : text.map(String.init)
    for piece in pieces {
      let size = TextTable.width(of: piece)
      if size > room, lines.last?.isEmpty == false {
        lines.append("")
        room = width
      }
      lines[lines.count - 1] += piece
      room -= size
    }
    return lines.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
  }
}
