/// Punctuation of Chinese text that somebody typed with a Latin keyboard.
enum ChinesePunctuation {
  /// The text with commas, colons, semicolons and brackets beside Chinese characters made as wide as these.
  static func widened(_ text: String) -> String {
    guard text.utf8.contains(where: { ",:;()?".utf8.contains($0) }) else { return text }
    let characters = Array(text)
    var result = ""
    for (index, character) in characters.enumerated() {
      let isBeside =
        index > 0 && isChinese(characters[index - 1])
        || index + 1 < characters.count && isChinese(characters[index + 1])
      result.append(isBeside ? wide[character] ?? character : character)
    }
    return result
  }

  private static let wide: [Character: Character] = [
    ",": "\u{FF0C}", ":": "\u{FF1A}", ";": "\u{FF1B}", "(": "\u{FF08}", ")": "\u{FF09}",
    "?": "\u{FF1F}",
  ]

  private static func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) }
  }
}
