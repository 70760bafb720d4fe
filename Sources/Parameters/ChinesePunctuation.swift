/// Punctuation of Chinese text that somebody typed with a Latin keyboard.
enum ChinesePunctuation {
  /// The text with commas, colons, semicolons and brackets beside Chinese characters made as wide as these.
  static func widened(_ text: String) -> String {
    guard text.utf8.contains(where: { wide(Unicode.Scalar($0)) != nil }) else { return text }
    var scalars = Array(text.unicodeScalars)
    var open: [(place: Int, isWide: Bool)] = []
    for (index, scalar) in scalars.enumerated() {
      let isBeside =
        index > 0 && (isChinese(scalars[index - 1]) || scalars[index - 1] == "\u{FF09}")
        || index + 1 < scalars.count && isChinese(scalars[index + 1])
      switch scalar {
      case "(", "\u{FF08}": open.append((index, isBeside || scalar == "\u{FF08}"))
      case ")", "\u{FF09}":
        // Brackets are as wide as their fellows.
        guard let first = open.popLast() else { break }
        let isWide = first.isWide || isBeside || scalar == "\u{FF09}"
        if isWide { (scalars[first.place], scalars[index]) = ("\u{FF08}", "\u{FF09}") }
        continue
      default: break
      }
      if isBeside, let wide = wide(scalar) { scalars[index] = wide }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The text with digits and signs as wide as characters made as narrow as a Latin keyboard's.
  static func narrowed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
          case 0x3002: "."
          default: scalar
          }
        }))
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ",": "\u{FF0C}"
    case ":": "\u{FF1A}"
    case ";": "\u{FF1B}"
    case "(": "\u{FF08}"
    case ")": "\u{FF09}"
    case "?": "\u{FF1F}"
    default: nil
    }
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x9FFF).contains(scalar.value)
  }
}
