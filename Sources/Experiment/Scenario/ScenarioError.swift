import Parameters

/// Everything that is wrong with what people wrote, at once.
public struct ScenarioError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problems, in the order in which they were met.
  public var problems: [ParameterProblem]

  /// Problems beyond these that were met in files too wrong to list.
  public var omitted: Int

  /// Problems in the order of their files and lines, and how many more there were.
  public init(_ problems: [ParameterProblem], omitted: Int = 0) {
    self.problems = problems
    self.omitted = omitted
  }

  /// The same, told at the line that names a file where that file itself is what is wrong.
  func told(at place: Origin, naming key: String, _ path: String) -> ScenarioError {
    ScenarioError(
      problems.map { problem in
        problem.file == path && problem.line == nil
          ? ParameterProblem(at: place, "\(key) names \(path.cut()), but \(problem.text)") : problem
      }, omitted: omitted)
  }

  /// How many problems a message lists; nobody reads on after that.
  static let shown = 50

  /// One line a problem.
  public var description: String {
    let lines = problems.prefix(ScenarioError.shown).map(\.description)
    let rest = problems.count - lines.count + omitted
    return (lines + (rest > 0 ? ["… and \(rest) more problems"] : [])).joined(separator: "\n")
  }
}
