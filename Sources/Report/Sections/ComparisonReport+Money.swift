import Model
import Parameters

extension ComparisonReport {
  /// Who pays, and what each result costs.
  var money: [Block] {
    guard !comparison.costs.isEmpty else {
      return missing(
        "There is no costs.csv, so what it costs is not known here.",
        "没有 costs.csv，因此无法说明成本。", option: "")
    }
    return active.flatMap { policy in
      [spending(policy), results(policy)].compactMap { $0 }.map(Block.figure)
    }
  }

  private func costs(of policy: PolicyEntry) -> [Comparison.CostEntry] {
    comparison.costs.filter { $0.policy == policy.name }
  }

  /// Whether a policy leaves spending as it was, but for a millionth of it: some messages fewer, say.
  private func isFree(_ policy: PolicyEntry) -> Bool {
    let spent = ["spent_government", "spent_lender", "spent_bank"].compactMap {
      comparison.effect($0, of: policy.name)?.base
    }.filter(\.isFinite).reduce(0, +)
    return costs(of: policy).allSatisfy {
      $0.item != "total" || abs($0.effect.difference) <= 1e-6 * spent
    }
  }

  private static let ratios = Set(CostName.results.map(\.item))

  private func spending(_ policy: PolicyEntry) -> Figure? {
    let entries = costs(of: policy).filter {
      !Self.ratios.contains($0.item) && $0.effect.difference.isFinite
        && !($0.item == "total" && $0.payer == "all")
    }
    let shown = entries.filter { $0.effect.verdict != .nothing && $0.item != "total" }
    guard !entries.isEmpty else { return nil }
    let rows = shown.map { entry in
      IntervalChart.Row(
        label: itemLabel(entry), color: policy.color, mark: entry.effect, words: yuan(entry.effect))
    }
    let chart = IntervalChart(unit: .yuan, kind: .change, rows: rows)
    let drawing: ((Double) -> Drawing)? = rows.isEmpty ? nil : { chart.drawn(width: $0) }
    return Figure(
      name: "money-\(policy.name)", title: moneyTitle(policy, entries),
      note: Label(
        en:
          "Yuan over the whole run, beside no policy, with 95% intervals. Interest not charged is what "
          + "the levers' payers bear; the lender's share of it is part of its margin. Do not add them.",
        zh: "整个模拟期内与无政策相比的元数及95%区间。少收的利息由上列各承担方负担，其中机构承担的部分已包含在机构净收益中，不可重复相加。"),
      table: costTable(entries),
      drawing: drawing)
  }

  private func moneyTitle(_ policy: PolicyEntry, _ entries: [Comparison.CostEntry]) -> Label {
    let totals = isFree(policy) ? [] : entries.filter { $0.item == "total" }
    // A payer who pays next to nothing beside the others is in the table only.
    let most = totals.map { abs($0.effect.difference) }.max() ?? 0
    let paid = totals.filter {
      $0.effect.verdict != .nothing && abs($0.effect.difference) >= most / 1000
    }.map { entry -> Label in
      let payer = CostName.payer(entry.payer)
      return Label { language in
        let name = payer[language]
        switch entry.effect.verdict {
        case .unclear:
          return (language == .en ? "\(name) no clear change" : "\(name)没有明显变化")
            + range(entry.effect)[language]
        default:
          let text = Numerals(.yuan, .change, language, fitting: entry.effect.values)
            .text(entry.effect.difference)
          return (language == .en ? "\(name) \(text)" : "\(name)\(text)")
            + range(entry.effect)[language]
        }
      }
    }
    let margin =
      entries.first { $0.item == "lender_margin_after_levers" }
      ?? entries.first { $0.item == "lender_margin" }
    var parts = [
      paid.isEmpty
        ? Label(en: "nobody spends more on levers", zh: "各方政策支出均未增加")
        : Label(en: "additional spending: ", zh: "新增支出：") + paid.joined(en: ", ", zh: "，")
    ]
    if let margin, let measure = measure("lender_margin") {
      let finding = Finding(measure, margin.effect)
      let name = CostName.item(margin.item)
      switch margin.effect.verdict {
      case .nothing: break
      case .unclear:
        parts.append(
          Label(en: "no clear change in \(name.en)", zh: "\(name.zh)没有明显变化") + finding.interval)
      default: parts.append(name + Label(en: " ", zh: "") + finding.ending + finding.interval)
      }
    }
    return policy.label.capitalised + Label(en: ": ", zh: "：") + parts.joined(en: "; ", zh: "；")
  }

  private func results(_ policy: PolicyEntry) -> Figure? {
    let entries = CostName.results.compactMap { item, _ in
      costs(of: policy).first { $0.item == item && $0.payer == "all" }
    }
    guard !entries.isEmpty else { return nil }
    let isSingle = comparison.manifest.replicates?.count == 1
    let known = entries.filter {
      [.up, .down].contains($0.effect.verdict)
        || isSingle && $0.effect.verdict == .unmeasured && $0.effect.difference.isFinite
    }
    let isFree = isFree(policy)
    let clauses = known.map { entry in
      Label { language in
        let name = CostName.item(entry.item)[language]
        let text = Numerals(.yuan, .change, language, fitting: entry.effect.values)
          .text(entry.effect.difference)
        return (language == .en ? "\(text) for \(name)" : "\(name)\(text)")
          + range(entry.effect)[language]
      }
    }
    let title =
      isFree
      ? Label(
        en: "\(policy.label.capitalised.en): nobody spends more, so no result has a cost",
        zh: "\(policy.label.zh)：各方均无新增支出，无单位成效成本可言")
      : clauses.isEmpty
        ? Label(
          en:
            "\(policy.label.capitalised.en): no cost per result can be given, because no result is clear",
          zh: "\(policy.label.zh)：成效不明显，无法给出单位成效的成本")
        : policy.label.capitalised + Label(en: ": ", zh: "：") + clauses.joined(en: ", ", zh: "；")
    return Figure(
      name: "results-\(policy.name)", title: title,
      note: Label(
        en: "All payers' additional spending divided by the additional results.",
        zh: "各方新增支出除以新增成效。"),
      table: costTable(costs(of: policy).filter { Self.ratios.contains($0.item) }))
  }

  private func itemLabel(_ entry: Comparison.CostEntry) -> Label {
    let (item, payer) = (CostName.item(entry.item), CostName.payer(entry.payer))
    let isLender =
      ["interest_forgone", "losses"].contains(entry.item)
      || entry.item.hasPrefix("lender_margin")
    return isLender ? item : Label(en: "\(item.en), by \(payer.en)", zh: "\(item.zh)（\(payer.zh)）")
  }

  private func yuan(_ effect: Effect) -> Label {
    measure("lender_margin").map { Finding($0, effect).brief } ?? .same("")
  }

  private func range(_ effect: Effect) -> Label {
    guard effect.low.isFinite, effect.high.isFinite else { return .same("") }
    return measure("lender_margin").map { Finding($0, effect).interval } ?? .same("")
  }

  private func costTable(_ entries: [Comparison.CostEntry]) -> DataTable {
    var table = DataTable(columns: [
      .init("item", Label(en: "Item", zh: "项目")), .init("payer", Label(en: "Payer", zh: "承担方")),
      .init("yuan", Label(en: "Yuan", zh: "元")), .init("low", Label(en: "Low", zh: "下限")),
      .init("high", Label(en: "High", zh: "上限")),
    ])
    for entry in entries {
      table.rows.append(
        [.words(CostName.item(entry.item).capitalised), .words(CostName.payer(entry.payer))]
          + entry.effect.values.map { .quantity($0, .yuan) })
    }
    return table
  }
}
