import Model
import Parameters

/// How a sentence says that a measure rises or falls; `#` stands for the size, in English without "households".
struct MeasurePhrase {
  /// The measure as the subject of a sentence.
  let subject: Label
  private let more: Label
  private let fewer: Label

  init(_ measure: Measure) {
    if let known = MeasurePhrase.known[measure.name] {
      self = known
      return
    }
    let name = measure.label
    let counts = measure.unit == .households
    subject = name
    more = Label(
      en: counts ? "\(name.en): # more" : "\(name.en): up #",
      zh: "\(name.zh)\(counts ? "增加" : "上升")#")
    fewer = Label(
      en: counts ? "\(name.en): # fewer" : "\(name.en): down #",
      zh: "\(name.zh)\(counts ? "减少" : "下降")#")
  }

  private init(_ subject: Label, _ more: Label, _ fewer: Label) {
    (self.subject, self.more, self.fewer) = (subject, more, fewer)
  }

  /// The phrase for a change.
  func text(_ change: Double, _ size: Label) -> Label {
    let phrase = change < 0 ? fewer : more
    return Label {
      phrase[$0].split(separator: "#", omittingEmptySubsequences: false)
        .joined(separator: size[$0])
    }
  }

  /// Households that do something, where the label alone makes no sentence.
  private static func households(
    _ subject: String, _ verb: String, _ zh: String
  ) -> MeasurePhrase {
    MeasurePhrase(
      Label(en: subject, zh: zh), Label(en: "# more households \(verb)", zh: "\(zh)增加#"),
      Label(en: "# fewer households \(verb)", zh: "\(zh)减少#"))
  }

  private static func amount(_ subject: String, _ zh: String) -> MeasurePhrase {
    MeasurePhrase(
      Label(en: subject, zh: zh), Label(en: "\(subject) up by #", zh: "\(zh)增加#"),
      Label(en: "\(subject) down by #", zh: "\(zh)减少#"))
  }

  private static let known: [String: MeasurePhrase] = [
    "heard": households("households that have heard of it", "have heard of it", "听说产品的农户"),
    "informed": households(
      "households that know how it works", "know how it works", "弄懂产品的农户"),
    "applied": households("households that have applied", "have applied", "曾申请的农户"),
    "ever_borrowed": households(
      "households that have borrowed", "have borrowed", "累计借款户"),
    "active_borrowers": households("households in debt to it", "owe it money", "有余额户"),
    "repeat_borrowers": households(
      "households that borrowed again", "have borrowed again", "重复借款户"),
    "late_borrowers": households("households late with payments", "are late with payments", "逾期户"),
    "over_indebted": households("over-indebted households", "are over-indebted", "过度负债户"),
    "unmet_need": households(
      "households with unmet needs", "have a need that nobody meets", "需求未满足的农户"),
    "balance": amount("the balance", "贷款余额"),
    "lent_cumulative": amount("lending since the start", "累计放款"),
    "bank_balance": amount("bank balances", "银行贷款余额"),
    "informal_balance": amount("debts to kin", "民间借款余额"),
    "written_off": amount("write-offs since the start", "累计核销"),
    "lender_margin": amount("the lender's margin since the start", "机构累计净收益"),
    "income_mean": amount("mean income a head", "人均收入"),
    "income_median": amount("median income a head", "收入中位数"),
    "mean_rate": amount("the mean rate", "加权平均利率"),
    "mean_cost": amount("interest on a loan", "笔均利息"),
    "npl_ratio": amount("the share of bad loans", "不良贷款率"),
    "bank_npl_ratio": amount("the share of bad loans at banks", "银行不良贷款率"),
    "poverty_headcount": amount("the poverty headcount", "贫困发生率"),
    "gini": amount("the Gini coefficient", "基尼系数"),
  ]
}
