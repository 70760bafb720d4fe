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
    let whole = Int64(number)
    let rest = number - Double(whole)
    return whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0)
  }

  /// Yuan of an amount in fen.
  @inlinable @inline(__always)
  public static func yuan(_ fen: Int64) -> Double { Double(fen) / 100 }
}
