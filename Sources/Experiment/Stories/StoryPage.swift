import Model
import Parameters

/// A story laid out for reading: a summary, and the months in which something happens.
package struct StoryPage: Sendable {
  /// What it is about.
  package let title: Label
  /// Three sentences: who the household is, what happens, and how it ends or where two worlds part.
  package let summary: [Label]
  /// How to read the rest.
  package let notes: [Label]
  /// How to have it told again.
  package let command: Label
  /// The months, in order.
  package let blocks: [Block]

  /// Months that are told together.
  package struct Block: Sendable {
    package let heading: Label
    package var lines: [(side: Side, line: StoryLine)]
  }

  /// In which world a line holds.
  package enum Side: Sendable { case both, base, policy }

  /// The page of a story.
  package init(_ story: HouseholdStory) {
    let number = story.portrait.number
    let policy = story.other?.policy
    title = Label(
      en: "Household \(number) of \(story.scenario), replicate \(story.replicate)"
        + (policy.map { ", with and without \($0)" } ?? ""),
      zh: "\(story.scenario) 第 \(story.replicate) 次重复中的 \(number) 号农户"
        + (policy.map { ":有无 \($0) 的对比" } ?? ""))
    let course = HouseholdCourse(story.base)
    let parting = PartingWords(story)
    summary = [
      story.portrait.sentence, course.sentence(without: policy), parting?.sentence ?? course.ending,
    ]
    notes = Self.notes(story, policy)
    command = Label(en: "Told again by: \(story.command)", zh: "重讲此故事:\(story.command)")
    blocks = StoryBlocks(story).blocks
  }

  private static func notes(_ story: HouseholdStory, _ policy: String?) -> [Label] {
    var notes: [Label] = []
    if let reason = story.reason?.words {
      notes.append(
        Label(en: "Picked as an example: \(reason.en).", zh: "作为例子选出:\(reason.zh)。"))
    }
    notes.append(
      Label(
        en:
          "What has a chance happens where its draw lies below it; of the options for a need, the "
          + "one whose value and draw add up to the most is taken. Draws are the same in every world.",
        zh: "抽签小于概率则事件发生;有资金需求时,效用与抽签之和最大的选项被选中。各世界的抽签相同。"))
    if let policy {
      notes.append(
        Label(
          en: "Lines marked [–] hold without \(policy), [+] with it, others in both worlds.",
          zh: "标 [–] 的行为没有 \(policy) 时,标 [+] 的为有该政策时,其余两者相同。"))
    }
    return notes
  }
}

extension StoryExample.Reason {
  fileprivate var words: Label {
    switch self {
    case .borrowsOnlyThere:
      Label(en: "it borrows from the platform only with the policy", zh: "仅在有政策时向平台借款")
    case .borrowsEarlier:
      Label(en: "it borrows from the platform earlier with the policy", zh: "有政策时更早向平台借款")
    case .borrowsOnlyHere:
      Label(en: "it borrows from the platform only without the policy", zh: "仅在无政策时向平台借款")
    case .borrowsLater:
      Label(en: "it borrows from the platform later with the policy", zh: "有政策时更晚向平台借款")
    case .borrowsMore:
      Label(en: "it borrows more from the platform with the policy", zh: "有政策时向平台借得更多")
    case .borrowsLess:
      Label(en: "it borrows less from the platform with the policy", zh: "有政策时向平台借得更少")
    case .learnsOnlyThere:
      Label(en: "it knows the product only with the policy", zh: "仅在有政策时弄懂产品")
    case .learnsOnlyHere:
      Label(en: "it knows the product only without the policy", zh: "仅在无政策时弄懂产品")
    case .borrowsAgain:
      Label(en: "it borrows from the platform more than once", zh: "多次向平台借款")
    case .borrows: Label(en: "it borrows from the platform", zh: "向平台借过款")
    case .learns: Label(en: "it comes to know the product", zh: "弄懂了产品")
    case .anyone: Label(en: "nobody here ever learns of the product", zh: "此处无人了解产品")
    }
  }
}
