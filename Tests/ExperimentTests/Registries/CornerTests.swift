import Foundation
import Model
import Parameters
import Testing

@testable import Experiment

/// Any values that the declarations allow, and no relation forbids, are values the model lives with.
@Suite struct CornerTests {
  @Test(arguments: 0..<8) func `months pass at a corner of what is allowed`(seed: UInt64) throws {
    let scenario = try Scenario.load("\(CornerTests.repository)/scenarios/village.yaml")
    let small = try scenario.lasting(1).setting([
      "settlement.households=40", "settlement.villages=2", "settlement.townships=2",
    ])
    var random = Splitmix(state: seed)
    // Half of the parameters at a bound; groups whose values contradict one another are left out.
    var settings = corner(using: &random)
    var problems = contradictions(of: settings, in: small)
    while !problems.isEmpty {
      let groups = problems.map { $0.text.prefix { $0 != " " }.split(separator: ".").dropLast() }
      settings.removeAll { setting in
        groups.contains { setting.hasPrefix($0.joined(separator: ".") + ".") }
      }
      problems = contradictions(of: settings, in: small)
    }
    #expect(settings.count > 50)
    let parameters = try small.setting(settings).founding()
    var world = World.found(parameters, seed: UInt32(seed), replicate: 1, start: small.start)
    for _ in 0..<12 {
      world.advance(parameters)
      _ = world.observe(parameters)
    }
    #expect(world.households.count == 40)
  }

  private func contradictions(of settings: [String], in scenario: Scenario) -> [ParameterProblem] {
    do throws(ScenarioError) {
      _ = try scenario.setting(settings)
      return []
    } catch {
      return error.problems
    }
  }

  private static var repository: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
  }

  private func corner(using random: inout Splitmix) -> [String] {
    Catalogue.model.entries.compactMap { entry in
      guard !entry.path.hasPrefix("settlement."), Bool.random(using: &random) else { return nil }
      let specification = entry.specification
      switch specification.kind {
      case .number, .integer:
        guard let range = specification.range else { return nil }
        let bound = Bool.random(using: &random) ? range.lowerBound : range.upperBound
        return bound.isFinite ? "\(entry.path)=\(bound.text)" : nil
      case .numbers:
        guard let range = specification.range, range.upperBound.isFinite else { return nil }
        let values = specification.elements.map { _ in
          (Bool.random(using: &random) ? range.lowerBound : range.upperBound).text
        }
        return "\(entry.path)=[\(values.joined(separator: ", "))]"
      case .flag: return "\(entry.path)=\(Bool.random(using: &random))"
      case .choice(let options):
        return options.randomElement(using: &random).map { "\(entry.path)=\($0.name)" }
      default: return nil
      }
    }
  }
}
