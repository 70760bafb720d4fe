/// Widths of text, guessed on the wide side: the reader's fonts are not known here.
enum TextWidth {
  /// Width of a line at a font size.
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60: 1
    case 0x20, 0x2C, 0x2E, 0x69, 0x6A, 0x6C, 0x28, 0x29, 0x3A: 0.36
    // Signs such as % + − × – — are as wide as capitals, or wider.
    case 0x25, 0x6D, 0x77, 0x2013...0x2026: 1
    case 0x2B, 0x3C...0x3E, 0xD7, 0x2212, 0x41...0x5A: 0.85
    default: 0.65
    }
  }

  /// The text in lines no wider than a limit, broken between words or Chinese characters.
  static func wrapped(_ text: String, width limit: Double, size: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      if !line.isEmpty, of(line + piece, size: size) > limit {
        lines.append(trimmed(line))
        line = ""
      }
      line += piece
    }
    return lines + [trimmed(line)]
  }

  /// Words with the space or hyphen after them, and single Chinese characters.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      let isWide = character.unicodeScalars.contains { $0.value >= 0x2E80 }
      // A number keeps its sign.
      if word == "+", !character.isNumber {
        pieces.append(word)
        word = ""
      }
      word.append(character)
      if isWide || character == " " || character == "-" {
        pieces.append(word)
        word = ""
      }
    }
    return word.isEmpty ? pieces : pieces + [word]
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
