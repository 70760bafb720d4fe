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
    var names = [own.last?.name ?? path]
    for policy in files.dropFirst() + policies.flatMap(parts(of:)) {
      let first = loader.documents.count
      loader.load(policy, isPolicy: true)
      additions.append(Addition(name: policy, layers: first..<loader.documents.count))
      names += loader.documents.count > first ? loader.documents.suffix(1).map(\.name) : []
    }
    var layers = loader.documents.map(\.layer)
    for setting in settings {
      do throws(ParameterProblem) {
        let assignment = try catalogue.assignment(fromOption: setting)
        layers.append(ParameterLayer(name: "--set \(setting)", assignments: [assignment]))
        additions.append(
          Addition(name: "--set \(setting)", layers: layers.count - 1..<layers.count))
      } catch {
        loader.problems.append(error)
      }
    }
    for (key, isMissing) in [
      (ScenarioKey.start, own.allSatisfy { $0.start == nil }),
      (.months, own.allSatisfy { $0.months == nil }),
    ] where isMissing && loader.problems.isEmpty {
      loader.problems.append(
        ParameterProblem(
          at: path,
          "\(key.rawValue) is missing: a scenario has one, or extends a file that does. "
            + "A policy is laid over a scenario with --with."))
    }
    guard loader.problems.isEmpty, let start = own.compactMap(\.start).last,
      let months = own.compactMap(\.months).last
    else { throw ScenarioError(loader.problems) }
    let scenario = Scenario(
      name: names.joined(separator: "+"), question: own.compactMap(\.question).last,
      start: start, months: months,
      replicates: own.compactMap(\.replicates).last ?? standardReplicates,
      seed: own.compactMap(\.seed).last ?? standardSeed,
      population: own.compactMap(\.population).last,
      targets: own.compactMap(\.targets).last, files: loader.documents.map(\.file),
      layers: layers, additions: additions, catalogue: catalogue)
    try scenario.checkRelations()
    return scenario
  }

  /// The files of a package `a.yaml+b.yaml`; a file whose own name has a plus is one.
  static func parts(of package: String) -> [String] {
    FileManager.default.fileExists(atPath: package)
      ? [package] : package.split(separator: "+").map(String.init)
  }
}

extension Catalogue {
  /// Reads `path=value` of the command line.
  func assignment(fromOption option: String) throws(ParameterProblem) -> Assignment {
    let place = "--set \(option.cut())"
    guard let equals = option.firstIndex(of: "=") else {
      throw ParameterProblem(
        at: place, "this is not path=value, for instance pricing.rateCut=0.01.")
    }
    let path = String(option[..<equals])
    let value = String(option[option.index(after: equals)...])
    let node = try YAMLNode.parse(value, from: place)
    guard let literal = node.literal else {
      throw ParameterProblem(at: place, "\(path.cut()) is a mapping. Set its parts one by one.")
    }
    return try assignment(path, literal, origin: Origin(layer: place))
  }
}
