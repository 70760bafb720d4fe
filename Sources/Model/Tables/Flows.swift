/// Flows of a month that belong to no table; steps write them, measures read them.
public struct Flows: Sendable {
  /// Mean permanent income of a household in yuan a month.
  package var meanPermanentIncome = 1.0
  /// Applications that a bank refused.
  public package(set) var refusals = 0

  /// Before the first month.
  package init() {}
}
