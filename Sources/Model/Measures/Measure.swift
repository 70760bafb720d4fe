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

/// What a measure of one group is computed from.
package struct View {
  package let world: World
  package let parameters: ModelParameters
  package let group: GroupLevel
  package let sums: Sums
  package let incomes: IncomeHistogram
  /// Every livelihood's incomes, for differences between groups.
  package let livelihoods: ArraySlice<IncomeHistogram>

  package subscript(_ slot: Slot) -> Double { sums[slot] }
  package func count(_ flag: Status) -> Double { sums.count(flag) }

  /// A sum of fen in yuan.
  package func yuan(_ slot: Slot) -> Double { sums[slot] / 100 }

  /// A ratio, NaN where the denominator is 0.
  package func ratio(_ part: Double, to whole: Double) -> Double {
    whole > 0 ? part / whole : .nan
  }
}

/// A month that is being measured.
struct Scene {
  let world: World
  let parameters: ModelParameters
  let groups: [GroupLevel]
  let tables: Tables

  func view(of group: Int) -> View {
    let first = groups.firstIndex { $0.group == "livelihood" } ?? 0
    let last = min(first + Livelihood.count, tables.incomes.count)
    return View(
      world: world, parameters: parameters, group: groups[group], sums: tables.sums[group],
      incomes: tables.incomes[group], livelihoods: tables.incomes[first..<last])
  }
}
