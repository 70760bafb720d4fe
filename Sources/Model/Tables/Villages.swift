/// One row a village; its households are the rows `households[v] ..< households[v + 1]`.
public struct Villages: Sendable {
  /// First household row of each village, and the total at the end.
  public package(set) var firstHousehold: [Int32] = [0]
  /// Row of its township.
  public package(set) var township: [Int32] = []
  /// Distance to the nearest bank branch in kilometres.
  public package(set) var branchDistance: [Float] = []
  /// Lasting advantage of connectivity on the logit scale.
  public package(set) var connectivity: [Float] = []
  /// Rank in (0, 1) of the village in the calendar of data collection.
  public package(set) var collectionRank: [Float] = []
  /// Weather factor of farm income this year, mean 1.
  public package(set) var weather: [Float] = []
  /// Share of households on line this month.
  public package(set) var coverage: [Float] = []
  /// Whether a meeting is held this month.
  public package(set) var meeting: [Bool] = []
  /// Whether an outreach team visits this month.
  public package(set) var outreach: [Bool] = []
  /// Whether a data incident struck this month.
  public package(set) var incident: [Bool] = []

  /// Number of villages.
  public var count: Int { township.count }

  /// Household rows of a village.
  public func households(of village: Int) -> Range<Int> {
    Int(firstHousehold[village])..<Int(firstHousehold[village + 1])
  }

  /// Household rows of a township, whose villages follow one another.
  package func households(ofTownship row: Int) -> Range<Int> {
    let first = township.firstIndex { $0 >= row } ?? count
    let end = township.firstIndex { $0 > row } ?? count
    return Int(firstHousehold[first])..<Int(firstHousehold[end])
  }

  /// No village yet.
  package init() {}
}
