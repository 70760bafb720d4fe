import Model
import Parameters

extension Scenario {
  /// Reads a scenario, a policy or a package of both, and says what it is.
  ///
  /// A file without `start` and `months`, its own or from what it extends, is a policy.
  public static func check(
    _ path: String, set settings: [String] = [], catalogue: Catalogue
  ) throws(ScenarioError) -> String {
    let first = parts(of: path).first ?? path
    var loader = ScenarioLoader(catalogue: catalogue)
    loader.load(first, isPolicy: false)
    guard loader.problems.isEmpty else { throw ScenarioError(loader.problems) }
    let isPolicy = loader.documents.allSatisfy { $0.start == nil && $0.months == nil }
    if isPolicy { return try checkPolicy(path, catalogue: catalogue) }
    let scenario = try load(path, set: settings, catalogue: catalogue)
    try scenario.checkCompanions(of: first)
    let population = try scenario.readPopulation().map { "\n  \($0.summary)" } ?? ""
    let notes = try scenario.notes().map { "\n  note: \($0)" }
    return "\(path): fine. Scenario \(scenario.name), \(scenario.months) months from "
      + "\(scenario.start), \(scenario.replicates) replicates.\(population)\(notes.joined())"
  }

  /// Reads the other files that a scenario names: published figures and a posterior.
  private func checkCompanions(of file: String) throws(ScenarioError) {
    let place = Origin(layer: file, file: file)
    var problems: [ParameterProblem] = []
    if let targets {
      do throws(ScenarioError) {
        problems += try TargetList.load(targets).unknownMeasures(among: Measure.all.map(\.name)).map
        {
          ParameterProblem(at: targets, MeasureExplanation.problem(of: $0))
        }
      } catch { problems += error.told(at: place, naming: "targets", targets).problems }
    }
    if let posterior {
      do throws(ScenarioError) {
        try checkValues(of: Posterior.read(posterior))
      } catch { problems += error.told(at: place, naming: "posterior", posterior).problems }
    }
    guard problems.isEmpty else { throw ScenarioError(problems) }
  }

  /// Reads policies as they would be laid over the defaults.
  private static func checkPolicy(
    _ path: String, catalogue: Catalogue
  ) throws(ScenarioError) -> String {
    var loader = ScenarioLoader(catalogue: catalogue)
    for file in parts(of: path) { loader.load(file, isPolicy: true) }
    guard loader.problems.isEmpty else { throw ScenarioError(loader.problems) }
    let layers = loader.documents.map(\.layer)
    let changes = layers.flatMap(\.changes)
    let start = changes.map(\.from).min() ?? CalendarMonth(year: 2018, month: 9)
    let end = changes.map { $0.until ?? $0.from + $0.ramp }.max() ?? start
    let scenario = Scenario(
      name: loader.documents.map(\.name).joined(separator: "+"), start: start,
      months: min(end - start + 1, ScenarioKey.months.range?.upperBound ?? 1), replicates: 1,
      seed: standardSeed, files: loader.documents.map(\.file), layers: layers,
      additions: [Addition(name: path, layers: layers.indices)], catalogue: catalogue)
    try scenario.checkRelations(ofPolicy: true)
    let note =
      scenario.idleAdditions().isEmpty ? "" : "\n  note: it changes no value over the defaults"
    let effects = layers.flatMap(\.effects)
    return "\(path): fine. Policy \(scenario.name) sets "
      + (effects.isEmpty ? "nothing" : effects.joined(separator: "; ")) + ".\(note)"
  }
}

extension ParameterLayer {
  /// What the layer sets and when, for instance `pricing.rateCut from 2019-10`.
  fileprivate var effects: [String] {
    let standing = assignments.isEmpty ? [] : [assignments.paths.abbreviated]
    return standing
      + changes.map { change in
        let end = change.until.map { " until \($0)" } ?? ""
        return "\(change.assignments.paths.abbreviated) from \(change.from)\(end)"
      }
  }
}

extension [Assignment] {
  /// What is set, each once: parts of an array have its path.
  fileprivate var paths: [String] {
    var seen: Set<String> = []
    return map(\.path).filter { seen.insert($0).inserted }
  }
}
