import Model
import Parameters

extension Scenario {
  /// What a reader should know of a scenario with nothing wrong in it: additions without effect, and correlations
  /// that no joint distribution has.
  public func notes() throws(ScenarioError) -> [String] {
    idleAdditions().map { "\($0) changes nothing in these months." } + (try correlationNotes())
  }

  private func correlationNotes() throws(ScenarioError) -> [String] {
    // A catalogue of another model has no correlations.
    guard catalogue["endowment.correlation.incomeAge"] != nil else { return [] }
    let kept = Copula(try founding().endowment.correlation.pairs).kept
    guard kept < 1 else { return [] }
    let share = (100 * kept).rounded() / 100
    return [
      "the correlations of the population contradict one another, so that all of them are made smaller: "
        + "\(share.text) of each is kept."
    ]
  }
}
