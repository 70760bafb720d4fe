/// An experiment that explains why the model misses in the villages: a file of `scenarios/validation/villages/why`.
///
/// It changes the second round only, so the base rate stays as it was refitted.
package enum VillageWhy: String, CaseIterable, ExplainingExperiment {
  case everybodyTells = "everybody-tells"
  case shownDecisions = "shown-decisions"

  package var file: String { "villages/why/\(rawValue).yaml" }
}
