import Foundation
import Parameters

extension Scenario {
  /// Reads a scenario, lays policies and settings over it, and checks all of it.
  ///
  /// - Parameters:
  ///   - path: the scenario's file; `scenario.yaml+policy.yaml` lays a policy over it.
  ///   - policies: policy files in order; `a.yaml+b.yaml` is two.
  ///   - settings: `path=value` each, the last layers of all.
  ///   - catalogue: what parameters there are.
  /// - Returns: the scenario, with nothing wrong in it.
  /// - Throws: all problems at once.
  public static func load(
    _ path: String, with policies: [String] = [], set settings: [String] = [],
    catalogue: Catalogue
  ) throws(ScenarioError) -> Scenario {
    var loader = ScenarioLoader(catalogue: catalogue)
    let files = parts(of: path)
    let path = files.first ?? path
    loader.load(path, isPolicy: false)
    let own = loader.documents
    var additions: [Addition] = []
    var named = own.suffix(1)
    for policy in files.dropFirst() + policies.flatMap(parts(of:)) {
      let first = loader.documents.count
      loader.load(policy, isPolicy: true)
      additions.append(
        Addition(
          name: policy, layers: first..<loader.documents.count,
          question: loader.documents.last?.question))
      named += loader.documents.count > first ? loader.documents.suffix(1) : []
    }
    let overlay = catalogue.overlay(of: settings.filter { !$0.namesPopulationFolder })
    loader.problems += overlay.problems
    if loader.problems.isEmpty { loader.problems = missingSettings(in: own, of: path) }
    guard loader.problems.isEmpty, let start = own.compactMap(\.start).last,
      let months = own.compactMap(\.months).last
    else { throw ScenarioError(loader.problems) }
    var scenario = Scenario(
      name: named.map(\.name).joined(separator: "+"),
      labels: Dictionary(
        named.compactMap { document in document.label.map { (document.name, $0) } },
        uniquingKeysWith: { $1 }),
      question: own.compactMap(\.question).last,
      start: start, months: months,
      replicates: own.compactMap(\.replicates).last ?? standardReplicates,
      seed: own.compactMap(\.seed).last ?? standardSeed,
      population: own.compactMap(\.population).last?.inFolder(namedBy: settings),
      targets: own.compactMap(\.targets).last,
      posterior: own.compactMap(\.posterior).last, files: loader.documents.map(\.file),
      layers: loader.documents.map(\.layer), additions: additions, catalogue: catalogue)
    scenario.lay(overlay.layers)
    try scenario.checkRelations()
    return scenario
  }

  /// Says what every scenario needs, and these files lack.
  private static func missingSettings(
    in documents: [ScenarioDocument], of path: String
  ) -> [ParameterProblem] {
    let missing = [
      (ScenarioKey.start, documents.allSatisfy { $0.start == nil }),
      (ScenarioKey.months, documents.allSatisfy { $0.months == nil }),
    ]
    return missing.filter(\.1).map { key, _ in
      ParameterProblem(
        at: path,
        "\(key.rawValue) is missing: a scenario has one, or extends a file that does. "
          + "A policy is laid over a scenario with --with.")
    }
  }

  /// The files of a package `a.yaml+b.yaml`; a file whose own name has a plus is one.
  static func parts(of package: String) -> [String] {
    let parts = package.split(separator: "+").map(String.init)
    return parts.count < 2 || FileManager.default.fileExists(atPath: package) ? [package] : parts
  }
}
