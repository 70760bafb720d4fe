/// A language that people read labels, tables and reports in.
public enum Language: String, Sendable, CaseIterable {
  case en, zh

  /// The language that the environment of a shell asks for; English unless it is Chinese.
  public init(environment: [String: String]) {
    let wanted =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = wanted?.hasPrefix("zh") == true ? .zh : .en
  }
}

extension Label {
  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .zh: zh
    }
  }
}
