/// Where a default value comes from; a parameter does not compile without one.
public enum Source: Sendable, Hashable {
  /// The literature: a key of `Reference.all`, and the table, page or formula.
  case cited(_ key: String, _ place: String)
  /// A law, notice or contract that sets the value.
  case policy(_ document: String)
  /// A fit of this model to targets, named by the run that can be repeated.
  case calibrated(_ run: String)
  /// A guess: why this value, and what observation would settle it.
  case assumed(_ why: String, settledBy: String)

  /// Whether the value is a guess; the documentation lists guesses first.
  public var isAssumption: Bool {
    if case .assumed = self { true } else { false }
  }
}
