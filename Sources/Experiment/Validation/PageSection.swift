/// A part of a Markdown page under a heading of the second rank, which can be replaced without touching the rest.
package struct PageSection: Equatable, Sendable {
  /// What stands after the hashes.
  package let heading: String
  /// The lines under the heading, without blank ones around them.
  package let body: String

  /// A part with its heading, without hashes, and its lines.
  package init(_ heading: String, body: String) {
    self.heading = heading
    self.body = body
  }

  /// The section of a heading in a page; nil where there is none.
  package init?(_ heading: String, of page: String) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(of: "## \(heading)") else { return nil }
    let rest = lines[(first + 1)...]
    let body = rest[..<(rest.firstIndex { $0.hasPrefix("## ") } ?? rest.endIndex)]
    self.init(heading, body: body.joined(separator: "\n").trimmingBlankLines)
  }

  /// A page with this section in place of the one with its heading, or at its end.
  package func placed(in page: String) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let place = lines.firstIndex(of: "## \(heading)") ?? lines.endIndex
    let rest = lines[place...].dropFirst()
    let next = rest.firstIndex { $0.hasPrefix("## ") } ?? lines.endIndex
    let parts = [
      lines[..<place].joined(separator: "\n"), "## \(heading)\n\n\(body)",
      lines[next...].joined(separator: "\n"),
    ]
    return parts.map(\.trimmingBlankLines).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

extension String {
  /// The text without line feeds at its ends.
  fileprivate var trimmingBlankLines: String {
    String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }
}
