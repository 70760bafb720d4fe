import Model
import Parameters

extension ComparisonReport {
  private static let main = [
    "informed", "ever_borrowed", "active_borrowers", "balance", "mean_rate", "npl_ratio",
    "over_indebted", "unmet_need", "income_mean", "poverty_headcount", "gini",
  ]

  /// A measure with the unit of its change.
  func head(_ measure: Measure) -> Label {
    let word = Label { measure.unit.word(.change, $0) }
    return Label(
      en: measure.label.capitalised.en + (word.en.isEmpty ? "" : ", \(word.en)"),
      zh: measure.label.zh + (word.zh.isEmpty ? "" : "\u{FF08}\(word.zh)\u{FF09}"))
  }

  /// The main measures under every policy, one row each.
  var glance: Figure {
    let measures = Self.main.compactMap(measure).filter { measure in
      comparison.policies.contains { comparison.effect(measure.name, of: $0.name) != nil }
    }
    var table = DataTable(
      columns: [.init("measure", Label(en: "Measure", zh: "指标"))]
        + comparison.policies.map { .init($0.name, $0.label.capitalised) },
      stacks: true)
    for measure in measures {
      table.rows.append(
        [.words(head(measure))]
          + comparison.policies.map { policy in
            guard let effect = comparison.effect(measure.name, of: policy.name),
              effect.difference.isFinite
            else { return .pair(.nan, Label(en: "undefined", zh: "无定义"), .same("")) }
            let finding = Finding(measure, effect)
            return .pair(effect.difference, finding.main, finding.bounds)
          })
    }
    let date = comparison.end.words
    return Figure(
      name: "glance",
      title: Label(
        en: "At a glance: what is different by \(date.en), with 95% intervals",
        zh: "一览：到\(date.zh)的差异及95%区间"),
      table: table)
  }
}

extension Finding {
  /// The change in a cell of a table, in words where there is none.
  var main: Label {
    switch effect.verdict {
    case .nothing: Label(en: "none", zh: "无变化")
    case .unclear: Label(en: "no clear change", zh: "不明显")
    case .up, .down, .unmeasured:
      isHidden
        ? Label(en: "next to none", zh: "极小")
        : Label {
          Numerals(measure.unit, .change, $0, fitting: effect.values).change(effect.difference)
        }
    }
  }

  /// The interval on the second line of a cell.
  var bounds: Label {
    switch effect.verdict {
    case .nothing: Label(en: "exactly 0", zh: "恰为0")
    case .unmeasured: Label(en: "no interval", zh: "无区间")
    case .up, .down, .unclear:
      Label {
        Numerals(measure.unit, .change, $0, fitting: effect.values).range(effect.low, effect.high)
      }
    }
  }
}
