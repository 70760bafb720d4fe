import Model
import Parameters

extension ConnectionAccount {
  var line: StoryLine {
    let (rank, coverage) = (Written.percent(Double(rank)), Written.percent(Double(coverage)))
    return isByPolicy
      ? .event(
        en: "Comes on line with a policy's help: it would come at a coverage of \(rank), and "
          + "its village has \(coverage).",
        zh: "在政策帮助下上网:本应在覆盖率达 \(rank) 时上网,而本村为 \(coverage)。")
      : .event(
        en:
          "Comes on line: its village's coverage has reached \(coverage), and its turn is at \(rank).",
        zh: "接入网络:本村覆盖率达 \(coverage),该户在 \(rank) 时接入。")
  }
}

extension NewsAccount {
  /// What the household hears; nil where nothing can tell it anything.
  func line(hasHeard: Bool) -> StoryLine? {
    guard !chances.isEmpty else { return nil }
    let (chance, draw) = (
      Written.percent(isInformed ? informing : hearing), Written.percent(draw)
    )
    let luck = Label(
      en: "chance \(chance): \(parts.en); draw \(draw)", zh: "概率 \(chance):\(parts.zh);抽签 \(draw)")
    if isInformed, let source = heardFrom {
      let from = source.words
      return .event(
        en: "Learns how the product works, \(from.en) (\(luck.en)).",
        zh: "\(from.zh)弄懂了产品(\(luck.zh))。")
    }
    if isHeard, !hasHeard {
      return .event(
        en: "Hears of the product from the media, not how it works (\(luck.en)).",
        zh: "从媒体听说产品,但未弄懂(\(luck.zh))。")
    }
    let isTold = chances.contains { $0.channel == .meeting || $0.channel == .outreach }
    return StoryLine(
      text: Label(
        en: isTold
          ? "The product is explained in its village, but not to this household (\(luck.en))."
          : "Learns nothing new of the product (\(luck.en)).",
        zh: isTold
          ? "本村有人讲解产品,但该户未弄懂(\(luck.zh))。" : "没有得到产品的新消息(\(luck.zh))。"),
      isEvent: chances.contains { $0.channel == .meeting })
  }

  private var parts: Label {
    Written.row(
      chances.filter { !isInformed || $0.channel != .media }.map { channel, chance in
        let share = Written.percent(borrowersShare)
        let tales =
          channel == .neighbours && borrowersShare > 0
          ? Label(en: " (borrowers' tales \(share) of it)", zh: "(其中借款户占 \(share))")
          : Label(en: "", zh: "")
        return Label(
          en: "\(channel.name.en) \(Written.percent(chance))\(tales.en)",
          zh: "\(channel.name.zh) \(Written.percent(chance))\(tales.zh)")
      })
  }
}

extension NewsAccount.Channel {
  /// Name of the channel.
  var name: Label {
    switch self {
    case .neighbours: Label(en: "neighbours", zh: "邻居")
    case .meeting: Label(en: "village meeting", zh: "村民座谈会")
    case .outreach: Label(en: "outreach", zh: "走访")
    case .grantNotice: Label(en: "notice of the new line", zh: "新授信通知")
    case .inApp: Label(en: "notices in the application", zh: "应用内通知")
    case .enquiry: Label(en: "its own enquiry", zh: "自行了解")
    case .media: Label(en: "media", zh: "媒体")
    }
  }

  /// From whom, in a sentence.
  var words: Label {
    switch self {
    case .neighbours: Label(en: "from neighbours", zh: "经邻居介绍")
    case .meeting: Label(en: "at a village meeting", zh: "在村民座谈会上")
    case .outreach: Label(en: "from an outreach team", zh: "经走访人员讲解")
    case .grantNotice: Label(en: "from the notice of its new line", zh: "通过新授信通知")
    case .inApp: Label(en: "from a notice in the application", zh: "通过应用内通知")
    case .enquiry: Label(en: "by enquiring itself", zh: "自行了解后")
    case .media: Label(en: "from the media", zh: "通过媒体")
    }
  }
}
