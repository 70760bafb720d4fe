/// Shares of the effect of a package among its levers, from the effects of all of its parts.
///
/// An effect is given for every subset, the subset being the bits of its place: `effects[0b101]` is that of the
/// first and third lever together. `effects[0]` is the base and must be zero.
package struct Shapley: Sendable {
  /// Number of levers.
  package let count: Int
  /// Harsanyi's dividend of each subset: what it adds that none of its own parts explains.
  package let dividends: [Double]

  /// Shares of effects of all subsets, the subset's bits being its place.
  package init(_ effects: [Double]) {
    count = effects.count.trailingZeroBitCount
    precondition(effects.count == 1 << count, "one effect a subset: \(effects.count)")
    // Möbius inversion, one lever at a time: d(S) = Σ_{T ⊆ S} (−1)^{|S| − |T|} v(T).
    var dividends = effects
    for lever in 0..<count {
      for subset in effects.indices where subset >> lever & 1 == 1 {
        dividends[subset] -= dividends[subset ^ 1 << lever]
      }
    }
    self.dividends = dividends
  }

  /// The Shapley value of a lever: every dividend shared evenly by those who earn it (Harsanyi 1959).
  package func value(of lever: Int) -> Double {
    dividends.indices.filter { $0 >> lever & 1 == 1 }
      .reduce(0) { $0 + dividends[$1] / Double($1.nonzeroBitCount) }
  }
}
