/// The user's own households, villages and ties, in the order of rows: townships, their villages, their households.
public struct GivenPopulation: Sendable {
  /// What is known of the households.
  package var households: GivenHouseholds
  /// Households of each village.
  package var villageSizes: [Int]
  /// Row of each village's township, never falling.
  package var villageTownships: [Int32]
  /// Names of the townships, by row.
  public package(set) var townshipNames: [String]
  /// Who hears whom; nil where ties are drawn.
  package var ties: Ties?
  /// The households' numbers in the file; nil where its ids are no numbers.
  package var numbers: HouseholdNumbers?
  /// Further columns, by which results are grouped and levers targeted.
  public package(set) var groupings: [Grouping]

  /// A population of villages of these sizes, each in a township.
  package init(
    _ households: GivenHouseholds = .none, villageSizes: [Int], villageTownships: [Int32],
    townshipNames: [String], ties: Ties? = nil, groupings: [Grouping] = []
  ) {
    precondition(
      villageSizes.count == villageTownships.count, "every village lies in a township")
    self.households = households
    self.villageSizes = villageSizes
    self.villageTownships = villageTownships
    self.townshipNames = townshipNames
    self.ties = ties
    self.groupings = groupings
  }

  /// Number of households.
  public var count: Int { villageSizes.reduce(0, +) }
  /// What is known of its ties, in words.
  public var tieSummary: String {
    guard let ties else { return "ties are drawn" }
    let entries = ties.count
    return (ties.listeners == nil ? "\(entries / 2) mutual" : "\(entries) directed")
      + (ties.weight.isEmpty ? " ties" : " ties with weights")
  }
  /// Number of villages.
  public var villages: Int { villageSizes.count }
}
