import Parameters

/// What is wrong with the user's files: the first problems, and how many there are.
struct PopulationProblems {
  private(set) var first: [ParameterProblem] = []
  private(set) var count = 0

  /// Problems that are kept; a file with a million wrong rows costs no more than one with fifty.
  static let kept = ScenarioError.shown

  mutating func note(_ path: String, _ line: Int?, _ text: String) {
    note(ParameterProblem(at: path, line: line, text))
  }

  mutating func note(_ problem: ParameterProblem) {
    if first.count < Self.kept { first.append(problem) }
    count += 1
  }

  /// Throws them, if there are any.
  func check() throws(ScenarioError) {
    guard count > 0 else { return }
    throw ScenarioError(first, omitted: count - first.count)
  }
}
