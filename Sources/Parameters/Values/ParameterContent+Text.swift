extension ParameterContent: CustomStringConvertible {
  /// The value as a scenario file writes it.
  public var description: String {
    switch self {
    case .number(let value): value.text
    case .integer(let value): "\(value)"
    case .flag(let value): "\(value)"
    case .month(let value): "\(value)"
    case .word(let value): value.quotedWhereNeeded
    case .numbers(let values): "[\(values.map(\.text).joined(separator: ", "))]"
    case .words(let values): "[\(values.map(\.quotedWhereNeeded).joined(separator: ", "))]"
    }
  }
}

extension Double {
  /// The shortest text that reads back as this number, without a needless `.0`.
  package var text: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension String {
  /// The text in quotes, unless YAML reads it plain as the same text.
  fileprivate var quotedWhereNeeded: String {
    let isPlain =
      !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "_-./".contains($0) }
      && !["true", "false", "null"].contains(lowercased()) && first != "-"
    guard !isPlain else { return self }
    let escaped = flatMap { character -> [Character] in
      switch character {
      case "\"": ["\\", "\""]
      case "\\": ["\\", "\\"]
      case "\n": ["\\", "n"]
      default: [character]
      }
    }
    return "\"\(String(escaped))\""
  }
}
