import GSL
import Testing

@testable import Model

struct DrawsTests {
  let draws = Draws(seed: 20_180_901, replicate: 3, month: 12, county: 5)

  @Test("A column equals single draws to the last bit, for odd ranges")
  func columnEqualsSingleDraws() {
    for rows in [0..<0, 0..<1, 3..<4, 1..<3, 2..<41, 5..<6, 7..<1111, 999_999..<1_000_033] {
      var uniforms = [Double](repeating: 0, count: rows.count)
      var normals = uniforms
      var gumbels = uniforms
      draws.uniforms(.weather, rows: rows, index: 2, into: &uniforms)
      draws.normals(.weather, rows: rows, index: 2, into: &normals)
      draws.gumbels(.weather, rows: rows, index: 2, into: &gumbels)
      for (place, row) in rows.enumerated() {
        #expect(uniforms[place] == draws.uniform(.weather, row, index: 2))
        #expect(normals[place] == draws.normal(.weather, row, index: 2))
        #expect(gumbels[place] == draws.gumbel(.weather, row, index: 2))
      }
    }
  }

  @Test("Blocks of scratch give every row its own draw, once and in order")
  func blocksEqualSingleDraws() {
    var next = 17
    draws.forEachBlock(.media, rows: 17..<3000) { rows, values in
      #expect(rows.lowerBound == next)
      for (place, row) in rows.enumerated() {
        #expect(values[place] == draws.uniform(.media, row))
      }
      next = rows.upperBound
    }
    #expect(next == 3000)
  }

  @Test("A draw follows the known answer of Philox at its address")
  func drawFollowsAddress() {
    let words = Philox.block(
      counter: SIMD4(25, 12, UInt32(Purpose.media.rawValue) | 9 << 16, 5),
      key: SIMD2(20_180_901, 3))
    #expect(draws.uniform(.media, 102, index: 9) == (Double(words.z) + 0.5) / 4_294_967_296)
  }
}
