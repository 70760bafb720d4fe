import Foundation
import Model
import Parameters
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

  @Test func `the defaults are the draw of the shipped posterior that their sources name`() throws {
    let shipped = try Scenario.load(Repository.path("scenarios/xintai.yaml"))
    let posterior = try Posterior.load(try #require(shipped.posterior))
    let draw = try #require(posterior.draws.first { $0.number == 77 })
    for (path, text) in zip(posterior.paths, draw.values) {
      let axis = SweepAxis(path: path, column: path, spread: .values([]))
      let value = try #require(Double(shipped.baseValue(of: axis)))
      let drawn = try #require(Double(text))
      // Three digits of it.
      #expect(abs(value - drawn) <= 0.005 * abs(drawn), "\(path) is \(value), drawn was \(drawn)")
      let source = try #require(Catalogue.model.specification(at: path)).source
      guard case .calibrated(let run, _, _) = source else {
        Issue.record("\(path) comes from \(source.text)")
        continue
      }
      #expect(run.contains("draw 77"))
    }
    for entry in Catalogue.model.entries {
      guard case .calibrated = entry.specification.source else { continue }
      #expect(posterior.paths.contains { $0 == entry.path || $0.hasPrefix("\(entry.path).") })
    }
  }

  @Test func `six draws of the shipped posterior lie nearer to its mean than the defaults`()
    throws
  {
    let shipped = try Scenario.load(Repository.path("scenarios/xintai.yaml"))
    let posterior = try Posterior.load(try #require(shipped.posterior))
    var distances = [Double](repeating: 0, count: posterior.draws.count)
    for place in posterior.paths.indices {
      let values = posterior.draws.map { Double($0.values[place]) ?? .nan }
      let pairs = zip(values, posterior.draws.map(\.weight))
      let mean = pairs.reduce(0) { $0 + $1.0 * $1.1 }
      let variance = pairs.reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
      for (draw, value) in values.enumerated() {
        distances[draw] += (value - mean) * (value - mean) / variance
      }
    }
    let chosen = try #require(posterior.draws.firstIndex { $0.number == 77 })
    #expect(distances.count { $0 < distances[chosen] } == 6)
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

  @Test(arguments: [
    ("1,0.5,-7,2\n2,0.5,0,3\n", "the distance of draw 1"),
    ("1,0.5,zero,2\n2,0.5,0,3\n", "the distance of draw 1"),
    ("1,0.5,0,2\n1,0.5,0,3\n", "two draws of number 1"),
  ])
  func `rows that cannot be draws are refused`(rows: String, reason: String) throws {
    #expect(try problem("draw,weight,distance,choice.habit\n" + rows)?.contains(reason) == true)
  }

  @Test func `a heading that is no path is refused, and a distance may be left out`() throws {
    #expect(try problem("draw,weight,distance,choice.habit=1 #\n1,1,0,2\n") != nil)
    let path = try file("draw,weight,distance,choice.habit\n1,1,,2\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try Posterior.load(path).draws[0].distance.isNaN)
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
