// Elementary functions that give the same bytes on every machine. The C library's `exp` and `log` differ in the
// last bit between versions and processors. These use only +, -, *, / and square roots in a fixed order, without
// fused multiply-add, so loops over them also become loops of vectors.
#ifndef PUHUI_ELEMENTARY_H
#define PUHUI_ELEMENTARY_H

#include <stdint.h>

#pragma STDC FP_CONTRACT OFF

static inline uint64_t puhui_bits(double x) {
  union { double number; uint64_t bits; } both = {x};
  return both.bits;
}

static inline double puhui_number(uint64_t bits) {
  union { uint64_t bits; double number; } both = {bits};
  return both.number;
}

// e to the power of x, within 2 units in the last place; zero below e^-708.
//
// x = k ln 2 + r with |r| <= ln 2 / 2, the Taylor series of r to degree 13, and 2^k by its bits.
static inline double puhui_exponential(double x) {
  double y = x < -708 ? -708 : x;
  y = y > 709.782712893384 ? 709.782712893384 : y;
  // Adding 1.5 * 2^52 rounds to a whole number, left in the lower bits.
  double shifted = y * 1.4426950408889634 + 0x1.8p52;
  double k = shifted - 0x1.8p52;
  double r = (y - k * 6.93147180369123816490e-01) - k * 1.90821492927058770002e-10;
  double r2 = r * r;
  double r4 = r2 * r2;
  double first = (1 + r) + r2 * (1.0 / 2 + r * (1.0 / 6));
  double second = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5040));
  double third = (1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3628800 + r * (1.0 / 39916800));
  double fourth = 1.0 / 479001600 + r * (1.0 / 6227020800);
  double series = first + r4 * (second + r4 * (third + r4 * fourth));
  // Half the power, then twice the product: 2^1024 itself is not a number.
  double power = puhui_number((puhui_bits(shifted) + 1022) << 52);
  double value = series * power * 2;
  double low = x < -708 ? 0 : value;
  double high = x > 709.782712893384 ? __builtin_inf() : low;
  return x == x ? high : x;
}

// The natural logarithm, within 1 unit in the last place for positive normal numbers.
//
// x = 2^k (1 + f) with 1 + f between the root of 1/2 and that of 2, and the series of log((1 + s) / (1 - s)) in
// s = f / (2 + f), with the coefficients of fdlibm's `e_log.c` (Sun Microsystems, 1993). Zero and denormal numbers
// give minus infinity.
static inline double puhui_logarithm(double x) {
  uint64_t moved = puhui_bits(x) + (0x3FF0000000000000 - 0x3FE6A09E00000000);
  double k = puhui_number((moved >> 52) | 0x4330000000000000) - (0x1p52 + 1023);
  double f = puhui_number((moved & 0x000FFFFFFFFFFFFF) + 0x3FE6A09E00000000) - 1;
  double s = f / (2 + f);
  double z = s * s;
  double w = z * z;
  double even =
      w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  double odd =
      z * (6.666666666666735130e-01
           + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  double half = 0.5 * f * f;
  double value = k * 6.93147180369123816490e-01
                 - ((half - (s * (half + (even + odd)) + k * 1.90821492927058770002e-10)) - f);
  double low = x < 2.2250738585072014e-308 ? -__builtin_inf() : value;
  double high = x == __builtin_inf() ? x : low;
  return x >= 0 ? high : __builtin_nan("");
}

// The probability with log odds x.
static inline double puhui_logistic(double x) { return 1 / (1 + puhui_exponential(-x)); }

// The standard normal quantile: Wichura's algorithm AS 241 (PPND16), which `gsl_cdf_ugaussian_Pinv` computes too.
// Relative error about 1e-15. Wichura (1988), DOI 10.2307/2347330. Its three parts:

// The quantile of 1/2 + q for |q| <= 0.425.
static inline double puhui_normal_centre(double q) {
  double r = 0.180625 - q * q;
  double above =
      (((((((r * 2509.0809287301226727 + 33430.575583588128105) * r + 67265.770927008700853) * r
           + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
        + 133.14166789178437745) * r + 3.387132872796366608);
  double below =
      (((((((r * 5226.495278852854561 + 28729.085735721942674) * r + 39307.89580009271061) * r
           + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r
        + 42.313330701600911252) * r + 1);
  return q * above / below;
}

// The size of the quantile in a tail, with r the root of minus the logarithm of the probability beyond, less 1.6.
static inline double puhui_normal_tail(double r) {
  double above =
      (((((((r * 7.7454501427834140764e-4 + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
           + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r
        + 4.6303378461565452959) * r + 1.42343711074968357734);
  double below =
      (((((((r * 1.05075007164441684324e-9 + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
           + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r
        + 2.05319162663775882187) * r + 1);
  return above / below;
}

// The same where that root exceeds 5, less 5. No uniform number of 32 bits lies so far out.
static inline double puhui_normal_far_tail(double r) {
  double above =
      (((((((r * 2.01033439929228813265e-7 + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
           + 0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r
        + 5.4637849111641143699) * r + 6.6579046435011037772);
  double below =
      (((((((r * 2.04426310338993978564e-15 + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
           + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r
        + 0.59983220655588793769) * r + 1);
  return above / below;
}

static inline double puhui_standard_normal(double probability) {
  double q = probability - 0.5;
  if ((q < 0 ? -q : q) <= 0.425) return puhui_normal_centre(q);
  double beyond = probability < 0.5 ? probability : 1 - probability;
  double root = __builtin_elementwise_sqrt(-puhui_logarithm(beyond));
  double size = root <= 5 ? puhui_normal_tail(root - 1.6) : puhui_normal_far_tail(root - 5);
  return probability < 0.5 ? -size : size;
}

#endif
