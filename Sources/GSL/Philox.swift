/// The generator Philox4x32-10: four random words for every counter and key, and no state.
///
/// Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3",
/// DOI 10.1145/2063384.2063405. Inlinable, because called across modules it is four times slower.
@frozen
public enum Philox {
  /// The four words at a counter: ten rounds.
  ///
  /// A round multiplies the even words by the constants of Salmon et al. (2011, table 2); between
  /// rounds the key grows by the golden ratio and by the square root of three less one.
  @inlinable @inline(__always)
  public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (a, b, c, d) = (counter.x, counter.y, counter.z, counter.w)
    var (left, right) = (key.x, key.y)
    for _ in 0..<10 {
      let first = UInt64(a) &* 0xD251_1F53
      let second = UInt64(c) &* 0xCD9E_8D57
      (a, b, c, d) = (
        UInt32(truncatingIfNeeded: second &>> 32) ^ b ^ left,
        UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first &>> 32) ^ d ^ right,
        UInt32(truncatingIfNeeded: first)
      )
      left &+= 0x9E37_79B9
      right &+= 0xBB67_AE85
    }
    return SIMD4(a, b, c, d)
  }

  /// The uniform number in the open interval (0, 1) that stands for a word: (word + ½)·2⁻³².
  ///
  /// Exact: the word is put into the lower bits of a number at 2²⁰, and 2²⁰ − 2⁻³³ taken off.
  @inlinable @inline(__always)
  public static func uniform(_ word: UInt32) -> Double {
    Double(bitPattern: 0x4130_0000_0000_0000 | UInt64(word)) - (0x1p20 - 0x1p-33)
  }
}
