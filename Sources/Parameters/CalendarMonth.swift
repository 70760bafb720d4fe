/// A month of a real calendar, such as 2019-09; the clock of the model.
public struct CalendarMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Months since January of year 0.
  private var ordinal: Int

  /// Years that a scenario may use.
  public static let years = 1900...2199

  /// A month of a year, 1 to 12.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month), "a month lies in 1 … 12: \(month)")
    ordinal = year * 12 + month - 1
  }

  /// Reads `2019-09`; nil where the text is anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]),
      CalendarMonth.years.contains(year), (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  /// Year of the common era.
  public var year: Int { (ordinal - month + 1) / 12 }

  /// 1 for January to 12 for December.
  public var month: Int { ordinal % 12 + 1 }

  /// The month as it stands in scenario files and results, for instance 2019-09.
  public var description: String {
    let year = String(year)
    let padding = String(repeating: "0", count: max(0, 4 - year.count))
    return "\(padding)\(year)-\(month < 10 ? "0" : "")\(month)"
  }

  public static func < (a: CalendarMonth, b: CalendarMonth) -> Bool { a.ordinal < b.ordinal }

  public static func + (month: CalendarMonth, count: Int) -> CalendarMonth {
    var later = month
    later.ordinal += count
    return later
  }

  /// Months from the second to the first.
  public static func - (later: CalendarMonth, earlier: CalendarMonth) -> Int {
    later.ordinal - earlier.ordinal
  }
}
