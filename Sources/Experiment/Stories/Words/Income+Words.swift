import Model
import Parameters

extension IncomeAccount {
  /// What is unusual about the month's income; ordinary months say nothing.
  var lines: [StoryLine] {
    [weatherLine, transitoryLine, permanentLine, systemicLine].compactMap { $0 }
  }

  /// Changes smaller than this share of income are not told.
  private static let notable = 0.05

  private var weatherLine: StoryLine? {
    guard isNewYear, abs(exposure * Double(weather - 1)) >= Self.notable else { return nil }
    let (factor, share) = (Written.decimal(Double(weather)), Written.percent(exposure))
    return .event(
      en: "Weather in its village makes this year's farm income \(factor) of a normal year's; "
        + "\(share) of that reaches the household.",
      zh: "本村今年的天气使农业收入为常年的 \(factor) 倍,其中 \(share) 影响到该户。")
  }

  private var transitoryLine: StoryLine? {
    guard transitory.before != transitory.after, transitory.before > 0 else { return nil }
    let ratio = Double(transitory.after / transitory.before)
    let isNotable = abs(ratio - 1) >= 5 * Self.notable
    let (before, after) = (
      Written.decimal(Double(transitory.before)), Written.decimal(Double(transitory.after))
    )
    return StoryLine(
      text: Label(
        en:
          "Its luck with income turns: \(after) of what it earns in the long run, after \(before).",
        zh: "收入的暂时性因素改变:由长期水平的 \(before) 倍变为 \(after) 倍。"), isEvent: isNotable)
  }

  private var permanentLine: StoryLine? {
    guard isShocked, permanent.before > 0 else { return nil }
    let isNotable = abs(Double(permanent.after / permanent.before) - 1) >= 2 * Self.notable
    let (before, after) = (
      Written.yuan(Double(permanent.before)), Written.yuan(Double(permanent.after))
    )
    return StoryLine(
      text: Label(
        en: "Its long-run income takes the year's shock: \(after.en) a month after \(before.en).",
        zh: "长期收入受到年度冲击:每月由\(before.zh)变为\(after.zh)。"), isEvent: isNotable)
  }

  private var systemicLine: StoryLine? {
    guard systemicLoss > 0 else { return nil }
    let share = Written.percent(systemicLoss)
    return .event(
      en: "A shock to the whole county takes \(share) of every income.",
      zh: "全县性冲击使各户收入减少 \(share)。")
  }
}

extension EmergencyAccount {
  var line: StoryLine {
    let (expense, paid, need) = (Written.yuan(expense), Written.yuan(paid), Written.yuan(need))
    return .event(
      en: "An emergency costs \(expense.en) (\(luck.words.en)): \(paid.en) come from savings"
        + (self.need > 0 ? ", \(need.en) are wanting." : "."),
      zh: "突发支出\(expense.zh)(\(luck.words.zh)):自有储蓄支付\(paid.zh)"
        + (self.need > 0 ? ",缺口\(need.zh)。" : "。"))
  }
}
