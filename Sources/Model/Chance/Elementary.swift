import CColumns

// Elementary functions that give the same bytes on every machine, one number at a time. Their formulas stand in
// `elementary.h`, from where they are inlined; `Elementary+Columns.swift` has them for whole columns.

/// e to the power of `x`, within 2 units in the last place; zero below e⁻⁷⁰⁸.
@inline(__always)
package func exponential(_ x: Double) -> Double { puhui_exponential(x) }

/// The natural logarithm, within 1 unit in the last place for positive normal numbers.
///
/// Zero and denormal numbers give −∞.
@inline(__always)
package func logarithm(_ x: Double) -> Double { puhui_logarithm(x) }

/// 1 / (1 + e⁻ˣ): the probability with log-odds `x`.
@inline(__always)
package func logistic(_ x: Double) -> Double { puhui_logistic(x) }

/// The log-odds of a probability, the inverse of `logistic`.
@inline(__always)
package func logit(_ probability: Double) -> Double {
  logarithm(probability / (1 - probability))
}

/// The standard normal quantile of a probability: Wichura's algorithm AS 241 (PPND16).
///
/// It is what `gsl_cdf_ugaussian_Pinv` computes, with our own logarithm, so that the bytes are the
/// same on every machine. Relative error about 1e-15. Wichura (1988), DOI 10.2307/2347330.
@inline(__always)
package func standardNormal(of probability: Double) -> Double {
  puhui_standard_normal(probability)
}
