import ArgumentParser
import Experiment
import Foundation
import Parameters
import Report

/// `puhui calibrate`: which worlds fit what was published.
struct Calibrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Find the parameters that fit published figures: all of them, not one point.",
    discussion: """
      Examples:
        puhui calibrate scenarios/calibration/xintai.yaml --quick
        puhui calibrate scenarios/calibration/xintai.yaml --out results/calibrated
        puhui calibrate results/calibrated --plan

      A file names the scenario, the figures with their bands, the priors and the method: history \
      matching, then approximate Bayesian computation (abc), or simulated moments (simplex). Every \
      wave of points is a sweep in FOLDER/waves. Stopped at any time, the same command goes on. \
      With --plan the next wave is only planned, for `puhui sweep run` or `submit` to do; call \
      again when it is done. Writes posterior.csv, posterior.yaml, marginals.csv, shrinkage.csv, \
      correlations.csv, ridges.csv, predictive.csv, waves.csv, report.html and manifest.json. See \
      docs/calibration.md.
      """)

  @Argument(
    help: ArgumentHelp("The calibration's file, or a folder that was begun.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @Flag(help: "Take a first look, on a sample of villages whose error is stated.")
  var quick = false

  @Flag(help: "Only plan the next wave, and say how to do it.")
  var plan = false

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(
      "Folder for the results (default: results/NAME-calibrated, or -quick).",
      valueName: "folder"),
    completion: .directory)
  var folder: String?

  @OptionGroup var options: WorkOptions

  @Option(help: "Language of what is printed: en or zh (default: the shell's).")
  var language: Language?

  @Option(name: .customLong("worker-of"), help: .hidden)
  var parent: Int32?

  @Flag(help: .hidden)
  var careful = false

  func run() async throws {
    if plan { return try planNext() }
    let signals = SignalListener()
    defer { signals.stop() }
    guard let parent else {
      let status = try Worker(arguments: Array(CommandLine.arguments.dropFirst()))(signals)
      guard status == 0 else { throw ExitCode(status) }
      return
    }
    let watch = ParentWatch(parent, signals.cancellation)
    defer { watch.stop() }
    try await calibrate(signals)
  }

  private var words: CalibrationText { CalibrationText(language ?? .ofShell) }

  /// The calibration of a file or of a folder that was begun.
  private func opened() throws -> CalibrationFolder {
    if CalibrationFolder.exists(at: file) { return try CalibrationFolder(file) }
    let design = try CalibrationDesign.load(file, isQuick: quick)
    let name = "results/\(design.name)-\(quick ? "quick" : "calibrated")"
    return try CalibrationFolder.begin(design, at: folder ?? name)
  }

  private func planNext() throws {
    var work = CalibrationWork(try opened())
    switch try work.next() {
    case .wave(let wave, let sweep):
      if !options.quiet { print(words.planned(wave, sweep, of: work.folder)) }
    case .check(let sweep): if !options.quiet { print(words.plannedCheck(sweep, of: work.folder)) }
    case .end(let report): try finish(report)
    }
  }

  private func calibrate(_ signals: SignalListener) async throws {
    var work = CalibrationWork(try opened())
    while true {
      switch try work.next() {
      case .wave(let wave, let sweep):
        let line = words.line(wave, of: work.folder.design)
        if !options.quiet { Terminal.complain(line) }
        try await simulate(sweep, signals)
      case .check(let sweep):
        if !options.quiet { Terminal.complain(words.checkLine(sweep)) }
        try await simulate(sweep, signals)
      case .end(let report): return try finish(report)
      }
    }
  }

  private func simulate(_ sweep: SweepFolder, _ signals: SignalListener) async throws {
    _ = try await signals.watch(
      SweepWork(sweep, threads: options.parallelism), of: sweep, isCareful: careful,
      isQuiet: options.quiet, goingOn: "the same command")
  }

  private func finish(_ report: CalibrationReport) throws {
    _ = try report.write(command: ["puhui", "calibrate", report.folder.path])
    let page = try Report(on: report.folder.path, opening: language ?? .ofShell)
      .write(to: report.folder.path)
    if !options.quiet { print(words.outcome(report, page: page)) }
  }
}
