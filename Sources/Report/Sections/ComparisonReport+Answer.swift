import Model
import Parameters

extension ComparisonReport {
  /// What each policy does, in one or two sentences, before anything else.
  var answer: [Block] {
    comparison.policies.map { .paragraph(answer(on: $0)) } + scaling + best + [.figure(glance)]
  }

  /// What the policies were scaled to, and which of them could not be.
  private var scaling: [Block] {
    let rows = comparison.equalCost.rows
    guard let target = rows.first?.target else { return [] }
    func yuan(_ value: Double) -> Label {
      Label { Numerals(.yuan, .change, $0, fitting: [value]).text(value) }
    }
    let parts = rows.map { row in
      let (name, reached) = (label(of: row.policy), yuan(row.reached))
      let factor = Numerals(.ratio, .level, .en, fitting: [row.scale]).bare(row.scale)
      return row.isReached
        ? Label(en: "\(name.en) times \(factor)", zh: "\(name.zh)×\(factor)")
        : Label(
          en:
            "\(name.en) cannot spend as much and stops at \(reached.en), so it is not compared at equal cost",
          zh: "\(name.zh)达不到该金额，只能用到\(reached.zh)，因此不是等成本比较")
    }.joined(en: "; ", zh: "；")
    return [
      .paragraph(
        Label(
          en:
            "Policies were scaled to spend \(yuan(target).en) more than without them, by a few replicates; "
            + "what all replicates spend stands with the costs: \(parts.en).",
          zh: "各项政策已按比例调整，使其比无政策时多支出\(yuan(target).zh)（倍数由前几次重复求得，全部重复的实际支出见成本部分）：\(parts.zh)。"))
    ]
  }

  private func answer(on policy: PolicyEntry) -> Label {
    if idle.contains(policy.name) { return emptiness(of: policy) }
    guard let measure = measure("ever_borrowed"),
      let effect = comparison.effect("ever_borrowed", of: policy.name)
    else { return summary(of: policy, Measure.all) }
    let finding = Finding(measure, effect)
    var parts = [finding.sentence(of: policy.label, by: comparison.end)]
    if effect.verdict == .up, let share = lowerFifths(policy, effect) { parts.append(share) }
    if effect.verdict == .up, let price = price(policy) { parts.append(price) }
    return parts.joined(en: "; ", zh: "；") + Label(en: ".", zh: "。")
  }

  /// "58% of them are in the lower two income fifths".
  private func lowerFifths(_ policy: PolicyEntry, _ whole: Effect) -> Label? {
    let fifths = ["1", "2"].compactMap {
      comparison.effect("ever_borrowed", of: policy.name, "income_fifth", $0)
    }
    guard fifths.count == 2, whole.difference > 0 else { return nil }
    let share = fifths.reduce(0) { $0 + $1.difference } / whole.difference
    guard (0...1).contains(share) else { return nil }
    return Label { language in
      let text = "\(Int((share * 100).rounded()))%"
      return language == .en
        ? "\(text) of them are in the lower two income fifths" : "其中\(text)属于收入较低的两个五等份组"
    }
  }

  /// "410 yuan each".
  private func price(_ policy: PolicyEntry) -> Label? {
    guard
      let cost = comparison.costs.first(where: {
        $0.policy == policy.name && $0.item == "cost_per_ever_borrowed" && $0.payer == "all"
      })?.effect, cost.difference.isFinite, cost.difference > 0
    else { return nil }
    return Label { language in
      let numerals = Numerals(.yuan, .change, language, fitting: cost.values)
      let range =
        cost.low.isFinite && cost.high.isFinite ? numerals.range(cost.low, cost.high) : nil
      let text = numerals.text(cost.difference)
      switch language {
      case .en: return "\(text) each" + (range.map { " (95%: \($0))" } ?? "")
      case .zh: return "每新增一户借款户成本\(text)" + (range.map { "（95%区间：\($0)）" } ?? "")
      }
    }
  }

  /// Why a policy changes nothing, as its note says or as its dates suggest.
  private func emptiness(of policy: PolicyEntry) -> Label {
    let start = Label(
      en: "“\(policy.label.capitalised.en)” changes nothing: every difference is exactly zero.",
      zh: "“\(policy.label.zh)”不改变任何结果：所有差异恰好为零。")
    let notes = comparison.manifest.policies?.first { $0.name == policy.name }?.notes ?? []
    let told = notes.compactMap { note -> Label? in
      guard let en = note.en, let zh = note.zh else { return nil }
      // A note repeats that nothing changes, then a colon and the reason.
      let reason = Label(
        en: en.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? en,
        zh: zh.split(separator: "：", maxSplits: 1).last.map(String.init) ?? zh)
      return Label(en: " Likely reason: \(reason.en)", zh: "可能原因：\(reason.zh)")
    }
    if let reason = told.first { return start + reason }
    let rows = comparison.parameters.filter { $0.policy == policy.name }
    return start
      + (rows.isEmpty
        ? Label(
          en: " Likely reason: it sets no value that differs from the base within these months.",
          zh: "可能原因：在模拟期内它没有设定任何不同于基准的数值。")
        : Label(
          en: " Likely reason: the households or months that it aims at are empty.",
          zh: "可能原因：它所针对的农户或月份为空。"))
  }

  private var best: [Block] {
    guard comparison.policies.count > 1, let measure = measure("ever_borrowed"),
      let winner = comparison.rankings.filter({ $0.measure == "ever_borrowed" })
        .max(by: { $0.probability < $1.probability })
    else { return [] }
    // Contenders that are as likely are named together.
    let equals = comparison.rankings.filter {
      $0.measure == "ever_borrowed" && winner.probability - $0.probability < 0.005
    }
    let name = equals.map { label(of: $0.policy) }.joined(en: " and ", zh: "与")
    let chance = Self.percent(winner.probability)
    let subject = MeasurePhrase(measure).subject
    return [
      .paragraph(
        Label(
          en:
            "Most likely best for \(subject.en): \(name.en) (probability \(chance)\(equals.count > 1 ? " each" : "")).",
          zh: "就\(subject.zh)而言，最可能效果最好的是：\(name.zh)（概率\(equals.count > 1 ? "各" : "")\(chance)）。"))
    ]
  }

  /// A policy's name, or that of doing nothing.
  func label(of policy: String) -> Label {
    comparison.policies.first { $0.name == policy }?.label
      ?? Label(en: "no policy", zh: "无政策")
  }

  /// A probability that never pretends to be certain.
  static func percent(_ probability: Double) -> String {
    guard probability.isFinite else { return "–" }
    if probability > 0.995 { return ">99%" }
    if probability < 0.005 { return "<1%" }
    return "\(Int((probability * 100).rounded()))%"
  }
}
