import Parameters

/// What people call scenarios and the policies over them.
public struct Names: Sendable {
  private let labels: [String: Label]

  /// Labels of files by the names that the files have in results.
  public init(_ labels: [String: Label]) { self.labels = labels }

  /// The label of a scenario, policy or package: that of each part, or its name in words.
  public func label(of name: String) -> Label {
    let parts = name.split(separator: "+").map { part -> Label in
      let words = String(part).replacing("-", with: " ").replacing("_", with: " ")
      return labels[String(part)] ?? Label(en: words, zh: words)
    }
    return Label(
      en: parts.map(\.en).joined(separator: " + "), zh: parts.map(\.zh).joined(separator: "+"))
  }
}
