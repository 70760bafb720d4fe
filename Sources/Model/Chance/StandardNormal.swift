/// The standard normal quantile of a probability: Wichura's algorithm AS 241 (PPND16).
///
/// It is what `gsl_cdf_ugaussian_Pinv` computes, with our own logarithm, so that the bytes are the
/// same on every machine. Relative error about 1e-15. Wichura (1988), DOI 10.2307/2347330.
@inline(__always)
package func standardNormal(of probability: Double) -> Double {
  let q = probability - 0.5
  return abs(q) <= 0.425 ? standardNormalCentre(q) : standardNormalTail(probability)
}

/// The quantile of ½ + q for |q| ≤ 0.425.
@inline(__always)
package func standardNormalCentre(_ q: Double) -> Double {
  let r = 0.180625 - q * q
  let above =
    (((((((r * 2509.0809287301226727 + 33430.575583588128105) * r + 67265.770927008700853) * r
      + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
      + 133.14166789178437745) * r + 3.387132872796366608)
  let below =
    (((((((r * 5226.495278852854561 + 28729.085735721942674) * r + 39307.89580009271061) * r
      + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r
      + 42.313330701600911252) * r + 1)
  return q * above / below
}

/// The quantile of a probability below 0.075 or above 0.925.
package func standardNormalTail(_ probability: Double) -> Double {
  let isLower = probability < 0.5
  let root = minusLogarithm(ofTailAt: probability).squareRoot()
  let size = root <= 5 ? intermediateTail(root - 1.6) : farTail(root - 5)
  return isLower ? -size : size
}

/// −log of the probability of lying further out.
@inline(__always)
package func minusLogarithm(ofTailAt probability: Double) -> Double {
  -logarithm(probability < 0.5 ? probability : 1 - probability)
}

@inline(__always)
package func intermediateTail(_ r: Double) -> Double {
  let above =
    (((((((r * 7.7454501427834140764e-4 + 0.0227238449892691845833) * r + 0.24178072517745061177)
      * r
      + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r
      + 4.6303378461565452959) * r + 1.42343711074968357734)
  let below =
    (((((((r * 1.05075007164441684324e-9 + 5.475938084995344946e-4) * r + 0.0151986665636164571966)
      * r
      + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r
      + 2.05319162663775882187) * r + 1)
  return above / below
}

package func farTail(_ r: Double) -> Double {
  let above =
    (((((((r * 2.01033439929228813265e-7 + 2.71155556874348757815e-5) * r
      + 0.0012426609473880784386) * r + 0.026532189526576123093) * r + 0.29656057182850489123) * r
      + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772)
  let below =
    (((((((r * 2.04426310338993978564e-15 + 1.4215117583164458887e-7) * r
      + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r
      + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1)
  return above / below
}
