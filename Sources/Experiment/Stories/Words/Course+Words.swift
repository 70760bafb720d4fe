import Model
import Parameters

/// What becomes of a household over all of its months, in one sentence.
struct HouseholdCourse {
  private let months: [HouseholdMonth]

  init(_ months: [HouseholdMonth]) { self.months = months }

  /// The sentence; beside another world it says that this one has no such policy.
  func sentence(without policy: String?) -> Label {
    guard let first = months.first?.date.words, let last = months.last?.date.words else {
      return Label(en: "It lives no month.", zh: "没有任何月份。")
    }
    let ending = others ?? Label(en: "and \(platform.en)", zh: platform.zh)
    let facts = Written.row([news, line] + (others == nil ? [] : [platform]) + [ending])
    return Label(
      en: (policy.map { "Without \($0), from" } ?? "From")
        + " \(first.en) to \(last.en) it \(facts.en).",
      zh: (policy.map { "没有 \($0) 时," } ?? "") + "\(first.zh)至\(last.zh),该户\(facts.zh)。")
  }

  /// How it stands at the end, in one sentence.
  var ending: Label {
    guard let end = months.last?.end else { return Label(en: "", zh: "") }
    let (cash, debt) = (Written.yuan(end.cash), Written.yuan(end.debt))
    let trust = Written.decimal(Double(end.trust))
    let late = months.flatMap(\.payments).filter { $0.outcome == .missed || $0.outcome == .short }
      .count
    let short = late == 0 ? "never" : late == 1 ? "once" : "\(late) times"
    return Label(
      en: "At the end it has \(cash.en) in cash and owes \(debt.en), its trust in the platform is "
        + "\(trust) on a scale from 0 to 1, and it has \(short) paid less than was due on the way.",
      zh: "期末有现金\(cash.zh),欠款\(debt.zh),对平台的信任度为 \(trust)(0 至 1),"
        + (late == 0 ? "期间均足额还款。" : "期间未足额还款 \(late) 次。"))
  }

  /// Borrowed from the platform in all, in fen.
  var platformTotal: Int64 { loans(.platform).reduce(0) { $0 + Int64($1.1.amount) } }

  private var news: Label {
    func first(_ flag: Status) -> HouseholdMonth? {
      months.first { $0.end.has(flag) && !$0.opening.has(flag) }
    }
    if months.first?.opening.has(.informed) == true {
      return Label(en: "knows the product from the start", zh: "一开始就了解产品")
    }
    if let month = first(.informed) {
      let (date, from) = (
        month.date.words, month.news?.heardFrom?.words ?? Label(en: "somehow", zh: "")
      )
      return Label(
        en: "learns how the product works in \(date.en) \(from.en)",
        zh: "于\(date.zh)\(from.zh)弄懂产品")
    }
    if let month = first(.heard) {
      let date = month.date.words
      return Label(
        en: "hears of the product in \(date.en) but never learns how it works",
        zh: "于\(date.zh)听说产品但始终未弄懂")
    }
    return Label(en: "never hears of the product", zh: "始终没有听说产品")
  }

  private var line: Label {
    guard let month = months.first(where: { $0.end.has(.credited) }) else {
      return Label(en: "never gets a credit line", zh: "始终未获授信")
    }
    let (date, limit) = (month.date.words, Written.yuan(Int64(month.end.lineLimit)))
    return Label(
      en: "holds a credit line of \(limit.en) from \(date.en) on",
      zh: "自\(date.zh)起获授信\(limit.zh)")
  }

  private var platform: Label {
    let loans = loans(.platform)
    guard let (month, loan) = loans.first else {
      return Label(en: "borrows nothing from the platform", zh: "从未向平台借款")
    }
    let (date, first, all) = (
      month.date.words, Written.yuan(Int64(loan.amount)), Written.yuan(platformTotal)
    )
    let times = loans.count == 1 ? "once" : "\(loans.count) times"
    return Label(
      en:
        "borrows from the platform \(times), \(first.en) in \(date.en) at first and \(all.en) in all",
      zh: "向平台借款 \(loans.count) 次,首次为\(date.zh)借\(first.zh),累计\(all.zh)")
  }

  private var others: Label? {
    let parts = [Channel.bank, .informal].compactMap { channel -> Label? in
      let total = loans(channel).reduce(0) { $0 + Int64($1.1.amount) }
      guard total > 0 else { return nil }
      let (amount, name) = (Written.yuan(total), channel.words)
      return Label(
        en: "\(amount.en) from \(name.en)", zh: "向\(name.zh)借款累计\(amount.zh)")
    }
    guard !parts.isEmpty else { return nil }
    let list = Written.list(parts)
    return Label(en: "and takes \(list.en)", zh: list.zh)
  }

  private func loans(_ channel: Channel) -> [(HouseholdMonth, Options.Offer)] {
    months.compactMap { month in
      guard let choice = month.choice, choice.channel == channel, let loan = choice.loan else {
        return nil
      }
      return (month, loan)
    }
  }
}
