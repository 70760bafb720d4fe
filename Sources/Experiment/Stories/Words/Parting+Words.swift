import Model
import Parameters

/// Where a household's two worlds part, in words.
struct PartingWords {
  let story: HouseholdStory
  let other: HouseholdStory.OtherWorld
  let parting: Parting

  /// Nil for a story of one world.
  init?(_ story: HouseholdStory) {
    guard let other = story.other, let parting = story.parting else { return nil }
    self.story = story
    self.other = other
    self.parting = parting
  }

  /// The two worlds in one sentence.
  var sentence: Label {
    let policy = other.policy
    guard let begins = other.begins else {
      return Label(
        en: "The policy \(policy) changes no value in these months, so both worlds are one.",
        zh: "政策 \(policy) 在这些月份没有改变任何数值,两个世界完全相同。")
    }
    let date = (story.base[max(begins, 0)].date).written
    guard let trace = parting.trace else {
      return Label(
        en:
          "The policy \(policy) begins in \(date.en) and changes nothing for this household in these months.",
        zh: "政策 \(policy) 自\(date.zh)开始,在这些月份对该户没有任何影响。")
    }
    let (first, cause) = (story.base[trace].date.written, causeWords)
    let start = Label(
      en:
        "The policy \(policy) begins in \(date.en) and first touches this household in \(first.en), "
        + "when \(cause.en)",
      zh: "政策 \(policy) 自\(date.zh)开始,\(first.zh)首次触及该户:\(cause.zh)")
    guard let fate = parting.fate else {
      return Label(
        en: start.en + ", but it does the same in both worlds.",
        zh: start.zh + ";但两个世界中该户的行为相同。")
    }
    let (then, fates, totals) = (story.base[fate].date.written, fateWords, totals)
    return Label(
      en: "\(start.en); what it does parts in \(then.en), when \(fates.en)\(totals.en).",
      zh: "\(start.zh);自\(then.zh)起行为分岔:\(fates.zh)\(totals.zh)。")
  }

  private var totals: Label {
    let (here, there) = (
      HouseholdCourse(story.base).platformTotal, HouseholdCourse(other.months).platformTotal
    )
    let (without, with) = (Written.yuan(here), Written.yuan(there))
    guard max(here, there) > 0 else {
      return Label(
        en: "; in neither world does it borrow from the platform", zh: ";两个世界中都没有向平台借款")
    }
    return here == there
      ? Label(
        en: "; in all it borrows \(with.en) from the platform in both",
        zh: ";两个世界累计向平台借款均为\(with.zh)")
      : Label(
        en: "; in all it borrows \(with.en) from the platform instead of \(without.en)",
        zh: ";累计向平台借款由\(without.zh)变为\(with.zh)")
  }

  // MARK: Why

  /// What differs first.
  var causeWords: Label {
    guard let month = parting.trace, let cause = parting.cause else { return Label(en: "", zh: "") }
    let (here, there) = (story.base[month], other.months[month])
    func instead(_ en: String, _ zh: String, _ one: Label, _ two: Label) -> Label {
      Label(en: "\(en) \(two.en) instead of \(one.en)", zh: "\(zh)由\(one.zh)变为\(two.zh)")
    }
    func number(_ value: Double?) -> Label {
      let text = value.map { Written.decimal($0, digits: 3) } ?? "–"
      return Label(en: text, zh: " \(text) ")
    }
    func percent(_ value: Double?) -> Label {
      let text = value.map { Written.percent($0) } ?? Label.none.en
      return Label(en: text, zh: " \(text) ")
    }
    switch cause {
    case .founding:
      return Label(en: "it begins from another state", zh: "起点已不同")
    case .neighbours:
      return instead(
        "its neighbours who had borrowed or knew the product were", "借款与知情的邻居数",
        Label.same("\(here.neighbours.borrowing) + \(here.neighbours.informed)"),
        Label.same("\(there.neighbours.borrowing) + \(there.neighbours.informed)"))
    case .income:
      return instead(
        "its income is", "当月收入", Written.yuan(here.money[.income]),
        Written.yuan(there.money[.income]))
    case .adoption:
      return instead(
        "its chance to begin to use the platform is", "开始使用平台的概率",
        percent(here.adoption?.chance), percent(there.adoption?.chance))
    case .line:
      return instead(
        "its credit line is", "授信额度", Written.yuan(Int64(here.end.lineLimit)),
        Written.yuan(Int64(there.end.lineLimit)))
    case .news:
      return instead(
        "its chance to hear something of the product is", "当月得到产品消息的概率",
        percent(here.news?.hearing), percent(there.news?.hearing))
    case .trust:
      return instead(
        "its trust tends to", "信任的目标值", number(here.trust.map { Double($0.target) }),
        number(there.trust.map { Double($0.target) }))
    case .choice:
      return instead(
        "the platform is worth", "平台选项的效用", number(here.choice?.options.value[0]),
        number(there.choice?.options.value[0]))
    case .meeting: return held(there.hasMeeting, en: "a meeting", zh: "座谈会")
    case .outreach: return held(there.hasOutreach, en: "a visit by a team", zh: "走访")
    case .connection:
      return Label(en: "it comes on line in one world only", zh: "仅在一个世界中接入网络")
    case .incident:
      return Label(
        en: "an incident strikes its village in one world only", zh: "仅在一个世界中发生信息安全事件")
    case .emergency, .payments, .writeOff, .forgetting, .need, .loss, .money:
      return Label(en: "its money is no longer the same", zh: "收支开始不同")
    }
  }

  private func held(_ isThere: Bool, en: String, zh: String) -> Label {
    isThere
      ? Label(en: "its village has \(en), which it has not without", zh: "本村有\(zh)(原本没有)")
      : Label(
        en: "its village has no \(en.dropFirst(2)), which it has without", zh: "本村没有\(zh)(原本有)")
  }

  // MARK: What it does

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

extension Label {
  /// A text that is the same in both languages.
  fileprivate static func same(_ text: String) -> Label { Label(en: text, zh: " \(text) ") }
  fileprivate static let none = Label(en: "none", zh: "无")
}
