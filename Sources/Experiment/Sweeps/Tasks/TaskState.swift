import Foundation

/// How far a task is.
public enum TaskState: Sendable, Equatable {
  /// All runs are in its file, of which some may have failed.
  case done(failures: Int)
  /// Runs that an attempt has saved before it was stopped.
  case begun(runs: Int)
  /// Nothing is there.
  case missing
  /// Its file is not whole, and will be written again.
  case damaged
  /// Its file belongs to another sweep or model.
  case foreign(FileProblem)

  var isBegun: Bool { if case .begun = self { true } else { false } }
}

extension SweepFolder {
  /// Looks at the beginning and the end of a task's files.
  func state(of task: Int) -> TaskState {
    let path = "\(tasks)/\(taskName(task))"
    if let ending = TaskEnding.read(path), ending.isComplete {
      if let problem = stranger(task, at: path) { return .foreign(problem) }
      return .done(failures: ending.failures)
    }
    if FileManager.default.fileExists(atPath: path) { return .damaged }
    let part = TaskEnding.read("\(tasks)/\(partName(task))")
    return part.map { .begun(runs: $0.runs) } ?? .missing
  }

  private func stranger(_ task: Int, at path: String) -> FileProblem? {
    let beginning = TaskFile.beginning(task, of: plan)
    do {
      var reader = try LineReader(path)
      guard let line = try reader.next() else { return nil }
      guard !line.starts(with: Array("\(beginning) ".utf8)) else { return nil }
      // Says which part of the line is another's.
      let rest = line.split(separator: UInt8(ascii: " ")).dropFirst(9)
      let heading =
        "\(beginning) \(String(decoding: Array(rest.joined(separator: [0x20])), as: UTF8.self))"
      _ = try TaskReader(path, heading: heading)
      return nil
    } catch let problem as FileProblem {
      return problem
    } catch {
      return nil
    }
  }

  /// The scenario of the sweep, as it was when it was planned, for a model that computes as it did then.
  func checkedScenario() throws -> Scenario {
    for (name, fingerprint) in plan.scenario.sorted(by: { $0.key < $1.key }) {
      let path = "\(scenario)/\(name)"
      guard try SHA256.fingerprint(ofFile: path) == fingerprint else {
        throw FileProblem(
          attempt: "cannot use \(self.path)", reason: "\(path) was changed after planning",
          remedy: "Plan again into another folder.")
      }
    }
    let loaded = try Scenario.load("\(scenario)/\(ScenarioSnapshot.name)")
    guard try ModelFingerprint(of: loaded).text == plan.model else {
      throw FileProblem(
        attempt: "cannot use \(path)",
        reason: "it was planned by puhui \(plan.version), whose model computes otherwise than this "
          + "one (\(Program.version)) does here",
        remedy: "Use the puhui that planned it, or plan again into another folder.")
    }
    return loaded
  }
}
