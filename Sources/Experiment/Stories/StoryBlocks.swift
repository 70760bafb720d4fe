import Model
import Parameters

/// The months of a story, those in which nothing happens folded into one line.
struct StoryBlocks {
  private let story: HouseholdStory
  private let parting: PartingWords?

  init(_ story: HouseholdStory) {
    self.story = story
    parting = PartingWords(story)
  }

  /// The months in order, with a mark where two worlds part.
  var blocks: [StoryPage.Block] {
    var blocks: [StoryPage.Block] = []
    var quiet = 0
    for index in story.base.indices {
      let mark = mark(at: index)
      let isTold = mark != nil || isEventful(index)
      if isTold {
        if quiet > 0 { blocks.append(fold(index - quiet..<index)) }
        quiet = 0
        if let mark { blocks.append(mark) }
        blocks.append(told(index))
      } else {
        quiet += 1
      }
    }
    let end = story.base.count
    if quiet > 0 { blocks.append(fold(end - quiet..<end)) }
    return blocks
  }

  /// Whether the worlds have parted before the end of a month.
  private func hasParted(_ index: Int) -> Bool {
    parting?.parting.trace.map { $0 <= index } ?? false
  }

  private func isEventful(_ index: Int) -> Bool {
    StoryMonth(story.base[index], of: story.base).isEventful
      || (hasParted(index) && (month(index)?.isEventful ?? false))
  }

  private func month(_ index: Int) -> StoryMonth? {
    story.other.map { StoryMonth($0.months[index], of: $0.months) }
  }

  /// A month that is told.
  private func told(_ index: Int) -> StoryPage.Block {
    let here = StoryMonth(story.base[index], of: story.base)
    let there = hasParted(index) ? month(index) : nil
    var block = StoryPage.Block(heading: story.base[index].date.words, lines: [])
    for place in StoryMonth.Place.allCases {
      let lines = here.lines(at: place)
      let others = there?.lines(at: place)
      if others == nil || others == lines {
        block.lines += lines.map { (.both, $0) }
      } else {
        block.lines += lines.map { (.base, $0) } + (others ?? []).map { (.policy, $0) }
      }
    }
    return block
  }

  /// Months in which nothing happens.
  private func fold(_ months: Range<Int>) -> StoryPage.Block {
    let (first, last) = (
      story.base[months.lowerBound].date.words, story.base[months.upperBound - 1].date.words
    )
    let heading =
      months.count == 1
      ? first : Label(en: "\(first.en) to \(last.en)", zh: "\(first.zh)至\(last.zh)")
    let here = Self.fold(story.base[months])
    var block = StoryPage.Block(heading: heading, lines: [(.both, here)])
    if let other = story.other, hasParted(months.upperBound - 1) {
      let there = Self.fold(other.months[months])
      if there != here { block.lines = [(.base, here), (.policy, there)] }
    }
    return block
  }

  private static func fold(_ months: ArraySlice<HouseholdMonth>) -> StoryLine {
    let incomes = months.map { $0.money[.income] }
    let range = Written.range(incomes.min() ?? 0, incomes.max() ?? 0)
    let paid = Written.yuan(-months.reduce(0) { $0 + $1.money[.repayment] })
    let end = months.last?.end
    let (cash, debts) = (Written.yuan(end?.cash ?? 0), Written.debts(end?.debt ?? 0))
    let trust = Written.decimal(Double(end?.trust ?? 0))
    let hasPaid = months.contains { $0.money[.repayment] != 0 }
    return .remark(
      en: "Nothing to tell: income \(range.en) a month"
        + (hasPaid ? ", \(paid.en) paid on loans" : "")
        + "; at the end cash \(cash.en), \(debts.en), trust \(trust).",
      zh: "无事:月收入\(range.zh)" + (hasPaid ? ",还款共\(paid.zh)" : "")
        + ";期末现金\(cash.zh),\(debts.zh),信任度 \(trust)。")
  }

  /// A mark before the month in which the worlds part, or what the household does in them.
  private func mark(at index: Int) -> StoryPage.Block? {
    guard let parting else { return nil }
    var lines: [StoryLine] = []
    if parting.parting.trace == index {
      let cause = parting.causeWords
      lines.append(
        .event(en: "The worlds part: with the policy \(cause.en).", zh: "两个世界从此不同:有政策时\(cause.zh)。")
      )
    }
    if parting.parting.fate == index {
      let fates = parting.fateWords
      lines.append(.event(en: "What it does parts: \(fates.en).", zh: "行为由此分岔:\(fates.zh)。"))
    }
    guard !lines.isEmpty else { return nil }
    return StoryPage.Block(
      heading: Label(en: "— here the worlds part —", zh: "—— 分岔 ——"),
      lines: lines.map { (.both, $0) })
  }
}
