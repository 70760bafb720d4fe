import Foundation
import Testing

@testable import Experiment

@Suite struct PosteriorTests {
  private let posterior = Posterior(
    paths: ["trust.base", "choice.needValue.production"],
    draws: [
      .init(number: 1, weight: 0.5, distance: 0.25, values: ["0.4", "2.5"]),
      .init(number: 2, weight: 0.3, distance: 1, values: ["0.5", "2"]),
      .init(number: 3, weight: 0.2, distance: 0.75, values: ["0.25", "3"]),
    ])

  private func file(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "puhui-posterior-\(UUID().uuidString).csv"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func problem(_ text: String) throws -> String? {
    let path = try file(text)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return #expect(throws: FileProblem.self) { try Posterior.load(path) }?.reason
  }

  @Test func `what is written is read back`() throws {
    let path = try file(String(decoding: posterior.text, as: UTF8.self))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try Posterior.load(path) == posterior)
  }

  @Test func `a draw says what it sets`() {
    #expect(
      posterior.overrides(posterior.draws[1])
        == ["trust.base": "0.5", "choice.needValue.production": "2"])
    #expect(
      posterior.settings(posterior.draws[2])
        == ["trust.base=0.25", "choice.needValue.production=3"])
  }

  @Test func `the effective size is that of equal weights`() {
    #expect(abs(posterior.effectiveSize - 1 / 0.38) < 1e-12)
    #expect(effectiveSampleSize([2, 2, 2, 2]) == 4)
    #expect(effectiveSampleSize([0, 0]) == 0)
  }

  @Test func `the defaults are a world of the shipped posterior`() throws {
    let shipped = try Scenario.load(Repository.path("scenarios/xintai.yaml"))
    let posterior = try Posterior.load(try #require(shipped.posterior))
    #expect(posterior.paths.count > 10 && posterior.draws.count > 100)
    for (place, path) in posterior.paths.enumerated() {
      let sample = WeightedSample(
        posterior.draws.map { Double($0.values[place]) ?? .nan },
        weights: posterior.draws.map(\.weight))
      let axis = SweepAxis(path: path, column: path, spread: .values([]))
      let value = try #require(Double(shipped.baseValue(of: axis)))
      #expect(
        value > sample.quantile(0.025) && value < sample.quantile(0.975),
        "\(path) is \(value)")
    }
  }

  @Test func `resampling takes each draw as often as its weight says, to one`() {
    for count in [1, 7, 10, 1000] {
      for seed in UInt32(1)...20 {
        let drawn = posterior.resampled(count, seed: seed)
        #expect(drawn.count == count)
        for draw in posterior.draws {
          let times = drawn.count { $0 == draw }
          #expect(abs(Double(times) - draw.weight * Double(count)) < 1)
        }
      }
    }
    #expect(posterior.resampled(10, seed: 4) == posterior.resampled(10, seed: 4))
    #expect(posterior.resampled(0, seed: 4).isEmpty)
  }

  @Test func `resampling is unbiased over seeds`() {
    let seeds = UInt32(0)..<4000
    let taken = seeds.count { posterior.resampled(1, seed: $0)[0].number == 1 }
    // Four standard errors of a share of a half.
    #expect(abs(Double(taken) / 4000 - 0.5) < 4 * (0.25 / 4000).squareRoot())
  }

  @Test func `a draw without weight is never taken`() {
    #expect(systematicPlaces(4, weights: [0, 1, 0, 1, 0], start: 0.999_999) == [1, 1, 3, 3])
    #expect(systematicPlaces(2, weights: [0, 0], start: 0.5).isEmpty)
  }

  @Test func `tables that are none are refused with the reason`() throws {
    #expect(try problem("draw,weight,trust.base\n1,1,0.4\n")?.contains("first line") == true)
    #expect(try problem("draw,weight,distance,a,a\n")?.contains("each once") == true)
    #expect(
      try problem("draw,weight,distance,a\n1,-1,0,2\n")?.contains("no weight of 0 or more") == true)
    #expect(try problem("draw,weight,distance,a\n1,1,0,\n")?.contains("every parameter") == true)
    #expect(try problem("draw,weight,distance,a\n1,0.4,0,2\n")?.contains("add up to 0.4") == true)
  }
}
