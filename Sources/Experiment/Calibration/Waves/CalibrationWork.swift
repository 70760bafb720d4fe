import Foundation
import Parameters

/// A calibration at work: which sweep has to be done next, until nothing is left to do.
public struct CalibrationWork {
  /// The calibration.
  public let folder: CalibrationFolder
  /// Waves whose results are known, in order.
  public private(set) var waves: [CalibrationWave] = []
  /// What their runs say of all figures.
  private(set) var figures: [FigureRuns] = []
  private var outcomes: [[PointOutcome]] = []

  /// Takes up the search where the folder's gathered waves left it.
  public init(_ folder: CalibrationFolder) { self.folder = folder }

  /// What has to be done next.
  public enum Next {
    /// A wave that was planned as a sweep, and is not done.
    case wave(CalibrationWave, SweepFolder)
    /// Points on the sample and on the whole county, by which the sample's error is known.
    case check(SweepFolder)
    /// Nothing: the results.
    case end(CalibrationReport)
  }

  /// Takes in all waves that are done, and plans the first that is not.
  public mutating func next() throws -> Next {
    while true {
      switch try folder.design.search.step(after: outcomes) {
      case .simulate(let wave):
        let sweep = try folder.plan(wave)
        guard try sweep.gatherIfDone() else { return .wave(wave, sweep) }
        try take(wave, sweep)
      case .end(let result):
        if let sweep = try folder.uncheckedSweep(result) { return .check(sweep) }
        return .end(
          CalibrationReport(
            folder: folder, waves: waves, figures: figures, result: result,
            check: try folder.sampleCheck(result)))
      }
    }
  }

  private mutating func take(_ wave: CalibrationWave, _ sweep: SweepFolder) throws {
    let design = folder.design
    let targets = design.targets.targets
    let runs = try FigureRuns(
      in: sweep, targets, factors: targets.map { design.sample?.factor(of: $0) ?? 1 })
    let before = outcomes.reduce(0) { $0 + $1.count }
    waves.append(wave)
    figures.append(runs)
    outcomes.append(runs.outcomes(of: design.fitted, after: before))
  }
}

extension CalibrationFolder {
  /// Plans a wave as a sweep of a list of points; the same folder again where it was planned before.
  func plan(_ wave: CalibrationWave) throws -> SweepFolder {
    var scenario = design.scenario
    scenario.seed = wave.seed
    return try plan(
      wave.points, of: scenario, name: wave.name, isIndependent: wave.isIndependent)
  }

  /// Plans points of the unit cube as a sweep.
  func plan(
    _ points: [[Double]], of scenario: Scenario, name: String, isIndependent: Bool
  ) throws -> SweepFolder {
    let rows = points.map { point in zip(design.priors, point).map { $0.text(at: $1) } }
    let axes = design.priors.indices.map { axis in
      SweepAxis(
        path: design.priors[axis].path, column: design.priors[axis].path,
        spread: .values(rows.map { $0[axis] }), isWhole: design.priors[axis].isWhole)
    }
    let sweep = SweepDesign(
      name: name, question: design.question, scenario: scenario, kind: .list, size: 1, levels: 4,
      candidates: 1, axes: axes, rows: rows, isIndependent: isIndependent,
      keep: SweepSelection(
        measures: design.measures, groups: ["all"], months: design.months.map(\.description)),
      file: "")
    let runs = points.count * scenario.replicates
    // Tasks enough for a cluster, though each worth its start.
    let length = max(1, (runs + Self.mostTasks - 1) / Self.mostTasks)
    return try SweepFolder.plan(sweep, into: "\(path)/waves/\(name)", length: .runs(length))
  }

  private static let mostTasks = 64
}

extension SweepFolder {
  /// Gathers where all tasks are done; tells whether the tables are there.
  func gatherIfDone() throws -> Bool {
    if FileManager.default.fileExists(atPath: "\(path)/\(ResultFolder.manifestName)") {
      return true
    }
    guard try SweepStatus(of: self).remaining.isEmpty else { return false }
    do {
      _ = try gather(command: ["puhui", "sweep", "gather", path], isChecked: true)
      return true
    } catch is SweepIncomplete {
      // A task's file was damaged, and has been removed.
      return false
    }
  }
}
