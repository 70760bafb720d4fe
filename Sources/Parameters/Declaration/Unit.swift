/// What one step on a parameter's or a measure's scale means.
public enum Unit: String, Sendable, Hashable, CaseIterable {
  case fraction, perMonth, perYear, yuan, yuanPerMonth, yuanPerYear, wanYuan, yuanPerMu
  case months, days, years, count, perHousehold, people, households, villages, kilometres, hours, mu
  case logit, logitPerYuan, ratio, standardDeviations, percentagePoints, elasticity, index, flag
  case choice, month, names

  /// What no value of the unit leaves; intervals of a mean, which know nothing of it, may.
  public var bounds: ClosedRange<Double> {
    switch self {
    case .fraction: 0...1
    case .people, .households, .villages, .count, .days: 0...Double.infinity
    default: -Double.infinity...Double.infinity
    }
  }

  /// The unit in words.
  public var label: Label {
    switch self {
    case .fraction: Label(en: "fraction", zh: "比例")
    case .perMonth: Label(en: "a month", zh: "每月")
    case .perYear: Label(en: "a year", zh: "每年")
    case .yuan: Label(en: "yuan", zh: "元")
    case .yuanPerMonth: Label(en: "yuan a month", zh: "元/月")
    case .yuanPerYear: Label(en: "yuan a year", zh: "元/年")
    case .wanYuan: Label(en: "10,000 yuan", zh: "万元")
    case .yuanPerMu: Label(en: "yuan a mu", zh: "元/亩")
    case .months: Label(en: "months", zh: "月")
    case .days: Label(en: "days", zh: "天")
    case .years: Label(en: "years", zh: "年")
    case .count: Label(en: "count", zh: "个")
    case .perHousehold: Label(en: "a household", zh: "每户")
    case .people: Label(en: "people", zh: "人")
    case .households: Label(en: "households", zh: "户")
    case .villages: Label(en: "villages", zh: "村")
    case .kilometres: Label(en: "kilometres", zh: "公里")
    case .hours: Label(en: "hours", zh: "小时")
    case .mu: Label(en: "mu", zh: "亩")
    case .logit: Label(en: "logit", zh: "对数几率")
    case .logitPerYuan: Label(en: "logit a yuan", zh: "对数几率/元")
    case .ratio: Label(en: "ratio", zh: "倍")
    case .standardDeviations: Label(en: "standard deviations", zh: "个标准差")
    case .percentagePoints: Label(en: "percentage points", zh: "百分点")
    case .elasticity: Label(en: "elasticity", zh: "弹性")
    case .index: Label(en: "index", zh: "指数")
    case .flag: Label(en: "true or false", zh: "是否")
    case .choice: Label(en: "choice", zh: "选项")
    case .month: Label(en: "calendar month", zh: "年月")
    case .names: Label(en: "names", zh: "名称")
    }
  }
}
