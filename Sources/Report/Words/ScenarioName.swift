import Parameters

/// Names of scenarios for people: of the files that come with puhui, in both languages.
enum ScenarioName {
  static func label(of name: String?) -> Label {
    guard let name else { return Label(en: "the scenario", zh: "该情景") }
    return shipped[name] ?? .same(name)
  }

  private static let shipped: [String: Label] = [
    "xintai": Label(en: "Xintai", zh: "新泰市"),
    "village": Label(en: "one village", zh: "一个村"),
  ]
}
