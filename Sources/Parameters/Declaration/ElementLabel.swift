/// The name of an option or of an array's element: as written in files, and in words.
public struct ElementLabel: Sendable, Hashable {
  /// The name in scenario files and paths, for instance `microFirm`.
  public var name: String
  /// The name for people.
  public var label: Label

  public init(_ name: String, _ label: Label) {
    self.name = name
    self.label = label
  }

  public init(_ name: String, en: String, zh: String) {
    self.init(name, Label(en: en, zh: zh))
  }

  /// Elements that are named by number, for instance `1` to `5` for income fifths.
  public static func numbered(
    _ range: ClosedRange<Int>, en: String, zh: String
  ) -> [ElementLabel] {
    range.map { ElementLabel("\($0)", en: "\(en) \($0)", zh: "\(zh)\($0)") }
  }
}
