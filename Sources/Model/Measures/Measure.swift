import Parameters

/// One column of the results: what it is called, what it means, and how it follows from the world.
public struct Measure: Sendable {
  /// Column in CSV files.
  public let name: String
  /// Name for people.
  public let label: Label
  /// Unit of its values.
  public let unit: Unit
  /// What it counts or how it is computed, one sentence.
  public let meaning: String
  /// Whether the measure exists for the county as a whole only.
  public let countyOnly: Bool
  package let value: @Sendable (View) -> Double

  /// A measure of every group.
  package init(
    _ name: String, en: String, zh: String, _ unit: Unit, _ meaning: String,
    value: @escaping @Sendable (View) -> Double
  ) {
    self.init(name, en, zh, unit, meaning, countyOnly: false, value)
  }

  /// A measure of the county, undefined for parts of it.
  package static func county(
    _ name: String, en: String, zh: String, _ unit: Unit, _ meaning: String,
    value: @escaping @Sendable (World) -> Double
  ) -> Measure {
    Measure(name, en, zh, unit, meaning, countyOnly: true) {
      $0.group.group == "all" ? value($0.world) : .nan
    }
  }

  private init(
    _ name: String, _ en: String, _ zh: String, _ unit: Unit, _ meaning: String,
    countyOnly: Bool, _ value: @escaping @Sendable (View) -> Double
  ) {
    self.name = name
    label = Label(en: en, zh: zh)
    self.unit = unit
    self.meaning = meaning
    self.countyOnly = countyOnly
    self.value = value
  }

  /// Every measure, in the order of the columns.
  public static let all: [Measure] =
    funnel + lending + risk + creditGap + welfare + distribution + costs

  /// Position of a measure by name.
  public static func index(of name: String) -> Int? { all.firstIndex { $0.name == name } }
}
