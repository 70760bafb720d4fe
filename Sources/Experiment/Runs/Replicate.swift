import Model

/// What one replicate of a scenario showed, month by month.
public struct Replicate: Sendable {
  /// Its number, from 1; with the seed, the key of its randomness.
  public let number: UInt32
  /// One observation a month.
  public let observations: [Observation]
  /// Rows of its panel of households; nil without one.
  package let panel: Spool?

  /// A replicate without a panel; months are counted from the scenario's start.
  public init(number: UInt32, observations: [Observation]) {
    self.init(number: number, observations: observations, panel: nil)
  }

  /// A replicate with the rows of its panel, if it has one.
  package init(number: UInt32, observations: [Observation], panel: Spool?) {
    self.number = number
    self.observations = observations
    self.panel = panel
  }
}
