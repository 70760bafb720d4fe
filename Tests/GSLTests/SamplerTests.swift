import GSL
import Testing

/// Samplers against the distributions that they claim, at fixed addresses: the outcome never changes.
///
/// Each check would fail by chance once in about a thousand choices of the address.
struct SamplerTests {
  private func generator(_ stream: Int) -> RandomGenerator {
    RandomGenerator(key: SIMD2(20_180_901, 17), counter: SIMD4(0, UInt32(stream), 0, 0))
  }

  @Test("Draws follow the cumulative probability (Kolmogorov and Smirnov, 1 in 1,000)")
  func drawsFollowDistribution() {
    for (stream, distribution) in DistributionTests.continuous.enumerated() {
      let generator = generator(stream)
      var draws: [Double] = []
      for _ in 0..<20_000 { draws.append(distribution.sample(from: generator)) }
      draws.sort()
      var distance = 0.0
      for (place, draw) in draws.enumerated() {
        let expected = distribution.cumulativeProbability(at: draw)
        distance = max(distance, abs(expected - Double(place) / 20_000))
        distance = max(distance, abs(expected - Double(place + 1) / 20_000))
      }
      #expect(distance * Double(20_000).squareRoot() < 1.95, "\(distribution)")
    }
  }

  @Test("Means and variances of counts agree with theory (3.3 standard errors)")
  func countsHaveTheirMoments() {
    for (stream, distribution) in DistributionTests.discrete.enumerated() {
      let generator = generator(100 + stream)
      var draws: [Double] = []
      for _ in 0..<20_000 { draws.append(Double(distribution.sample(from: generator))) }
      let error = distribution.standardDeviation / Double(20_000).squareRoot()
      #expect(abs(Statistics.mean(of: draws) - distribution.mean) <= 3.3 * error)
      let variance = distribution.standardDeviation * distribution.standardDeviation
      let fourth = Statistics.mean(
        of: draws.map { ($0 - distribution.mean) * ($0 - distribution.mean) }
          .map { ($0 - variance) * ($0 - variance) })
      let varianceError = (fourth / 20_000).squareRoot()
      #expect(abs(Statistics.variance(of: draws) - variance) <= 3.3 * varianceError + 1e-12)
    }
  }

  @Test("Uniform numbers fill sixteen bins evenly (chi-squared, 1 in 1,000)")
  func uniformsFillBins() {
    let generator = generator(200)
    var counts = [Int](repeating: 0, count: 16)
    for _ in 0..<32_000 { counts[Int(generator.uniform() * 16)] += 1 }
    #expect(chiSquared(counts, expected: Array(repeating: 2000, count: 16)) < 37.7)
  }

  @Test("Categories come up by their weights (chi-squared, 1 in 1,000)")
  func categoriesFollowWeights() throws {
    let categories = try Categorical(weights: [1, 0, 3, 6])
    let generator = generator(201)
    var counts = [Int](repeating: 0, count: 4)
    for _ in 0..<20_000 { counts[categories.sample(from: generator)] += 1 }
    #expect(counts[1] == 0)
    #expect(
      chiSquared([counts[0], counts[2], counts[3]], expected: [2000, 6000, 12_000]) < 13.8)
    let probability = categories.probability(of: 3)
    #expect(abs(probability - 0.6) < 1e-12)
  }

  @Test("Orders of three are equally likely (chi-squared, 1 in 1,000)")
  func ordersAreEquallyLikely() {
    let generator = generator(202)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<12_000 { counts[generator.permutation(of: 3), default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(chiSquared(Array(counts.values), expected: Array(repeating: 2000, count: 6)) < 20.5)
  }

  @Test("A choice is without replacement and in order, each number equally likely")
  func choiceIsWithoutReplacement() {
    let generator = generator(203)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<5000 {
      let chosen = generator.choice(of: 4, below: 10)
      #expect(chosen.count == 4 && zip(chosen, chosen.dropFirst()).allSatisfy { $0 < $1 })
      for number in chosen { counts[number] += 1 }
    }
    #expect(chiSquared(counts, expected: Array(repeating: 2000, count: 10)) < 27.9)
    let nothing = generator.choice(of: 0, below: 5)
    #expect(nothing.isEmpty)
  }

  @Test("A total is shared out without a rest")
  func totalIsSharedOut() {
    let generator = generator(204)
    var sums = [Int](repeating: 0, count: 3)
    for _ in 0..<200 {
      let counts = generator.counts(of: 100, weights: [5, 2, 3])
      #expect(counts.reduce(0, +) == 100)
      for (place, count) in counts.enumerated() { sums[place] += count }
    }
    #expect(chiSquared(sums, expected: [10_000, 4000, 6000]) < 13.8)
  }

  @Test("Integers lie below their bound", arguments: [1, 2, 7, 1 << 20, 1 << 32])
  func integersLieBelowBound(bound: Int) {
    let generator = generator(205)
    for _ in 0..<100 {
      let number = generator.integer(below: bound)
      #expect(number >= 0 && number < bound)
    }
  }

  private func chiSquared(_ counts: [Int], expected: [Double]) -> Double {
    zip(counts, expected).map { (Double($0) - $1) * (Double($0) - $1) / $1 }.reduce(0, +)
  }
}
