extension World {
  /// Bounds of the numbers by which people call households: those of their own file, or from 1 by row.
  public var householdNumbers: ClosedRange<Int> {
    numbers?.bounds ?? 1...max(1, households.count)
  }

  /// Row of the household of a number; nil where there is none.
  public func row(ofHousehold number: Int) -> Int? {
    if let numbers { return numbers.row(of: number) }
    return (1...).contains(number) && number <= households.count ? number - 1 : nil
  }

  /// Number of the household of a row.
  public func number(ofRow row: Int) -> Int { numbers?.number(of: row) ?? row + 1 }
}
