import Model
import Parameters

/// The lines of one month, each with the place in the month at which it happens.
struct StoryMonth {
  /// Places of the month, in the order of the steps.
  enum Place: Int, CaseIterable {
    case income, loss, emergency, payments, writeOff, connection, adoption, line, news, forgetting
    case incident, trust, need, choice, hunger, balance
  }

  private let month: HouseholdMonth
  private let isFirstRefusal: Bool

  /// - Parameters:
  ///   - month: the month.
  ///   - months: all months of the same world, for what is news only once.
  init(_ month: HouseholdMonth, of months: [HouseholdMonth]) {
    self.month = month
    isFirstRefusal =
      months.first { $0.line?.outcome == .refused }?.index == month.index
  }

  /// Whether something happens that is worth telling.
  var isEventful: Bool {
    month.index == 0 || Place.allCases.contains { lines(at: $0).contains(where: \.isEvent) }
  }

  /// What happens at a place.
  func lines(at place: Place) -> [StoryLine] {
    switch place {
    case .income: month.income?.lines ?? []
    case .loss: loss
    case .emergency: month.emergency.map { [$0.line] } ?? []
    case .payments: month.payments.compactMap(\.line)
    case .writeOff: month.writeOff?.lines ?? []
    case .connection: month.connection.map { [$0.line] } ?? []
    case .adoption: adoption
    case .line: [month.line?.line(isFirstRefusal: isFirstRefusal)].compactMap { $0 }
    case .news: [month.news?.line(hasHeard: month.opening.has(.heard))].compactMap { $0 }
    case .forgetting: forgetting
    case .incident: incident
    case .trust: [month.trust?.line(month.neighbours)].compactMap { $0 }
    case .need: [month.need?.line].compactMap { $0 }
    case .choice: month.choice.map { [$0.line] } ?? []
    case .hunger: hunger
    case .balance: [balance]
    }
  }

  private var adoption: [StoryLine] {
    guard let luck = month.adoption, luck.happens else { return [] }
    return [
      .event(
        en: "Begins to use the platform's application (\(luck.words.en)).",
        zh: "开始使用平台应用(\(luck.words.zh))。")
    ]
  }

  private var forgetting: [StoryLine] {
    guard let luck = month.forgetting, luck.happens else { return [] }
    return [
      .event(
        en: "Forgets how the product works (\(luck.words.en)).", zh: "忘记了产品用法(\(luck.words.zh))。")
    ]
  }

  private var incident: [StoryLine] {
    guard let luck = month.incident else { return [] }
    let loss = Written.yuan(-month.money[.incident])
    return [
      luck.happens
        ? .event(
          en: "A data incident in its village touches it (\(luck.words.en)): it loses \(loss.en).",
          zh: "村中信息安全事件波及该户(\(luck.words.zh)),损失\(loss.zh)。")
        : .event(
          en: "A data incident strikes its village, but not this household (\(luck.words.en)).",
          zh: "村中发生信息安全事件,未波及该户(\(luck.words.zh))。")
    ]
  }

  private var loss: [StoryLine] {
    guard let luck = month.loss, luck.happens else { return [] }
    let lost = Written.yuan(month.worked)
    return [
      .event(
        en: "Loses the \(lost.en) that it had at work (\(luck.words.en)).",
        zh: "投入生产的\(lost.zh)血本无归(\(luck.words.zh))。")
    ]
  }

  private var hunger: [StoryLine] {
    guard month.end.has(.skippedSpending) else { return [] }
    let spent = Written.yuan(-month.money[.spending])
    return [
      .event(
        en: "Cannot pay for its subsistence: \(spent.en) are all it can spend.",
        zh: "难以维持基本生活,只能支出\(spent.zh)。")
    ]
  }

  /// Money in and out, and what is owed.
  private var balance: StoryLine {
    let flows: [(CashFlow, Label)] = [
      (.income, Label(en: "income", zh: "收入")), (.sales, Label(en: "sales", zh: "回笼")),
      (.loan, Label(en: "loan", zh: "借入")), (.emergency, Label(en: "emergency", zh: "突发支出")),
      (.repayment, Label(en: "payments", zh: "还款")), (.recovery, Label(en: "recovery", zh: "追偿")),
      (.incident, Label(en: "loss", zh: "损失")),
      (.ownInvestment, Label(en: "put to work", zh: "投入生产")),
      (.spending, Label(en: "spending", zh: "消费")),
      (.other, Label(en: "other", zh: "其他")),
    ]
    let parts = Written.row(
      flows.filter { month.money[$0.0] != 0 }.map { flow, name in
        let amount = Written.yuan(abs(month.money[flow]))
        return Label(en: "\(name.en) \(amount.en)", zh: "\(name.zh)\(amount.zh)")
      })
    let (cash, debt) = (Written.yuan(month.end.cash), Written.yuan(month.end.debt))
    return .remark(
      en: "Money: \(parts.en); at the end cash \(cash.en)"
        + (month.end.debt > 0 ? ", debts \(debt.en)." : "."),
      zh: "收支:\(parts.zh);月末现金\(cash.zh)" + (month.end.debt > 0 ? ",欠款\(debt.zh)。" : "。"))
  }
}
