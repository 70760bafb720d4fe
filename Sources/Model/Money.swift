/// Money in whole fen: sums are exact, so conservation can be checked to the last one.
public enum Money {
  /// Most that a single amount may be: 20 million yuan, within 32 bits.
  package static let most = 2_000_000_000.0

  /// Whole fen nearest to an amount in yuan.
  @inlinable @inline(__always)
  package static func fen(_ yuan: Double) -> Int64 { nearest(yuan * 100) }

  /// Whole fen nearest to an amount in yuan, within the range of a single amount.
  @inlinable @inline(__always)
  package static func amount(_ yuan: Double) -> Int32 {
    Int32(nearest(Swift.min(Swift.max(yuan * 100, 0), 2_000_000_000)))
  }

  /// Nearest whole number, halves away from zero: `rounded()` without a call of the C library.
  @inlinable @inline(__always)
  package static func nearest(_ number: Double) -> Int64 {
    precondition(abs(number) < 0x1p51, "an amount has no more than 51 bits")
    // Adding 1.5·2⁵² rounds to a whole number, left in the lower bits; halves go to the even one.
    let shifted = number + 0x1.8p52
    let whole = Int64(bitPattern: shifted.bitPattern &- (0x1.8p52 as Double).bitPattern)
    let rest = number - (shifted - 0x1.8p52)
    if rest == 0.5 && number > 0 { return whole &+ 1 }
    if rest == -0.5 && number < 0 { return whole &- 1 }
    return whole
  }

  /// An amount in fen as a floating-point number; unlike `Double(_:)` every processor has it in vectors.
  @inline(__always)
  package static func number(_ fen: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: fen &+ 0x4338_0000_0000_0000)) - 0x1.8p52
  }

  /// The amount in fen of a whole number of at most 51 bits.
  @inline(__always)
  package static func amount(ofWhole number: Double) -> Int64 {
    Int64(bitPattern: (number + 0x1.8p52).bitPattern) &- 0x4338_0000_0000_0000
  }

  /// The whole number that `nearest` gives, without leaving the floating-point numbers.
  @inline(__always)
  package static func nearestWhole(_ number: Double) -> Double {
    let whole = (number + 0x1.8p52) - 0x1.8p52
    let rest = number - whole
    let up = rest == 0.5 && number > 0 ? 1.0 : 0
    let down = rest == -0.5 && number < 0 ? 1.0 : 0
    return whole + up - down
  }

  /// The whole number at or below a number of at most 51 bits.
  @inline(__always)
  package static func wholeBelow(_ number: Double) -> Double {
    let whole = (number + 0x1.8p52) - 0x1.8p52
    return whole > number ? whole - 1 : whole
  }

  /// Yuan of an amount in fen.
  @inlinable @inline(__always)
  public static func yuan(_ fen: Int64) -> Double { Double(fen) / 100 }
}
