import Model
import Parameters

/// The report on a comparison: every sentence and chart follows from its files.
struct ComparisonReport {
  let comparison: Comparison
  /// Policies that leave every number as it was.
  let idle: Set<String>

  init(_ comparison: Comparison) {
    self.comparison = comparison
    idle = Set(comparison.policies.map(\.name).filter(comparison.changesNothing))
  }

  typealias PolicyEntry = Comparison.PolicyEntry

  /// Policies that change something, which charts show.
  var active: [PolicyEntry] { comparison.policies.filter { !idle.contains($0.name) } }

  func page(opening: Language) -> Page {
    Page(
      title: title, dateline: dateline, question: question, answer: answer,
      sections: [
        .funnel: funnel, .lending: lending, .price: price, .people: people, .risk: risk,
        .welfare: welfare, .money: money, .dose: dose, .uncertainty: uncertainty, .making: making,
      ],
      opening: opening)
  }

  private var title: Label {
    let place = comparison.manifest.place
    guard comparison.policies.count < 3 else {
      let count = comparison.policies.count
      return Label(
        en: "\(count) policies: what would change in \(place.en)?",
        zh: "\(count)项政策比较\u{FF1A}\(place.zh)会有什么变化\u{FF1F}")
    }
    let names = comparison.policies.map(\.label).joined(en: ", ", zh: "、")
    return Label(
      en: "\(names.capitalised.en): what would change in \(place.en)?",
      zh: "\(names.zh)\u{FF1A}\(place.zh)会有什么变化\u{FF1F}")
  }

  private var dateline: Label {
    let count = comparison.manifest.replicates?.count ?? 0
    guard let first = comparison.months.first else { return .same("") }
    let (from, to) = (first.words, comparison.end.words)
    return Label(
      en: "Comparison of policies · \(from.en) to \(to.en) · \(count) paired replicates",
      zh: "政策比较 · \(from.zh)至\(to.zh) · \(count)次配对重复模拟")
  }

  /// That of the policy; several policies have no question in common.
  private var question: String? {
    comparison.policies.count == 1 ? comparison.manifest.policies?.first?.question : nil
  }

  private var funnel: [Block] {
    stages.map(Block.figure)
      + paths(["ever_borrowed", "informed", "active_borrowers"])
      + overview(
        "funnel",
        [
          "usage_rate", "active_rate", "trust_mean", "no_bank_before", "platform_users",
          "lines_granted",
        ])
  }

  private var lending: [Block] {
    paths(["balance", "lent_cumulative"])
      + overview(
        "lending",
        [
          "loans_per_borrower", "mean_loan_cumulative", "balance_per_active", "bank_balance",
          "bank_borrowers", "informal_balance", "informal_borrowers", "bank_digitisation",
        ])
  }

  private var price: [Block] {
    paths(["mean_rate", "mean_cost"])
      + overview("price", ["mean_rate", "mean_cost", "mean_term", "mean_loan", "days_in_use"])
  }

  private var risk: [Block] {
    paths(["npl_ratio", "over_indebted"])
      + overview(
        "risk",
        [
          "arrears_30", "late_borrowers", "bad_records", "written_off", "recovered", "harmed",
          "incidents",
        ])
  }

  private var welfare: [Block] {
    paths(["unmet_need", "income_mean"])
      + overview(
        "welfare",
        [
          "income_median", "income_gain", "poverty_headcount", "poverty_gap", "skipped_spending",
          "gini", "theil", "top_to_bottom", "urban_rural_ratio", "credit_concentration",
          "unmet_amount", "unmet_supply_share", "formal_obtained",
        ])
  }

  /// What to say where a table is not there or has nothing for this comparison.
  func missing(_ en: String, _ zh: String, option: String) -> [Block] {
    let command =
      comparison.manifest.command?
      .replacing(#/ --out ('[^']*'|\S+)/#, with: " --out results/further")
      ?? "puhui compare BASE --with POLICY"
    return [
      .missing(Label(en: en, zh: zh), command: command + (option.isEmpty ? "" : " " + option))
    ]
  }
}
