import Model

/// What is kept of a world that has been lived to its end; the world itself is not.
package struct WorldRecord: Sendable {
  /// Observations, month by month, the last being the world's last.
  let observations: [Observation]
  /// What it has cost.
  let ledger: Ledger
  /// Households by what became of their first loan, where every household was looked at.
  let transitions: TransitionCounts?
  /// Households that a targeted lever reaches, where a reform had no effect at all.
  let reached: Int?

  /// Values of the last month for the whole county.
  var last: [Double] { observations.last?.values.first ?? [] }
}

/// One replicate of a comparison: the base and every variant, under the same luck.
package struct ForkedReplicate: Sendable {
  /// Its number, from 1.
  let number: UInt32
  /// The base.
  let base: WorldRecord
  /// The variants; nil where a variant never differs from the base.
  let variants: [WorldRecord?]
}
