/// Slips of the hand that a parser's complaint does not name.
enum YAMLHint {
  /// What to mend in a text or line that is not read as it was meant; empty where nothing is to be seen.
  static func hint(on text: some StringProtocol) -> String {
    if text.prefix(while: \.isWhitespace).contains("\t") {
      return " Indent with spaces: YAML takes no tabs."
    }
    guard let wide = text.first(where: { narrow[$0] != nil }), let meant = narrow[wide] else {
      return ""
    }
    return " Perhaps for the full-width \(wide): YAML wants \(meant)."
  }

  private static let narrow: [Character: String] = [
    "\u{FF1A}": "a colon and a space", "\u{FF0C}": "a comma", "\u{3000}": "a plain space",
    "\u{201C}": "plain quotes", "\u{201D}": "plain quotes", "\u{FF03}": "#",
    "\u{FF5B}": "{", "\u{FF5D}": "}", "\u{FF3B}": "[", "\u{FF3D}": "]", "\u{FF0D}": "-",
  ]
}
