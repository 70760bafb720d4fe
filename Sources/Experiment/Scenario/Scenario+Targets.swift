import Model
import Parameters

extension Scenario {
  /// Path of the number of townships that a drawn county has.
  static let townshipsPath = "settlement.townships"

  /// Targets that name a township which the drawn county does not have.
  ///
  /// Townships of the user's own population have names that only its file knows.
  func unknownTownships() -> [ParameterProblem] {
    let founding = catalogue.resolve(layers).contents[Scenario.townshipsPath]
    guard population == nil,
      case .integer(let count)? = founding ?? catalogue[Scenario.townshipsPath]?.standard
    else { return [] }
    return targets(".target.townships").flatMap { target, names in
      names.filter { Int($0).map { !(1...count).contains($0) } ?? true }.map {
        ParameterProblem(
          at: target.origin,
          "\(target.path) names \($0.cut()), but the townships of a drawn county are "
            + "1 … \(count) (\(Scenario.townshipsPath)).")
      }
    }
  }

  /// Targets that name columns, where no file of the user's has any.
  func conditionsWithoutPopulation() -> [ParameterProblem] {
    guard population == nil else { return [] }
    return targets(".target.conditions").flatMap { target, conditions in
      conditions.map {
        let column = Condition.split($0).column
        return ParameterProblem(
          at: target.origin,
          "\(target.prefix).\(column.cut()) is no parameter, and the scenario has no population of "
            + "its own with such a column.")
      }
    }
  }

  /// Checks that the townships, columns and values that targets name are those of a population.
  func checkTargets(in population: GivenPopulation) throws(ScenarioError) {
    let townships = population.townshipNames
    var problems = targets(".target.townships").flatMap { target, names in
      names.filter { name in
        !townships.contains(name) && Int(name).map { !townships.indices.contains($0 - 1) } ?? true
      }.map { name in
        problem(name, of: "\(target.path) names", "the townships are", townships, at: target.origin)
      }
    }
    for (target, conditions) in targets(".target.conditions") {
      for condition in conditions {
        let (column, value) = Condition.split(condition)
        let path = "\(target.prefix).\(column.cut())"
        guard let grouping = population.groupings.first(where: { $0.name == column }) else {
          problems.append(
            problem(
              column, of: "\(target.prefix) names column", "the columns that were kept are",
              population.groupings.map(\.name), at: target.origin))
          continue
        }
        guard !grouping.levels.contains(value) else { continue }
        problems.append(
          problem(value, of: "\(path) is", "the column has", grouping.levels, at: target.origin))
      }
    }
    guard problems.isEmpty else { throw ScenarioError(problems) }
  }

  private func problem(
    _ name: String, of what: String, _ known: String, _ names: [String], at origin: Origin
  ) -> ParameterProblem {
    let near = Suggestion.nearest(to: name, in: names)
    return ParameterProblem(
      at: origin,
      "\(what) \(name.cut()), but \(known) \(names.map { $0.cut() }.abbreviated)."
        + (near.map { " Did you mean \($0.cut())?" } ?? ""))
  }

  /// What was written for parameters whose paths have an end.
  private func targets(_ end: String) -> [(target: Assignment, words: [String])] {
    layers.flatMap { $0.assignments + $0.changes.flatMap(\.assignments) }
      .compactMap { assignment in
        guard assignment.path.hasSuffix(end), case .words(let words) = assignment.content else {
          return nil
        }
        return (assignment, words)
      }
  }
}

extension Assignment {
  /// Path of the group.
  fileprivate var prefix: Substring {
    path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
  }
}
