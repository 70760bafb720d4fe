// Elementary functions that give the same bytes on every machine. The C library's `exp` and `log`
// differ in the last bit between versions and processors. These use only +, −, ×, ÷ in a fixed
// order (no fused multiply-add), so they also vectorise inside loops.

/// e to the power of `x`, within 2 units in the last place; zero below e⁻⁷⁰⁸.
///
/// x = k·ln 2 + r with |r| ≤ ½ ln 2, the Taylor series of r to degree 13, and 2ᵏ by its bits.
@inline(__always)
package func exponential(_ x: Double) -> Double {
  var y = x < -708 ? -708 : x
  y = y > 709.782712893384 ? 709.782712893384 : y
  // Adding 1.5·2⁵² rounds to a whole number, left in the lower bits.
  let shifted = y * 1.4426950408889634 + 0x1.8p52
  let k = shifted - 0x1.8p52
  let r = (y - k * 6.93147180369123816490e-01) - k * 1.90821492927058770002e-10
  let r2 = r * r
  let r4 = r2 * r2
  let first = (1 + r) + r2 * (1.0 / 2 + r * (1.0 / 6))
  let second = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5040))
  let third =
    (1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3_628_800 + r * (1.0 / 39_916_800))
  let fourth = 1.0 / 479_001_600 + r * (1.0 / 6_227_020_800)
  let series = first + r4 * (second + r4 * (third + r4 * fourth))
  // Half the power, then twice the product: 2¹⁰²⁴ itself is not a number.
  let power = Double(bitPattern: (shifted.bitPattern &+ 1022) &<< 52)
  let value = series * power * 2
  let low = x < -708 ? 0 : value
  let high = x > 709.782712893384 ? Double.infinity : low
  return x == x ? high : x
}

/// The natural logarithm, within 1 unit in the last place for positive normal numbers.
///
/// x = 2ᵏ·(1 + f) with 1 + f in √½ ... √2, and the series of log((1 + s) / (1 − s)) in
/// s = f / (2 + f), with the coefficients of fdlibm's `e_log.c` (Sun Microsystems, 1993).
/// Zero and denormal numbers give −∞.
@inline(__always)
package func logarithm(_ x: Double) -> Double {
  let moved = x.bitPattern &+ (0x3FF0_0000_0000_0000 &- 0x3FE6_A09E_0000_0000)
  let biased = (moved &>> 52) | 0x4330_0000_0000_0000
  let k = Double(bitPattern: biased) - (0x1p52 + 1023)
  let fraction = (moved & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_0000_0000
  let f = Double(bitPattern: fraction) - 1
  let s = f / (2 + f)
  let z = s * s
  let w = z * z
  let even =
    w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01))
  let odd =
    z
    * (6.666666666666735130e-01
      + w
      * (2.857142874366239149e-01
        + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)))
  let half = 0.5 * f * f
  let value =
    k * 6.93147180369123816490e-01
    - ((half - (s * (half + (even + odd)) + k * 1.90821492927058770002e-10)) - f)
  let low = x < 2.2250738585072014e-308 ? -Double.infinity : value
  let high = x == .infinity ? x : low
  return x >= 0 ? high : .nan
}

/// 1 / (1 + e⁻ˣ): the probability with log-odds `x`.
@inline(__always)
package func logistic(_ x: Double) -> Double {
  1 / (1 + exponential(-x))
}

/// The log-odds of a probability, the inverse of `logistic`.
@inline(__always)
package func logit(_ probability: Double) -> Double {
  logarithm(probability / (1 - probability))
}
