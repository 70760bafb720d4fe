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
    draws.forEachBlock(.wordOfMouth, rows: 17..<3000) { rows, values in
      #expect(rows.lowerBound == next)
      for (place, row) in rows.enumerated() {
        #expect(values[place] == draws.uniform(.wordOfMouth, row))
      }
      next = rows.upperBound
    }
    #expect(next == 3000)
  }

  @Test("A draw follows the known answer of Philox at its address")
  func drawFollowsAddress() {
    let words = Philox.block(
      counter: SIMD4(25, 12, UInt32(Purpose.wordOfMouth.number) | 9 << 16, 5),
      key: SIMD2(20_180_901, 3))
    #expect(draws.uniform(.wordOfMouth, 102, index: 9) == (Double(words.z) + 0.5) / 4_294_967_296)
  }

  @Test("Four draws of a block follow the known answer at their own address")
  func quadFollowsAddress() {
    let words = Philox.block(
      counter: SIMD4(102, 12, UInt32(Purpose.wordOfMouth.number) | 9 << 16 | 1 << 31, 5),
      key: SIMD2(20_180_901, 3))
    let drawn = draws.quad(.wordOfMouth, 102, index: 9)
    for word in 0..<4 { #expect(drawn[word] == Philox.uniform(words[word])) }
  }

  @Test("A generator's stream follows the known answer at its own address")
  func generatorFollowsAddress() {
    let drawn = draws.withGenerator(.wordOfMouth, 102, index: 9) { generator in
      (0..<12).map { _ in generator.uniform() }
    }
    for block in 0..<3 {
      let words = Philox.block(
        counter: SIMD4(
          UInt32(block), 102, UInt32(Purpose.wordOfMouth.number) | 9 << 16 | 1 << 30, 12 | 5 << 16),
        key: SIMD2(20_180_901, 3))
      for word in 0..<4 { #expect(drawn[4 * block + word] == Philox.uniform(words[word])) }
    }
  }

  @Test("Every part of the address changes the draw")
  func addressesDiffer() {
    let uniforms = [
      Draws(seed: 1, replicate: 0, month: 0).uniform(.need, 0),
      Draws(seed: 2, replicate: 0, month: 0).uniform(.need, 0),
      Draws(seed: 1, replicate: 1, month: 0).uniform(.need, 0),
      Draws(seed: 1, replicate: 0, month: 1).uniform(.need, 0),
      Draws(seed: 1, replicate: 0, month: Draws.founding).uniform(.need, 0),
      Draws(seed: 1, replicate: 0, month: 0, county: 1).uniform(.need, 0),
      Draws(seed: 1, replicate: 0, month: 0).uniform(.need, 1),
      Draws(seed: 1, replicate: 0, month: 0).uniform(.need, 4),
      Draws(seed: 1, replicate: 0, month: 0).uniform(.need, 0, index: 1),
      Draws(seed: 1, replicate: 0, month: 0).uniform(.needSize, 0),
      Draws(seed: 1, replicate: 0, month: 0).quad(.need, 0)[0],
      Draws(seed: 1, replicate: 0, month: 0).withGenerator(.need, 0) { $0.uniform() },
    ]
    #expect(Set(uniforms).count == uniforms.count)
  }

  @Test("A row's normal and Gumbel numbers rise with its uniform number")
  func variatesAreMonotone() {
    let rows = (0..<500).sorted { draws.uniform(.channel, $0) < draws.uniform(.channel, $1) }
    for (row, next) in zip(rows, rows.dropFirst()) {
      #expect(draws.normal(.channel, row) <= draws.normal(.channel, next))
      #expect(draws.gumbel(.channel, row) <= draws.gumbel(.channel, next))
    }
  }

  @Test("Normal draws have mean 0 and variance 1, Gumbel draws γ and π²/6 (3.3 standard errors)")
  func variatesHaveTheirMoments() {
    var normals = [Double](repeating: 0, count: 20_000)
    var gumbels = normals
    draws.normals(.transitoryIncome, rows: 0..<20_000, into: &normals)
    draws.gumbels(.channel, rows: 0..<20_000, into: &gumbels)
    #expect(abs(Statistics.mean(of: normals)) < 3.3 / Double(20_000).squareRoot())
    #expect(abs(Statistics.variance(of: normals) - 1) < 3.3 * (2.0 / 20_000).squareRoot())
    let variance = Double.pi * Double.pi / 6
    #expect(
      abs(Statistics.mean(of: gumbels) - 0.5772156649) < 3.3 * (variance / 20_000).squareRoot())
    // A Gumbel number has kurtosis 5.4, so the variance of a squared deviation is 4.4 variances
    // squared.
    #expect(
      abs(Statistics.variance(of: gumbels) - variance)
        < 3.3 * variance * (4.4 / 20_000).squareRoot())
  }

  @Test("Neighbouring rows, months and purposes are uncorrelated (3.3 standard errors)")
  func neighboursAreUncorrelated() {
    func column(_ purpose: Purpose, month: Int, from row: Int = 0) -> [Double] {
      var values = [Double](repeating: 0, count: 10_000)
      Draws(seed: 7, replicate: 0, month: month)
        .uniforms(purpose, rows: row..<row + 10_000, into: &values)
      return values
    }
    let here = column(.need, month: 5)
    let bound = 3.3 / Double(10_000).squareRoot()
    #expect(abs(Statistics.correlation(of: here, and: column(.need, month: 5, from: 1))) < bound)
    #expect(abs(Statistics.correlation(of: here, and: column(.need, month: 6))) < bound)
    #expect(abs(Statistics.correlation(of: here, and: column(.needSize, month: 5))) < bound)
  }
}
