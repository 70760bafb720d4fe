import GSL

/// The randomness of one month of one replicate, addressed: a number follows from what it is for.
///
/// Philox4x32-10 with key (seed, replicate). Three address spaces, told apart by the two upper bits
/// of the third word of the counter, so that no word is ever used twice:
///
/// | space | word 0 | word 1 | word 2 | word 3 |
/// |---|---|---|---|---|
/// | `uniform`, the word at row mod 4 | row / 4 | month | purpose, index · 2¹⁶ | county |
/// | `quad` | row | month | purpose, index · 2¹⁶, 2³¹ | county |
/// | `withGenerator` | block | row | purpose, index · 2¹⁶, 2³⁰ | month, county · 2¹⁶ |
///
/// The month before the first is founding (−1). A row lies below 2³², an index below 2¹⁴.
public struct Draws: Sendable {
  /// The month at which the population is founded.
  public static let founding = -1

  private let key: SIMD2<UInt32>
  private let month: UInt32
  private let county: UInt32

  /// The draws of a month, counted from 0, or of the founding (−1), in a county.
  public init(seed: UInt32, replicate: UInt32, month: Int, county: UInt32 = 0) {
    precondition(
      month >= Draws.founding && month < 1 << 15, "a month lies in −1 ..< 32768: \(month)")
    precondition(county < 1 << 16, "a county is numbered below 65536: \(county)")
    key = SIMD2(seed, replicate)
    self.month = UInt32(truncatingIfNeeded: month)
    self.county = county
  }

  /// A number in the open interval (0, 1), a multiple of 2⁻³³.
  @inline(__always)
  public func uniform(_ purpose: Purpose, _ row: Int, index: Int = 0) -> Double {
    let block = Philox.block(counter: counter(purpose, block: row / 4, index), key: key)
    return Philox.uniform(block[row & 3])
  }

  /// A standard normal number: the quantile of `uniform`, and so monotone in it.
  @inline(__always)
  public func normal(_ purpose: Purpose, _ row: Int, index: Int = 0) -> Double {
    standardNormal(of: uniform(purpose, row, index: index))
  }

  /// A standard Gumbel number, −log(−log(`uniform`)): the taste for one channel.
  @inline(__always)
  public func gumbel(_ purpose: Purpose, _ row: Int, index: Int = 0) -> Double {
    -logarithm(-logarithm(uniform(purpose, row, index: index)))
  }

  /// Four numbers in (0, 1) for the price of one; they are no numbers that `uniform` gives.
  @inline(__always)
  public func quad(_ purpose: Purpose, _ row: Int, index: Int = 0) -> SIMD4<Double> {
    var at = counter(purpose, block: row, index)
    at.z |= 1 << 31
    let words = Philox.block(counter: at, key: key)
    return SIMD4(
      Philox.uniform(words.x), Philox.uniform(words.y), Philox.uniform(words.z),
      Philox.uniform(words.w))
  }

  /// A GSL generator at this address, for samplers that need more than one number.
  public func withGenerator<Value>(
    _ purpose: Purpose, _ row: Int, index: Int = 0, _ body: (borrowing RandomGenerator) -> Value
  ) -> Value {
    let address = counter(purpose, block: row, index)
    let start = SIMD4(0, address.x, address.z | 1 << 30, (month & 0xFFFF) | county << 16)
    return body(RandomGenerator(key: key, counter: start))
  }

  /// Uniforms from a row that begins a block.
  func fillUniforms(
    _ purpose: Purpose, from row: Int, index: Int, _ values: inout [Double], range: Range<Int>
  ) {
    Philox.fillUniforms(
      &values, range: range, counter: counter(purpose, block: row / 4, index), key: key)
  }

  /// The numbers that `uniform` gives for some rows, in order.
  package func uniforms(
    _ purpose: Purpose, of rows: ArraySlice<Int>, index: Int = 0, into values: inout [Double]
  ) {
    Philox.fillUniforms(&values, rows: rows, counter: counter(purpose, block: 0, index), key: key)
  }

  /// The numbers that `quad` gives for some rows: all first numbers, then all second ones, and so on.
  package func quads(
    _ purpose: Purpose, of rows: ArraySlice<Int>, into values: inout [Double]
  ) {
    var at = counter(purpose, block: 0, 0)
    at.z |= 1 << 31
    Philox.fillQuads(&values, rows: rows, counter: at, key: key)
  }

  /// The address of a block in the space of `uniform`.
  @inline(__always)
  private func counter(_ purpose: Purpose, block: Int, _ index: Int) -> SIMD4<UInt32> {
    precondition(index >= 0 && index < 1 << 14, "an index lies in 0 ..< 16384")
    return SIMD4(
      UInt32(block), month, UInt32(purpose.number) | UInt32(index) << 16, county)
  }
}
