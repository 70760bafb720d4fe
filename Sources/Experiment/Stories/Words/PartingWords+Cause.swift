import Model
import Parameters

extension PartingWords {
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
}

extension Label {
  /// A text that is the same in both languages.
  static func same(_ text: String) -> Label { Label(en: text, zh: " \(text) ") }
  fileprivate static let none = Label(en: "none", zh: "无")
}
