/// What a file or a command line says, before a parameter's kind gives it meaning.
public enum Literal: Sendable, Hashable {
  /// A word or number; in quotes it is a text, whatever it looks like.
  case scalar(String, isQuoted: Bool)
  /// Words or numbers in order.
  case list([Literal])
  /// Nothing where a value belongs.
  case null
}

extension Literal: CustomStringConvertible {
  /// The literal as messages quote it, cut where it is long.
  public var description: String {
    switch self {
    case .scalar(let text, let isQuoted): isQuoted ? "\"\(text.cut())\"" : text.cut()
    case .null: "empty"
    case .list(let items):
      "[\(items.prefix(8).map(\.description).joined(separator: ", "))".cut(to: 100)
        + (items.count > 8 ? ", …]" : "]")
    }
  }
}

extension String {
  /// The text on one line, its end left out where it is longer than a message should be.
  package func cut(to length: Int = 60) -> String {
    // Control characters would act on the terminal.
    let line = String(
      prefix(length + 1).map { letter in
        letter.isNewline
          ? " "
          : letter.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
            ? "\u{FFFD}" : letter
      })
    return line.count > length ? line.prefix(length - 1) + "…" : line
  }
}
