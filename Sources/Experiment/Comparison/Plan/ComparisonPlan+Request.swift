import Model
import Parameters

extension ComparisonRequest {
  /// The files of a request, read and checked.
  struct Loaded: Sendable {
    let base: Scenario
    let policies: [Scenario]
    let doses: [DoseAxis]
    let goals: [PrecisionGoal]
  }

  /// Reads all files and options; throws all problems at once, each of them once.
  func load(catalogue: Catalogue = .model) throws(ScenarioError) -> Loaded {
    var problems: [ParameterProblem] = []
    func note(_ found: [ParameterProblem]) {
      for problem in found where !problems.contains(problem) { problems.append(problem) }
    }
    func scenario(_ policies: [String]) -> Scenario? {
      do throws(ScenarioError) {
        var scenario = try Scenario.load(
          base, with: policies, set: settings, catalogue: catalogue)
        if let seed { scenario.seed = seed }
        if let months { scenario.months = months }
        if let replicates { scenario.replicates = replicates }
        return scenario
      } catch {
        note(error.problems)
        return nil
      }
    }
    let bare = scenario([])
    let loaded = policies.compactMap { scenario([$0]) }
    let axes = doses.compactMap { option -> DoseAxis? in
      do throws(ParameterProblem) {
        return try DoseAxis(option, catalogue: catalogue)
      } catch {
        note([error])
        return nil
      }
    }
    let goals = precision.compactMap { option -> PrecisionGoal? in
      do throws(ParameterProblem) {
        return try PrecisionGoal(option)
      } catch {
        note([error])
        return nil
      }
    }
    if policies.isEmpty, doses.isEmpty {
      note([
        ParameterProblem(
          at: "compare", "nothing to compare with. Name a policy with --with, or doses with --dose."
        )
      ])
    }
    guard problems.isEmpty, let bare else { throw ScenarioError(problems) }
    return Loaded(base: bare, policies: loaded, doses: axes, goals: goals)
  }
}
