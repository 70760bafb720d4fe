import Foundation

@testable import Experiment

/// A hamlet with published figures and a calibration of two parameters.
struct CalibrationFixture {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "puhui-calibration-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let hamlet = """
      name: hamlet
      start: 2018-09
      months: 12
      replicates: 5
      seed: 7
      parameters:
        settlement: { households: 60, villages: 2, townships: 1 }
      """
    try write("bare.yaml", hamlet)
    try write("hamlet.yaml", hamlet + "\ntargets: targets.yaml\n")
    try write(
      "targets.yaml",
      """
      name: hamlet
      source: nobody
      month: 2018-12
      targets:
        - id: E2
          label: { en: Ever borrowed, zh: 累计借款户数 }
          measure: ever_borrowed
          unit: households
          published: 6
          band: [2, 10]
          role: calibrate
        - id: E2
          label: { en: … of lines, zh: ……占授信 }
          measure: ever_borrowed
          over: lines_granted
          unit: fraction
          published: 0.15
          band: [0.02, 0.3]
          role: calibrate
        - id: E5
          label: { en: Balance, zh: 余额 }
          measure: balance
          unit: yuan
          published: 50000
          band: [10000, 90000]
          role: test
      """)
    try write("calibration.yaml", Self.calibration)
  }

  static let calibration = """
    name: hamlet
    question: Which trust?
    scenario: hamlet.yaml
    seed: 11
    replicates: 2
    history: { waves: 1, points: 10 }
    abc: { particles: 12, generations: 4 }
    quick: { villages: 1, checks: 2 }
    priors:
      - path: trust.base
        range: [0.2, 0.6]
      - path: choice.platformHassle
        distribution: normal
        mean: -1
        deviation: 1
    """

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func design(isQuick: Bool = false) throws -> CalibrationDesign {
    try CalibrationDesign.load("\(path)/calibration.yaml", isQuick: isQuick)
  }

  /// Begins or goes on with a calibration, which is interrupted after so many sweeps if at all.
  ///
  /// Before a sweep is done as a whole, one of its tasks is, as if a machine had died.
  func calibrate(into folder: String, isQuick: Bool = false, stopAfter sweeps: Int = .max)
    async throws -> CalibrationReport?
  {
    var work = CalibrationWork(
      try CalibrationFolder.begin(try design(isQuick: isQuick), at: "\(path)/\(folder)"))
    var done = 0
    while true {
      switch try work.next() {
      case .wave(_, let sweep), .check(let sweep):
        guard done < sweeps else {
          try await sweep.run([1])
          return nil
        }
        try await sweep.run()
        done += 1
      case .end(let report):
        _ = try report.write(command: ["puhui", "calibrate"])
        return report
      }
    }
  }

  /// The tables that are promised to be the same, as one text.
  func tables(_ folder: String) throws -> String {
    try CalibrationFiles.names.compactMap { name in
      let path = "\(path)/\(folder)/\(name)"
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      return try String(contentsOfFile: path, encoding: .utf8)
    }.joined()
  }
}
