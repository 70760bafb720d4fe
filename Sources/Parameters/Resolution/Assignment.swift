/// A value read and checked: which parameter it goes to, and where it was written.
public struct Assignment: Sendable, Hashable {
  /// Path of the parameter.
  public var path: String
  /// Place in an array; nil for the whole value.
  public var element: Int?
  /// Column of the user's own file that a target's condition is about; nil for the whole value.
  public var column: String?
  /// The value; for an element a number.
  public var content: ParameterContent
  /// Where it was written.
  public var origin: Origin
}

/// Assignments that hold from a date, until another, reached at once or in even steps.
public struct DatedChange: Sendable, Hashable {
  /// The first month in which it is felt.
  public var from: CalendarMonth
  /// The first month in which the value under it holds again.
  public var until: CalendarMonth?
  /// Months of linear approach; the last of them has the full value.
  public var ramp: Int
  /// The reason, in the words of whoever wrote it.
  public var why: String
  /// What changes.
  public var assignments: [Assignment]

  public init(
    from: CalendarMonth, until: CalendarMonth? = nil, ramp: Int = 1, why: String,
    assignments: [Assignment]
  ) {
    self.from = from
    self.until = until
    self.ramp = ramp
    self.why = why
    self.assignments = assignments
  }

  /// How much of the way to the new value has been gone; nil outside its dates.
  func progress(at month: CalendarMonth) -> Double? {
    guard from <= month, until.map({ month < $0 }) ?? true else { return nil }
    return min(1, Double(month - from + 1) / Double(max(1, ramp)))
  }
}

/// What one file or command line lays over the layers before it.
public struct ParameterLayer: Sendable, Hashable {
  /// Name for listings.
  public var name: String
  /// Values for all months.
  public var assignments: [Assignment]
  /// Dated values over them, in the order of their dates.
  public var changes: [DatedChange]

  public init(name: String, assignments: [Assignment] = [], changes: [DatedChange] = []) {
    self.name = name
    self.assignments = assignments
    // A later date wins over an earlier one, wherever it stands in the file.
    self.changes = changes.enumerated()
      .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
      .map(\.element)
  }
}
