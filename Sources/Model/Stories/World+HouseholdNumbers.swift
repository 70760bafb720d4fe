extension World {
  /// Numbers by which people call households: from 1, in the order of the rows.
  public var householdNumbers: ClosedRange<Int> { 1...max(1, households.count) }

  /// Row of the household of a number; nil where there is none.
  public func row(ofHousehold number: Int) -> Int? {
    (1...).contains(number) && number <= households.count ? number - 1 : nil
  }

  /// Number of the household of a row.
  public func number(ofRow row: Int) -> Int { row + 1 }
}
