import Parameters

extension Label {
  /// A text for each language.
  init(_ text: (Language) -> String) { self.init(en: text(.en), zh: text(.zh)) }

  /// A text that is the same in both, such as a name.
  static func same(_ text: String) -> Label { Label(en: text, zh: text) }

  /// A line of two wrapped texts, empty where one has fewer.
  init(lines en: [String], _ zh: [String], _ row: Int) {
    self.init(
      en: en.indices.contains(row) ? en[row] : "", zh: zh.indices.contains(row) ? zh[row] : "")
  }

  static func + (first: Label, second: Label) -> Label {
    Label(en: first.en + second.en, zh: first.zh + second.zh)
  }

  /// The label as the beginning of a sentence.
  var capitalised: Label { Label(en: en.prefix(1).uppercased() + en.dropFirst(), zh: zh) }
}

extension Sequence<Label> {
  /// The labels one after another, with a separator of each language between.
  func joined(en: String, zh: String) -> Label {
    Label(en: map(\.en).joined(separator: en), zh: map(\.zh).joined(separator: zh))
  }
}
