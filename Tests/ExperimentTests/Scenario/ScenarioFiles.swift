import Foundation
import Parameters

@testable import Experiment

/// Files in a directory of their own, which goes when they go.
final class ScenarioFiles {
  let directory: String

  init(_ files: [String: String]) throws {
    directory = NSTemporaryDirectory() + "puhui-\(UUID().uuidString)"
    for (name, text) in files {
      let url = URL(fileURLWithPath: "\(directory)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// Loads a scenario of the directory over the fixture's parameters.
  func load(
    _ name: String, with policies: [String] = [], set settings: [String] = []
  ) throws(ScenarioError) -> Scenario {
    try Scenario.load(
      "\(directory)/\(name)",
      with: policies.map { package in
        package.split(separator: "+").map { "\(directory)/\($0)" }.joined(separator: "+")
      }, set: settings, catalogue: Catalogue(of: Village()))
  }

  /// The message of a scenario that must not load, without the directory; nil if it loads.
  func message(
    _ name: String, with policies: [String] = [], set settings: [String] = []
  ) -> String? {
    do throws(ScenarioError) {
      _ = try load(name, with: policies, set: settings)
      return nil
    } catch {
      return error.description.replacingOccurrences(of: directory + "/", with: "")
    }
  }
}
