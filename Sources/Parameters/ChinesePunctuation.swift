/// Punctuation of Chinese text that somebody typed with a Latin keyboard.
enum ChinesePunctuation {
  /// The text with commas, colons, semicolons and brackets beside Chinese characters made as wide as these.
  static func widened(_ text: String) -> String {
    guard text.utf8.contains(where: { wide(Unicode.Scalar($0)) != nil }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isBeside =
        index > 0 && isChinese(scalars[index - 1])
        || index + 1 < scalars.count && isChinese(scalars[index + 1])
      result.append(isBeside ? wide(scalar) ?? scalar : scalar)
    }
    return String(result)
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
