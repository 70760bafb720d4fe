import GSL
import Testing

@testable import Model

/// What is done for a whole column at once, perhaps in wide vectors, is what is done for each number.
struct ColumnTests {
  private let draws = Draws(seed: 20_180_901, replicate: 3, month: 12, county: 5)

  /// Numbers of every kind, the odd ones among them.
  private static let numbers: [Double] =
    [
      0, -0.0, 1, -1, 708, -708, 709.78, 710, -709, .infinity, -.infinity, .nan,
      .leastNonzeroMagnitude, 1e308,
    ]
    + (0..<1100).map { Double($0) * 0.37 - 200 }
  private static let probabilities: [Double] =
    [0x1p-33, 1 - 0x1p-33, 0.5, 0.075, 0.925, 1e-12, 1e-300]
    + (1..<1100).map { Double($0) / 1100 }

  @Test(arguments: [0, 1, 3, 7, 8, 511, 512, 513, 1100])
  func `elementary functions of a column are those of its numbers, to the last bit`(count: Int) {
    let both: [((inout [Double], Int) -> Void, (Double) -> Double, [Double])] = [
      (replaceByExponentials, exponential, Self.numbers),
      (replaceByLogarithms, logarithm, Self.numbers),
      (replaceByLogistics, logistic, Self.numbers),
      (replaceByGumbels, { -logarithm(-logarithm($0)) }, Self.probabilities),
      (replaceByStandardNormals, standardNormal(of:), Self.probabilities),
    ]
    for (replace, function, numbers) in both {
      var column = numbers
      replace(&column, count)
      for place in numbers.indices {
        let expected = place < count ? function(numbers[place]) : numbers[place]
        #expect(
          column[place].bitPattern == expected.bitPattern
            || column[place].isNaN && expected.isNaN, "\(numbers[place])")
      }
    }
  }

  @Test(arguments: [0, 1, 2, 5, 8, 9, 300])
  func `draws of a list of rows are those of each row`(count: Int) {
    let rows = (0..<count).map { $0 * $0 * 31 + $0 % 7 }
    var uniforms = [Double](repeating: -1, count: count + 1)
    var quads = [Double](repeating: -1, count: 4 * count + 1)
    draws.uniforms(.needSize, of: rows[...], index: 2, into: &uniforms)
    draws.quads(.lateness, of: rows[...], into: &quads)
    for (place, row) in rows.enumerated() {
      #expect(uniforms[place] == draws.uniform(.needSize, row, index: 2))
      let quad = draws.quad(.lateness, row)
      for word in 0..<4 { #expect(quads[word * count + place] == quad[word]) }
    }
    #expect(uniforms[count] == -1 && quads[4 * count] == -1)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 100, Draws.blockRows])
  func `a selection lists the rows that meet its condition, in order`(count: Int) {
    var selection = Selection()
    let rows = 5000..<5000 + count
    let conditions: [(Int) -> Bool] = [
      { _ in true }, { _ in false }, { $0 % 7 == 3 }, { $0.nonzeroBitCount % 2 == 0 },
    ]
    for condition in conditions {
      selection.select(from: rows, where: condition)
      #expect(Array(selection.rows) == (0..<count).filter(condition).map { 5000 + $0 })
      #expect(selection.count == selection.rows.count)
    }
  }
}
