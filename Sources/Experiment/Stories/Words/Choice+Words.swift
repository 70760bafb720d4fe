import Model
import Parameters

extension ChoiceAccount {
  /// What it chose, and under it what every option was worth.
  var line: StoryLine {
    let decision = decision
    var line = StoryLine.event(en: decision.en, zh: decision.zh)
    line.table = [Self.heading] + Self.channels.map(row)
    line.remarks = Self.channels.compactMap(partsWords)
    return line
  }

  private static let channels: [Channel] = [.platform, .bank, .informal, .nothing]

  private static let heading: [Label] = [
    Label(en: "option", zh: "选项"), Label(en: "value", zh: "效用"),
    Label(en: "chance", zh: "概率"), Label(en: "draw", zh: "抽签"),
    Label(en: "total", zh: "合计"), Label(en: "offer", zh: "条件"),
  ]

  private func row(_ channel: Channel) -> [Label] {
    let place = channel.place
    let (value, luck) = (options.value[place], options.luck[place])
    func same(_ text: String) -> Label { Label(en: text, zh: text) }
    guard value.isFinite else {
      return [channel.words, same("–"), same("0%"), same("–"), same("–"), closedWords(channel)]
    }
    return [
      channel.words, same(Written.decimal(value)), same(Written.percent(probabilities[place])),
      same(Written.signed(luck)), same(Written.decimal(value + luck)), offerWords(channel),
    ]
  }

  private func closedWords(_ channel: Channel) -> Label {
    guard channel == .platform else {
      return Label(en: "closed: kin can lend no more", zh: "不可用:亲友无力再借")
    }
    let reasons = Written.row(closed.map(\.words))
    return Label(en: "closed: \(reasons.en)", zh: "不可用:\(reasons.zh)")
  }

  private func offerWords(_ channel: Channel) -> Label {
    channel == .nothing ? Label(en: "", zh: "") : options.offer(of: channel).words
  }

  /// What makes the value of an option; nil where it has none.
  private func partsWords(_ channel: Channel) -> Label? {
    let place = channel.place
    let own = forces.filter { $0.size[place] != 0 }
    guard !own.isEmpty else { return nil }
    let parts = Written.row(
      own.map { part in
        let size = Written.signed(part.size[place])
        return Label(en: "\(part.force.words.en) \(size)", zh: "\(part.force.words.zh) \(size)")
      })
    let value = Written.decimal(options.value[place])
    return Label(
      en: "\(channel.words.en) \(value): \(parts.en)",
      zh: "\(channel.words.zh) \(value):\(parts.zh)")
  }

  private var decision: Label {
    let approval = approval?.words
    if asked == .bank, channel != .bank {
      let luck =
        approval
        ?? (isBankClosed
          ? Label(en: "it owes the platform already", zh: "已欠平台贷款")
          : Label(en: "the amount is too small", zh: "金额过小"))
      let refused = Label(
        en: "Asks a bank, which refuses (\(luck.en)), ", zh: "向银行申请,被拒(\(luck.zh)),")
      guard let loan else {
        return Label(en: refused.en + "and goes without.", zh: refused.zh + "只好作罢。")
      }
      return Label(
        en: refused.en + "and turns to \(channel.words.en): \(loan.words.en).",
        zh: refused.zh + "转向\(channel.words.zh):\(loan.words.zh)。")
    }
    guard let loan else {
      return Label(
        en: "Borrows nothing: no offer is worth more than doing without.",
        zh: "没有借款:没有一个选项优于不借。")
    }
    let passed =
      approval.map {
        Label(en: ", which approves (\($0.en))", zh: ",获批(通过\($0.zh))")
      } ?? Label(en: "", zh: "")
    return Label(
      en: "Borrows from \(channel.words.en)\(passed.en): \(loan.words.en).",
      zh: "向\(channel.words.zh)借款\(passed.zh):\(loan.words.zh)。")
  }
}

extension Options.Offer {
  /// Amount, price, term and schedule.
  var words: Label {
    let (amount, payment) = (Written.yuan(Int64(amount)), Written.yuan(payment))
    let price = Label(
      en:
        "\(amount.en) at \(Written.rate(rate))\(cut > 0 ? " after a cut of \(Written.rate(cut))" : "")",
      zh: "\(amount.zh)、年利率 \(Written.rate(rate))\(cut > 0 ? "(已降 \(Written.rate(cut)))" : "")")
    switch repayment {
    case .whenPossible:
      return Label(
        en: "\(amount.en) without interest, paid back as it can", zh: "\(amount.zh)、无息、有钱即还")
    case .equalInstalments:
      return Label(
        en: "\(price.en) for \(term) months in equal instalments of \(payment.en)",
        zh: "\(price.zh)、期限 \(term) 个月、等额本息每月\(payment.zh)")
    case .interestFirst:
      return Label(
        en: "\(price.en) for \(term) months, interest first (\(payment.en) a month)",
        zh: "\(price.zh)、期限 \(term) 个月、先息后本(每月\(payment.zh))")
    }
  }
}

extension Channel {
  /// Place among the options.
  fileprivate var place: Int {
    switch self {
    case .platform: 0
    case .bank: 1
    case .informal: 2
    case .none, .nothing, .refused: 3
    }
  }

  /// Whom it stands for.
  var words: Label {
    switch self {
    case .platform: Label(en: "the platform", zh: "平台")
    case .bank: Label(en: "a bank", zh: "银行")
    case .informal: Label(en: "kin", zh: "亲友")
    case .none, .nothing, .refused: Label(en: "nothing", zh: "不借")
    }
  }
}

extension ChoiceAccount.Closure {
  fileprivate var words: Label {
    switch self {
    case .uninformed: Label(en: "it does not know how the product works", zh: "未弄懂产品")
    case .noLine: Label(en: "it has no line", zh: "没有授信")
    case .offline: Label(en: "it is not on line", zh: "没有上网")
    case .late: Label(en: "it is late with a payment", zh: "有逾期")
    case .openLoan: Label(en: "it owes a loan already", zh: "已有未还清的平台借款")
    case .owesBank: Label(en: "it owes a bank, and may owe one lender only", zh: "已欠银行,不得多头借款")
    case .tooLittle: Label(en: "what it could have is too little", zh: "可借额度过小")
    }
  }
}

extension ChoicePart.Force {
  fileprivate var words: Label {
    switch self {
    case .need: Label(en: "need covered", zh: "满足需求")
    case .price: Label(en: "interest", zh: "利息")
    case .burden: Label(en: "monthly payment", zh: "月供")
    case .trust: Label(en: "trust", zh: "信任")
    case .literacy: Label(en: "literacy", zh: "素养")
    case .endorsement: Label(en: "neighbours' example", zh: "邻居示范")
    case .platformHassle: Label(en: "ease or trouble", zh: "便利或麻烦")
    case .habit: Label(en: "habit", zh: "习惯")
    case .signUp: Label(en: "signing up", zh: "开户")
    case .bankHassle: Label(en: "papers", zh: "手续")
    case .distance: Label(en: "distance", zh: "路程")
    case .kinCost: Label(en: "favours owed", zh: "人情")
    }
  }
}
