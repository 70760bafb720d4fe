/// Arithmetic of equal instalments.
package enum Annuity {
  /// Equal monthly instalment in whole fen, rounded up so that the term suffices.
  ///
  /// `P i / (1 − (1 + i)^−n)` with i a twelfth of the annual rate; `P / n` at rate zero.
  /// - Parameters:
  ///   - principal: in fen.
  ///   - rate: annual, as a fraction.
  ///   - months: at least 1.
  /// - Returns: fen a month.
  package static func instalment(_ principal: Int32, rate: Double, months: Int) -> Int32 {
    Int32((Double(principal) * factor(rate: rate, months: months)).rounded(.up))
  }

  /// Instalment per unit of principal.
  @inline(__always)
  package static func factor(rate: Double, months: Int) -> Double {
    let monthly = rate / 12
    guard monthly > 0 else { return 1 / Double(months) }
    var growth = 1.0
    for _ in 0..<months { growth *= 1 + monthly }
    return monthly * growth / (growth - 1)
  }
}
