import GSL
import Testing

struct LowDiscrepancySequenceTests {
  @Test("Sobol's first points are the known ones")
  func sobolPoints() throws {
    var sequence = try LowDiscrepancySequence(.sobol, dimensions: 2)
    let points = sequence.points(5)
    #expect(
      points == [[0.5, 0.5], [0.75, 0.25], [0.25, 0.75], [0.375, 0.375], [0.875, 0.875]])
  }

  @Test("Halton's points are the mirrored digits in bases 2 and 3")
  func haltonPoints() throws {
    var sequence = try LowDiscrepancySequence(.halton, dimensions: 2)
    let expected = [[0.5, 1.0 / 3], [0.25, 2.0 / 3], [0.75, 1.0 / 9], [0.125, 4.0 / 9]]
    for point in expected {
      let next = sequence.next()
      #expect(zip(next, point).allSatisfy { abs($0 - $1) < 1e-15 })
    }
  }

  @Test("The reversed digits leave base 2 alone and mirror base 3")
  func reverseHaltonPoints() throws {
    var sequence = try LowDiscrepancySequence(.reverseHalton, dimensions: 2)
    let expected = [[0.5, 2.0 / 3], [0.25, 1.0 / 3]]
    for point in expected {
      let next = sequence.next()
      #expect(zip(next, point).allSatisfy { abs($0 - $1) < 1e-15 })
    }
  }

  @Test("Each 2ᵏ − 1 Sobol points and the origin hit every 2ᵏ-th of an axis once")
  func sobolPointsAreBalanced() throws {
    var sequence = try LowDiscrepancySequence(.sobol, dimensions: 40)
    let points = sequence.points(63)
    for dimension in 0..<40 {
      let cells = Set(points.map { Int($0[dimension] * 64) })
      #expect(cells.count == 63 && !cells.contains(0))
    }
  }

  @Test(
    "More dimensions than a kind knows are refused", arguments: LowDiscrepancySequence.Kind.allCases
  )
  func tooManyDimensions(kind: LowDiscrepancySequence.Kind) {
    #expect(throws: GSLError.self) {
      _ = try LowDiscrepancySequence(kind, dimensions: kind.maximumDimensions + 1)
    }
  }
}
