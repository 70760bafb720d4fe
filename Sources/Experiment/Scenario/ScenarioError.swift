import Parameters

/// Everything that is wrong with what people wrote, at once.
public struct ScenarioError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problems, in the order in which they were met.
  public var problems: [ParameterProblem]

  public init(_ problems: [ParameterProblem]) { self.problems = problems }

  /// How many problems a message lists; nobody reads on after that.
  static let shown = 50

  /// One line a problem.
  public var description: String {
    let lines = problems.prefix(ScenarioError.shown).map(\.description)
    let rest = problems.count - lines.count
    return (lines + (rest > 0 ? ["… and \(rest) more problems"] : [])).joined(separator: "\n")
  }
}
