/// Correlated standard normal scores of a block of households, a column each trait.
package struct Scores: Sendable {
  /// Rows of the block.
  package private(set) var rows = 0..<0
  /// Scores by raw value of `Characteristic`; element `i` belongs to the block's row `i`.
  package private(set) var columns: [[Double]]
  private var independent: [[Double]]

  /// Room for blocks of at most so many rows.
  package init(capacity: Int) {
    columns = Array(repeating: Array(repeating: 0, count: capacity), count: Characteristic.count)
    independent = columns
  }

  /// Scores of a trait.
  package subscript(_ trait: Characteristic) -> [Double] { columns[trait.rawValue] }

  /// Draws the scores of a block of rows, conditional on those that are known.
  ///
  /// The draws of a trait are addressed by the trait and the row, so knowing one column moves no draw of another.
  /// - Parameters:
  ///   - rows: the block.
  ///   - copula: the dependence, made with the same known traits.
  ///   - known: whole columns of scores, by trait; element `r` belongs to row `r`.
  ///   - draws: the founding's randomness.
  package mutating func draw(
    _ rows: Range<Int>, from copula: Copula, known: [Characteristic: [Double]] = [:],
    _ draws: Draws
  ) {
    self.rows = rows
    for (place, trait) in copula.order.enumerated() {
      if let given = known[trait] {
        adopt(given[rows], trait, at: place, copula)
      } else {
        draws.normals(
          .endowment, rows: rows, index: trait.rawValue, into: &independent[place])
        combine(trait, at: place, copula)
      }
    }
  }

  /// Sets the scores of one household, by raw value of the trait.
  mutating func replace(_ row: Int, by values: [Double]) {
    for trait in columns.indices { columns[trait][row - rows.lowerBound] = values[trait] }
  }

  /// z of a drawn trait from the independent scores so far.
  private mutating func combine(_ trait: Characteristic, at place: Int, _ copula: Copula) {
    let count = rows.count
    var sum = columns[trait.rawValue]
    columns[trait.rawValue] = []
    scale(&sum, copula.triangle[place, place], independent[place], count)
    for before in 0..<place {
      let weight = copula.triangle[place, before]
      if weight != 0 { add(&sum, weight, independent[before], count) }
    }
    columns[trait.rawValue] = sum
  }

  /// Takes z as given, and solves for the independent score behind it.
  private mutating func adopt(
    _ given: ArraySlice<Double>, _ trait: Characteristic, at place: Int, _ copula: Copula
  ) {
    let diagonal = copula.triangle[place, place]
    for (offset, score) in given.enumerated() {
      columns[trait.rawValue][offset] = score
      var rest = score
      for before in 0..<place {
        rest -= copula.triangle[place, before] * independent[before][offset]
      }
      independent[place][offset] = rest / diagonal
    }
  }
}

private func scale(_ target: inout [Double], _ weight: Double, _ source: [Double], _ count: Int) {
  for place in 0..<count { target[place] = weight * source[place] }
}

private func add(_ target: inout [Double], _ weight: Double, _ source: [Double], _ count: Int) {
  for place in 0..<count { target[place] += weight * source[place] }
}

/// Standard normal scores of values by their ranks; equal values share the score of their middle rank.
///
/// For a column that the user gives: whatever its distribution, the others are drawn conditional on its order.
package func normalScores(ofRanksIn values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var scores = [Double](repeating: 0, count: values.count)
  var first = 0
  while first < order.count {
    var end = first + 1
    while end < order.count && values[order[end]] == values[order[first]] { end += 1 }
    let middle = Double(first + end) / 2
    let score = standardNormal(of: middle / Double(order.count))
    for place in first..<end { scores[order[place]] = score }
    first = end
  }
  return scores
}

extension Purpose {
  /// Correlated scores of the characteristics.
  package static let endowment = Purpose(20)
}
