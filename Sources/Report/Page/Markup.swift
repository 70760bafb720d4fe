import Parameters

/// HTML or SVG being written: text is escaped, and a label becomes one element for each language.
struct Markup {
  private(set) var text = ""

  /// Attributes of an element, in order.
  typealias Attributes = KeyValuePairs<String, String>

  /// Adds finished markup.
  mutating func append(_ markup: Markup) { text += markup.text }

  /// Adds an element around what the closure writes.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    text += "</\(name)>"
  }

  /// Adds an element with text in one language, or none.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text content: String) {
    open(name, attributes)
    text += Markup.escaped(content)
    text += "</\(name)>"
  }

  /// Adds an element twice, in English and in Chinese, of which the page shows one.
  mutating func element(_ name: String, _ attributes: Attributes = [:], _ label: Label) {
    guard label.en != label.zh else { return element(name, attributes, text: label.en) }
    for language in Language.allCases {
      open(name, attributes, language)
      text += Markup.escaped(label[language])
      text += "</\(name)>"
    }
  }

  /// Adds an element that has no content.
  mutating func empty(_ name: String, _ attributes: Attributes = [:]) { open(name, attributes) }

  /// Adds text that stands as it is in both languages.
  mutating func words(_ content: String) { text += Markup.escaped(content) }

  /// Adds text in two languages without an element of its own.
  mutating func words(_ label: Label) { element("span", [:], label) }

  /// Adds a style sheet or script, which nothing may close early.
  mutating func raw(_ name: String, _ attributes: Attributes = [:], _ content: String) {
    open(name, attributes)
    text += content.replacing("</", with: "<\\/")
    text += "</\(name)>"
  }

  private mutating func open(
    _ name: String, _ attributes: Attributes, _ language: Language? = nil
  ) {
    text += "<\(name)"
    if let language { text += " lang=\"\(language.rawValue)\"" }
    for (key, value) in attributes where !value.isEmpty {
      text += " \(key)=\"\(Markup.escaped(value))\""
    }
    text += ">"
  }

  /// Text in which nothing is taken for markup.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
    return text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
