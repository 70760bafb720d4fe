import Foundation
import Model
import Parameters
import Testing

@testable import Experiment

/// Any value that a declaration allows is one that the model can live with.
@Suite struct ExtremeValueTests {
  private static let catalogue = Catalogue.model

  /// Paths of numbers with both bounds; sizes of the county are bounded by memory, not by the model.
  private static let settings: [String] =
    catalogue.entries.flatMap { entry -> [String] in
      let specification = entry.specification
      guard let range = specification.range, !entry.path.hasPrefix("settlement.") else {
        return entry.alternatives
      }
      let paths =
        specification.elements.isEmpty
        ? [entry.path] : specification.elements.prefix(1).map { "\(entry.path).\($0.name)" }
      return paths.flatMap { path in
        [range.lowerBound, range.upperBound].filter(\.isFinite).map { "\(path)=\($0.text)" }
      }
    }

  @Test func `a month passes at every bound`() throws {
    let files = try ScenarioFiles([
      "a.yaml": """
      name: a
      start: 2018-09
      months: 2
      parameters:
        settlement: {households: 60, villages: 2, townships: 1}
      """
    ])
    let scenario = try Scenario.load(files.directory + "/a.yaml")
    for setting in Self.settings {
      FileHandle.standardError.write(Data("\(setting)\n".utf8))
      let parameters: [ModelParameters]
      do throws(ScenarioError) {
        parameters = try scenario.setting([setting]).timeline()
      } catch {
        // Some bounds contradict other defaults, and a relation says so.
        FileHandle.standardError.write(Data("  \(error)\n".utf8))
        continue
      }
      var world = World.found(parameters[0], seed: 1, replicate: 1, start: scenario.start)
      for month in parameters { world.advance(month) }
    }
  }
}

extension Catalogue.Entry {
  /// Other values of a parameter without bounds.
  fileprivate var alternatives: [String] {
    switch specification.kind {
    case .flag: ["\(path)=true", "\(path)=false"]
    case .choice(let options): options.map { "\(path)=\($0.name)" }
    case .selection(let options): options.prefix(1).map { "\(path)=[\($0.name)]" }
    default: []
    }
  }
}
