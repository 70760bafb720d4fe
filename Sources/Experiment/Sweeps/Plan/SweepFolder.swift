import Foundation

/// A folder that holds a sweep: its plan, its points, its scenario, and what tasks have written.
public struct SweepFolder: Sendable {
  /// Where it is, as the person wrote it.
  public let path: String
  /// What was planned.
  public internal(set) var plan: SweepPlan

  static let planName = "plan.json"
  static let pointsName = "points.csv"

  /// Opens a folder that was planned.
  public init(_ path: String) throws(FileProblem) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    plan = try SweepPlan.read(self.path)
  }

  init(_ path: String, plan: SweepPlan) {
    self.path = path
    self.plan = plan
  }

  var tasks: String { "\(path)/tasks" }
  var scenario: String { "\(path)/scenario" }

  /// Name of the file of a complete task.
  func taskName(_ task: Int) -> String { "\(digits(of: task)).csv" }

  /// Name of the file with what a task has done so far.
  func partName(_ task: Int) -> String { "\(digits(of: task)).part" }

  /// Name of the file that says that a task is at work.
  func heartbeatName(_ task: Int) -> String { "\(digits(of: task)).running" }

  /// Numbers of one length, so that names sort as numbers do.
  private func digits(of task: Int) -> String {
    let text = String(task)
    return String(repeating: "0", count: max(0, 6 - text.count)) + text
  }
}
