import Experiment
import Parameters

extension Array {
  /// Why the statements that miss do so, a paragraph each, with what the explaining experiments show.
  func explanations<Experiment>() -> String where Element == Finding<Experiment> {
    let missed = filter { !$0.isPassed() }
    return missed.isEmpty
      ? "Nothing misses." : missed.map(explanation).joined(separator: "\n\n")
  }

  private func explanation<Experiment>(
    of finding: Finding<Experiment>
  ) -> String where Element == Finding<Experiment> {
    let statement = finding.statement
    let title = "**\(statement.id), \(statement.question.en).**"
    guard let known = statement.explanation else { return "\(title) The reason is not known." }
    guard let experiment = known.experiment else { return "\(title) \(known.reason)" }
    let values = filter { known.shown.contains($0.statement.id) }.map { other in
      let quantity = Quantity(other.statement.unit, .en)
      let usual = quantity.text(other.statistics().mean)
      let moved = quantity.text(other.statistics(in: experiment).mean)
      let verdict = other.isPassed(in: experiment) ? "in" : "out"
      return "\(other.statement.id) \(usual) → \(moved) (\(verdict))"
    }
    return """
      \(title) \(known.reason) The experiment, `\(experiment.file)`: \(values.joined(separator: "; ")).
      """
  }
}
