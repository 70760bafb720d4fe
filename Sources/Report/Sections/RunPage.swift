import Model
import Parameters

/// The report on one run: its history beside what was published.
struct RunPage {
  let results: RunResults

  init(_ results: RunResults) { self.results = results }

  var end: CalendarMonth { results.months.last ?? CalendarMonth(year: 2000, month: 1) }

  func page(opening: Language) -> Page {
    Page(
      title: title, dateline: dateline, question: results.manifest.scenario?.question,
      answer: answer,
      sections: [
        .funnel: funnel,
        .lending: histories(["balance", "lent_cumulative"]) + levels(Self.lending),
        .price: histories(["mean_rate", "mean_cost"]) + levels(Self.price), .people: people,
        .risk: histories(["npl_ratio", "over_indebted"]) + levels(Self.risk),
        .welfare: histories(["unmet_need", "income_mean"]) + levels(Self.welfare),
        .money: levels(Self.money), .dose: dose, .uncertainty: uncertainty, .making: making,
      ],
      opening: opening)
  }

  private var title: Label {
    let name = results.manifest.place
    guard !results.facts.isEmpty else {
      return Label(en: "\(name.capitalised.en): what the model says", zh: "\(name.zh)：模型结果")
    }
    return Label(
      en: "\(name.capitalised.en): what the model says, beside what was published",
      zh: "\(name.zh)：模型结果与公布数字")
  }

  private var dateline: Label {
    guard let first = results.months.first else { return .same("") }
    let count = results.manifest.replicates?.count ?? 0
    let draws = results.drawCount
    guard draws == 0 else {
      return Label(
        en:
          "One scenario · \(first.words.en) to \(end.words.en) · \(draws) draws of a posterior, \(count) runs",
        zh: "单一情景 · \(first.words.zh)至\(end.words.zh) · 后验的\(draws)组参数，共\(count)次模拟")
    }
    return Label(
      en: "One scenario · \(first.words.en) to \(end.words.en) · \(count) replicates",
      zh: "单一情景 · \(first.words.zh)至\(end.words.zh) · \(count)次重复模拟")
  }

  private static let lending = [
    "loans_per_borrower", "mean_loan_cumulative", "balance_per_active", "bank_balance",
    "bank_borrowers", "informal_balance", "informal_borrowers",
  ]
  private static let price = ["mean_rate", "mean_cost", "mean_term", "mean_loan", "days_in_use"]
  private static let risk = [
    "arrears_30", "npl_ratio", "bank_npl_ratio", "late_borrowers", "bad_records", "written_off",
    "recovered",
    "over_indebted", "harmed",
  ]
  private static let welfare = [
    "income_median", "income_gain", "poverty_headcount", "poverty_gap", "skipped_spending", "gini",
    "theil", "top_to_bottom", "urban_rural_ratio", "credit_concentration", "unmet_amount",
    "unmet_supply_share",
  ]
  private static let money = [
    "spent_government", "spent_lender", "spent_bank", "interest_forgone", "lender_margin",
  ]

  private var funnel: [Block] {
    [stages].compactMap { $0 }.map(Block.figure)
      + histories(["lines_granted", "ever_borrowed", "active_borrowers"])
      + levels(["platform_users", "heard", "informed", "trust_mean", "usage_rate", "active_rate"])
  }

  private var dose: [Block] {
    [
      .missing(
        Label(
          en: "A single run has one size of everything. Doses of a lever show how effects grow:",
          zh: "单次运行只有一种力度。对某一杠杆模拟多种力度可显示效果如何变化："),
        command: compareCommand + " --dose pricing.rateCut=0:0.03:0.005")
    ]
  }

  private var compareCommand: String {
    // Files begin with what the scenario extends; the command names the scenario itself.
    let command = results.manifest.command ?? ""
    let scenario =
      command.firstMatch(of: #/^puhui run ('[^']*'|\S+)/#)?.1 ?? "scenarios/xintai.yaml"
    return "puhui compare \(scenario) --with scenarios/policies/rate-cut.yaml"
  }

  private var uncertainty: [Block] {
    let count = results.manifest.replicates?.count ?? 0
    let draws = results.drawCount
    guard draws == 0 else {
      return [
        .paragraph(
          Label(
            en:
              "The intervals hold 95% of the means of \(draws) draws of a posterior: other parameters that fit the "
              + "evidence. They are known for the published figures and the last month of the whole area.",
            zh: "区间含后验\(draws)组参数（同样符合证据）的均值的95%；仅对公布数字和末月全域指标给出。"))
      ] + ManifestWords(results.manifest).assumptions
    }
    return [
      .paragraph(
        Label(
          en: "The intervals are those of the mean of \(count) replicates. They hold chance alone, "
            + "not the uncertainty of the assumptions.",
          zh: "区间为\(count)次重复均值的区间，只反映偶然性，不包含假设本身的不确定性。"))
    ] + ManifestWords(results.manifest).assumptions
  }

  private var making: [Block] {
    let words = ManifestWords(results.manifest)
    return [.paragraph(settings)] + words.caveats + words.origin
  }

  private var settings: Label {
    let parameters = results.manifest.parameters ?? []
    let count = Set(parameters.map(\.path)).count
    let set = Set(parameters.filter { $0.layer != "default" }.map(\.path)).count
    return Label(
      en: "Of \(count) parameters, \(set) were set by the scenario or the command; "
        + "the others have their defaults. manifest.json lists all with their sources.",
      zh: "\(count)个参数中，\(set)个由情景或命令设定，其余为默认值。manifest.json 列出全部参数及来源。")
  }
}
