import Model
import Parameters

extension PartingWords {
  /// What it does and suffers in each world in the month in which that parts.
  var fateWords: Label {
    guard let month = parting.fate else { return Label(en: "", zh: "") }
    let (here, there) = (story.base[month], other.months[month])
    let with = Written.list(Self.facts(there, beside: here))
    let without = Written.list(Self.facts(here, beside: there))
    return Label(
      en: "with the policy it \(with.en), and without it \(without.en)",
      zh: "有政策时\(with.zh),无政策时\(without.zh)")
  }

  /// What is true of one month and not of the other.
  private static func facts(_ one: HouseholdMonth, beside other: HouseholdMonth) -> [Label] {
    var facts = flags.compactMap { flag, yes, no -> Label? in
      guard one.end.has(flag) != other.end.has(flag) else { return nil }
      return one.end.has(flag) ? yes : no
    }
    if one.choice?.channel != other.choice?.channel
      || one.choice?.loan?.amount != other.choice?.loan?.amount
    {
      facts.append(choiceWords(one.choice))
    }
    if one.payments.map(\.outcome) != other.payments.map(\.outcome) {
      let paid = Written.yuan(-one.money[.repayment])
      facts.append(Label(en: "pays \(paid.en) on its loans", zh: "还款\(paid.zh)"))
    }
    return facts.isEmpty ? [Label(en: "goes on as before", zh: "一切照旧")] : facts
  }

  private static func choiceWords(_ choice: ChoiceAccount?) -> Label {
    guard let choice else { return Label(en: "needs no loan", zh: "没有借款需求") }
    guard let loan = choice.loan else { return Label(en: "borrows nothing", zh: "没有借款") }
    let (amount, from) = (Written.yuan(Int64(loan.amount)), choice.channel.words)
    return Label(
      en: "borrows \(amount.en) from \(from.en)", zh: "向\(from.zh)借款\(amount.zh)")
  }

  private static let flags: [(Status, yes: Label, no: Label)] = [
    (.online, Label(en: "is on line", zh: "已上网"), Label(en: "is not on line", zh: "未上网")),
    (
      .platformUser, Label(en: "uses the platform", zh: "使用平台"),
      Label(en: "does not use the platform", zh: "不使用平台")
    ),
    (.credited, Label(en: "has a line", zh: "有授信"), Label(en: "has no line", zh: "无授信")),
    (
      .informed, Label(en: "knows how the product works", zh: "弄懂产品"),
      Label(en: "does not know how the product works", zh: "未弄懂产品")
    ),
    (
      .heard, Label(en: "has heard of the product", zh: "听说产品"),
      Label(en: "has not heard of the product", zh: "未听说产品")
    ),
    (.late, Label(en: "is late", zh: "逾期"), Label(en: "is not late", zh: "未逾期")),
    (
      .badRecord, Label(en: "has a bad record", zh: "有违约记录"),
      Label(en: "has no bad record", zh: "无违约记录")
    ),
    (
      .harmed, Label(en: "is touched by an incident", zh: "受信息安全事件波及"),
      Label(en: "is touched by no incident", zh: "未受信息安全事件波及")
    ),
    (
      .skippedSpending, Label(en: "cannot pay for its subsistence", zh: "难以维持基本生活"),
      Label(en: "can pay for its subsistence", zh: "能维持基本生活")
    ),
  ]
}
