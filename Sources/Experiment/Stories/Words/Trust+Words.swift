import Model
import Parameters

extension TrustAccount {
  /// How trust moves and why; nil where it hardly does.
  func line(_ neighbours: NeighbourCounts) -> StoryLine? {
    let change = abs(after - before)
    guard change >= 0.005 else { return nil }
    var parts = forces.map { part in
      let (name, size) = (part.force.words(neighbours), Written.signed(Double(part.size)))
      return Label(en: "\(name.en) \(size)", zh: "\(name.zh) \(size)")
    }
    if parts.isEmpty { parts = [Label(en: "nothing", zh: "无")] }
    let (from, to, aim) = (
      Written.decimal(Double(before)), Written.decimal(Double(after)),
      Written.decimal(Double(target))
    )
    let (own, events) = (Written.row(parts), events)
    let share = Written.percent(speed)
    guard speed < 1 else {
      return .remark(
        en: "Trust in the platform begins at \(to) (\(own.en))\(events.en).",
        zh: "对平台的信任从 \(to) 开始(\(own.zh))\(events.zh)。")
    }
    return StoryLine(
      text: Label(
        en: "Trust in the platform moves from \(from) to \(to): \(share) of the way to \(aim) "
          + "(\(own.en))\(events.en).",
        zh: "对平台的信任由 \(from) 变为 \(to):向目标 \(aim) 靠近 \(share)(\(own.zh))\(events.zh)。"),
      isEvent: change >= 0.05)
  }

  private var events: Label {
    var text = Label(en: "", zh: "")
    if committee != 0 {
      let size = Written.signed(committee)
      text.en += ", and \(size) by the village committee's word at the meeting"
      text.zh += ",村委会在座谈会上背书 \(size)"
    }
    if incident != 0 {
      let size = Written.signed(-incident)
      text.en += ", and \(size) by a data incident in the village"
      text.zh += ",村中信息安全事件 \(size)"
    }
    return text
  }
}

extension TrustAccount.Force {
  fileprivate func words(_ neighbours: NeighbourCounts) -> Label {
    switch self {
    case .base: Label(en: "base", zh: "基础")
    case .leaning: Label(en: "own leaning", zh: "自身倾向")
    case .neighboursWhoPay:
      Label(
        en: "\(neighbours.borrowing) borrowing neighbour\(neighbours.borrowing == 1 ? "" : "s")",
        zh: "\(neighbours.borrowing) 个借款邻居")
    case .neighboursInTrouble: neighbours.troubleWords
    case .ownUse: Label(en: "own use", zh: "自身用信")
    case .familiarity: Label(en: "county services", zh: "县域服务带来的熟悉")
    case .ownHarm: Label(en: "own harm", zh: "自身受害")
    }
  }
}

extension NeighbourCounts {
  fileprivate var troubleWords: Label {
    let count = late + harmed
    return Label(
      en: "\(count) neighbour\(count == 1 ? "" : "s") in trouble", zh: "\(count) 个逾期或受损邻居")
  }
}
