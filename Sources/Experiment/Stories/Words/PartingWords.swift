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
    let date = (story.base[max(begins, 0)].date).words
    guard let trace = parting.trace else {
      return Label(
        en:
          "The policy \(policy) begins in \(date.en) and changes nothing for this household in these months.",
        zh: "政策 \(policy) 自\(date.zh)开始,在这些月份对该户没有任何影响。")
    }
    let (first, cause) = (story.base[trace].date.words, causeWords)
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
    let (then, fates, totals) = (story.base[fate].date.words, fateWords, totals)
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
}
