import Foundation
import Model
import Parameters

extension CalibrationDesign {
  /// Reads a calibration and the files that it names, and checks all of it.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - isQuick: whether a sample of villages stands for the county.
  /// - Returns: the calibration, with nothing wrong in it.
  /// - Throws: all problems at once.
  public static func load(
    _ file: String, isQuick: Bool = false
  ) throws(ScenarioError) -> CalibrationDesign {
    try load(file, isQuick: isQuick, inputs: nil)
  }

  /// Reads a calibration; copies may stand for the files that it names.
  static func load(
    _ file: String, isQuick: Bool, inputs: CalibrationInputs?, catalogue: Catalogue = .model,
    measures: [String] = Measure.all.map(\.name)
  ) throws(ScenarioError) -> CalibrationDesign {
    var reader = DocumentReader(file: file, catalogue: catalogue)
    let document: CalibrationDocument
    do throws(ParameterProblem) {
      document = reader.calibrationDocument(try YAMLNode.read(file))
    } catch {
      throw ScenarioError([error])
    }
    let loaded = reader.scenario(of: document, in: inputs)
    let targets = reader.targets(of: document, loaded, in: inputs, measures: measures)
    let settings = isQuick ? document.quick.settings ?? document.settings : document.settings
    reader.check(settings, priors: document.priors.count)
    guard let base = loaded, let targets, reader.problems.isEmpty else {
      throw ScenarioError(reader.problems)
    }
    let fitted = reader.fitted(document.fit, among: targets.list)
    var whole = base
    if let last = targets.list.targets.map(\.month).max() {
      if targets.list.targets.contains(where: { $0.month < whole.start }) {
        reader.note(1, "\(targets.file) has figures of months before \(whole.start), the first.")
      }
      whole.months = max(1, last - whole.start + 1)
    }
    whole.seed = settings.seed
    whole.replicates = settings.replicates
    guard reader.problems.isEmpty else { throw ScenarioError(reader.problems) }
    try whole.checkRelations()
    let needed = Set(
      targets.list.targets.flatMap { [$0.measure] + ($0.divisor.map { [$0] } ?? []) })
    var design = CalibrationDesign(
      name: document.name, question: document.question, base: base, whole: whole, scenario: whole,
      targets: targets.list, targetsFile: targets.file, fitted: fitted,
      priors: document.priors.map(\.value), settings: settings, isQuick: isQuick,
      file: inputs?.file ?? file, measures: measures.filter(needed.contains))
    let quick = document.quick
    if isQuick, let (part, sample) = try whole.sampled(quick.villages, checks: quick.checks) {
      (design.scenario, design.sample) = (part, sample)
    }
    return design
  }
}

extension DocumentReader {
  /// The scenario that the file names, with the file's own values over it.
  fileprivate mutating func scenario(
    of document: CalibrationDocument, in inputs: CalibrationInputs?
  ) -> Scenario? {
    guard let file = inputs?.scenario ?? document.scenario?.value else { return nil }
    do throws(ScenarioError) {
      var scenario = try Scenario.load(file, catalogue: catalogue)
      if !document.assignments.isEmpty {
        scenario.layers.append(
          ParameterLayer(name: document.name, assignments: document.assignments))
      }
      return scenario
    } catch {
      let place = Origin(layer: self.file, file: self.file, line: document.scenario?.line)
      problems += error.told(at: place, naming: "scenario", file).problems
      return nil
    }
  }

  /// The published figures: those that the file names, or else the scenario's.
  fileprivate mutating func targets(
    of document: CalibrationDocument, _ scenario: Scenario?, in inputs: CalibrationInputs?,
    measures: [String]
  ) -> (list: TargetList, file: String)? {
    guard let file = inputs?.targets ?? document.targets?.value ?? scenario?.targets else {
      if scenario != nil { note(1, "targets is missing, and the scenario names none either.") }
      return nil
    }
    do throws(ScenarioError) {
      let list = try TargetList.load(file)
      for unknown in list.unknownMeasures(among: measures) {
        problems.append(
          ParameterProblem(at: file, MeasureExplanation.problem(of: unknown)))
      }
      return (list, file)
    } catch {
      let place = Origin(layer: self.file, file: self.file, line: document.targets?.line)
      problems += error.told(at: place, naming: "targets", file).problems
      return nil
    }
  }

  /// Places of the figures to fit.
  ///
  /// Where an identifier has a sum and a ratio, the ratio is fitted: it says the same for any number of villages,
  /// and the same figure must not count twice.
  fileprivate mutating func fitted(
    _ names: [ScenarioDocument.Line<String>]?, among list: TargetList
  ) -> [Int] {
    let known = Set(list.targets.map(\.id))
    for name in names ?? [] where !known.contains(name.value) {
      note(
        name.line,
        "\(name.value.cut()) is no published figure of \(list.name), which has "
          + "\(known.sorted().joined(separator: ", ")).")
    }
    let wanted = names.map { $0.map(\.value) }
    var places: [Int] = []
    for (place, target) in list.targets.enumerated()
    where wanted?.contains(target.id) ?? (target.role == .calibrate) {
      if let earlier = places.firstIndex(where: { list.targets[$0].id == target.id }) {
        if target.divisor != nil { places[earlier] = place }
      } else {
        places.append(place)
      }
    }
    if places.isEmpty { note(1, "no figure is to be fitted: name some under `fit:`.") }
    for place in places {
      let target = list.targets[place]
      if !(target.band.lowerBound < target.published && target.published < target.band.upperBound) {
        note(
          1, "the figure \(target.id) does not lie inside its band, so that it cannot be fitted.")
      }
    }
    return places
  }

  /// Notes settings that do not fit the number of priors.
  fileprivate mutating func check(_ settings: CalibrationSettings, priors: Int) {
    guard priors > 0 else { return }
    let most = 40
    if priors > most {
      note(1, "\(priors) priors are more than the \(most) that Sobol's sequence has axes for.")
    }
    let fewest = 2 * (priors + 1)
    if settings.method != .simplex, settings.historyWaves > 0, settings.historyPoints < fewest {
      note(
        1,
        "history has \(settings.historyPoints) points, but \(priors) priors need \(fewest).")
    }
    if settings.method == .population, settings.particles < fewest {
      note(1, "abc has \(settings.particles) particles, but \(priors) priors need \(fewest).")
    }
    if settings.method == .history, settings.historyWaves == 0 {
      note(1, "history has no waves, but the method is history.")
    }
  }
}
