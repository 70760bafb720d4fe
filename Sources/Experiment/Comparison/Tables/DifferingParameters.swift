import Model
import Parameters

/// A value in which a policy differs from the base, for as long as both stay the same.
struct DifferingParameter: Equatable {
  let path: String
  let base: String
  let reform: String
  let from: CalendarMonth
  /// The first month after; nil where it lasts to the end.
  var until: CalendarMonth?
}

extension Policy {
  /// Stretches of months in which the policy's values differ from the base's, parameter by parameter.
  func differingParameters(from base: Scenario) -> [DifferingParameter] {
    let before = base.resolvedTimeline().map { base.catalogue.rows(of: $0) }
    let after = scenario.resolvedTimeline().map { base.catalogue.rows(of: $0) }
    let count = before.first?.count ?? 0
    return (0..<count).flatMap { row -> [DifferingParameter] in
      var stretches: [DifferingParameter] = []
      var isOpen = false
      for (month, (old, new)) in zip(before, after).enumerated() {
        let (one, other) = (old[row].value, new[row].value)
        if isOpen, let last = stretches.last, last.base == one, last.reform == other { continue }
        if isOpen { stretches[stretches.count - 1].until = base.start + month }
        isOpen = one != other
        guard isOpen else { continue }
        stretches.append(
          DifferingParameter(
            path: old[row].path, base: one, reform: other, from: base.start + month))
      }
      return stretches
    }
  }
}

extension Catalogue {
  /// The meaning of a parameter, or of an array's element, in words.
  func label(at path: String) -> Label? {
    if let entry = self[path] { return entry.specification.meaning }
    return element(at: path).map { entry, element in
      let (meaning, part) = (
        entry.specification.meaning, entry.specification.elements[element].label
      )
      return Label(en: "\(meaning.en) (\(part.en))", zh: "\(meaning.zh)(\(part.zh))")
    }
  }
}

extension ComparisonPlan {
  /// Values in which each policy differs from the base.
  var parameterTable: SmallTable {
    SmallTable(
      "parameters.csv",
      columns: [
        "policy", "path", "label_en", "label_zh", "unit_en", "unit_zh", "base", "reform", "from",
        "until",
      ]
    ) { text in
      let catalogue = base.scenario.catalogue
      for policy in policies {
        for row in policy.differingParameters(from: base.scenario) {
          let label = catalogue.label(at: row.path) ?? Label(en: "", zh: "")
          let unit = catalogue.specification(at: row.path)?.unit.label ?? Label(en: "", zh: "")
          text.appendRow([
            policy.name, row.path, label.en, label.zh, unit.en, unit.zh, row.base, row.reform,
            row.from.description, row.until?.description ?? "",
          ])
        }
      }
    }
  }
}
