import Parameters

/// A group of households for which results are given: a grouping and a level of it.
public struct GroupLevel: Sendable, Hashable {
  /// Name of the grouping: all, township, income_fifth, age_band, livelihood, or a column of the user's.
  public let group: String
  /// Name of the level in results.
  public let level: String
  /// The level in words.
  public let label: Label

  /// A level of a group, with its words.
  package init(_ group: String, _ level: String, _ label: Label) {
    self.group = group
    self.level = level
    self.label = label
  }
}

/// A further column by which results are grouped, from the user's own file.
public struct Grouping: Sendable {
  /// Name of the column.
  public let name: String
  /// Names of its levels.
  public let levels: [String]
  /// Level of each household, an index into `levels`.
  public let column: [UInt16]

  /// A grouping whose column holds, for each household, an index into the levels.
  public init(name: String, levels: [String], column: [UInt16]) {
    precondition(
      column.allSatisfy { Int($0) < levels.count }, "every level of \(name) has a name")
    self.name = name
    self.levels = levels
    self.column = column
  }
}

extension GroupLevel {
  /// The county, its townships, the built-in groupings and the user's own, in the order of observations.
  static func list(townships: [String], _ groupings: [Grouping]) -> [GroupLevel] {
    var all = [GroupLevel("all", "all", Label(en: "all households", zh: "全部农户"))]
    all += townships.map { GroupLevel("township", $0, Label(en: $0, zh: $0)) }
    all += IncomeFifth.allCases.map { GroupLevel("income_fifth", $0.name, $0.label) }
    all += AgeBand.allCases.map { GroupLevel("age_band", $0.name, $0.label) }
    all += Livelihood.allCases.map { GroupLevel("livelihood", $0.name, $0.label) }
    for grouping in groupings {
      all += grouping.levels.map { GroupLevel(grouping.name, $0, Label(en: $0, zh: $0)) }
    }
    return all
  }
}
