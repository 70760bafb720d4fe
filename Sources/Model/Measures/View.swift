/// What the measures of one group are computed from, group after group.
///
/// One view for all groups, since a copy of the world asks for the owners of all its columns.
package struct View {
  package let world: World
  package let parameters: ModelParameters
  package private(set) var group: GroupLevel
  package private(set) var sums: Sums
  package private(set) var incomes: IncomeHistogram
  /// Every livelihood's incomes, for differences between groups.
  package let livelihoods: ArraySlice<IncomeHistogram>
  private let groups: [GroupLevel]
  private let tables: Tables

  /// A view of the first group.
  init(of world: World, _ parameters: ModelParameters, groups: [GroupLevel], _ tables: Tables) {
    self.world = world
    self.parameters = parameters
    self.groups = groups
    self.tables = tables
    let first = groups.firstIndex { $0.group == "livelihood" } ?? 0
    let last = min(first + Livelihood.count, tables.incomes.count)
    livelihoods = tables.incomes[first..<last]
    group = groups[0]
    sums = tables.sums[0]
    incomes = tables.incomes[0]
  }

  /// Moves on to another group.
  mutating func move(to group: Int) {
    self.group = groups[group]
    sums = tables.sums[group]
    incomes = tables.incomes[group]
  }

  /// What stands in a slot of the group's sums.
  package subscript(_ slot: Slot) -> Double { sums[slot] }
  /// How many households of the group have one flag of their status.
  package func count(_ flag: Status) -> Double { sums.count(flag) }

  /// A sum of fen in yuan.
  package func yuan(_ slot: Slot) -> Double { sums[slot] / 100 }

  /// A ratio, NaN where the denominator is 0.
  package func ratio(_ part: Double, to whole: Double) -> Double {
    whole > 0 ? part / whole : .nan
  }
}
