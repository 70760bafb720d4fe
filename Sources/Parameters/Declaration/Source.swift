/// Where a default value comes from; a parameter does not compile without one.
public enum Source: Sendable, Hashable {
  /// The literature: a key of `Reference.all`, and the table, page or formula.
  case cited(_ key: String, _ place: String)
  /// A law, notice or contract that sets the value.
  case policy(_ document: String)
  /// A draw of a calibration that can be repeated: what the value was thought to be before, and what would settle it.
  case calibrated(_ run: String, prior: String, settledBy: String)
  /// A guess: why this value, and what observation would settle it.
  case assumed(_ why: String, settledBy: String)

  /// Whether no observation settles the value; the documentation lists such values first.
  ///
  /// A calibrated value is one of many that fit, so it stays an assumption.
  public var isAssumption: Bool {
    switch self {
    case .calibrated, .assumed: true
    case .cited, .policy: false
    }
  }
}
