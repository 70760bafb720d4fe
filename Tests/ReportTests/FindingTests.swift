import Model
import Parameters
import Testing

@testable import Report

@Suite("Sentences about effects") struct FindingTests {
  private let month = CalendarMonth(year: 2021, month: 8)
  private let policy = Label(en: "rate cut", zh: "降低利率")

  private func measure(_ name: String) -> Measure? {
    Measure.index(of: name).map { Measure.all[$0] }
  }

  private func sentence(_ name: String, _ effect: Effect) throws -> Label {
    let measure = try #require(self.measure(name))
    return Finding(measure, effect).sentence(of: policy, by: month)
  }

  @Test func `A clear gain names its size and its interval`() throws {
    let said = try sentence(
      "ever_borrowed", Effect(difference: 2313, low: 2121, high: 2504))
    #expect(
      said.en
        == "Rate cut: 2,310 more households have borrowed by August 2021 (95%: 2,120 to 2,500)")
    #expect(said.zh == "降低利率\u{FF1A}到2021年8月累计借款户增加2310户\u{FF08}95%区间\u{FF1A}2120至2500\u{FF09}")
  }

  @Test func `A clear loss is said as fewer`() throws {
    let said = try sentence("over_indebted", Effect(difference: -188, low: -207, high: -168))
    #expect(said.en.contains("188 fewer households are over-indebted"))
    #expect(said.en.hasSuffix("(95%: 168 to 207)"))
    #expect(said.zh.contains("减少188户") && said.zh.contains("168至207"))
  }

  @Test func `What rounding can do is no finding`() {
    #expect(
      Effect(base: 5_560_000, difference: -0.01, low: -0.02, high: -0.005).verdict == .unclear)
    #expect(Effect(base: 5_560_000, difference: -9, low: -18, high: -5).verdict == .down)
  }

  @Test func `What is small beside its base is told later, and what shows as zero in words`() throws
  {
    let income = try #require(measure("income_median"))
    let small = Finding(income, Effect(base: 12_000, difference: 0.5, low: 0.4, high: 0.6))
    #expect(small.isSmall && !small.isHidden)
    let hidden = Finding(income, Effect(base: 12_000, difference: 0.03, low: 0.02, high: 0.04))
    #expect(hidden.isSmall && hidden.isHidden)
    #expect(hidden.main == Label(en: "next to none", zh: "极小"))
    #expect(!Finding(income, Effect(base: 12_000, difference: 90, low: 80, high: 99)).isSmall)
  }

  @Test func `An interval kept within bounds stays unknown where it is`() {
    let count = Effect(difference: 0.2, low: -0.1, high: 0.5).within(0...(.infinity))
    #expect(count.low == 0 && count.high == 0.5 && count.verdict == .unclear)
    #expect(Effect(difference: 0.2, low: .nan, high: .nan).within(0...1).verdict == .unmeasured)
  }

  @Test(arguments: [-1.0, 0, 1])
  func `An interval that covers zero is no clear change`(estimate: Double) throws {
    let said = try sentence("ever_borrowed", Effect(difference: estimate, low: -20, high: 30))
    #expect(said.en.contains("no clear change in households that have borrowed"))
    #expect(said.zh.contains("没有明显变化"))
  }

  @Test func `Zero in every replicate changes nothing`() throws {
    let said = try sentence("ever_borrowed", Effect(difference: 0, low: 0, high: 0))
    #expect(said.en == "“Rate cut” changes nothing in households that have borrowed")
    #expect(said.zh.contains("未使"))
  }

  @Test func `One replicate claims no interval`() throws {
    let said = try sentence("ever_borrowed", Effect(difference: 12, low: .nan, high: .nan))
    #expect(said.en.hasSuffix("(one replicate, no interval)"))
  }

  @Test func `Every measure makes a sentence in both languages`() {
    for measure in Measure.all {
      for effect in [
        Effect(difference: 0.2, low: 0.1, high: 0.3),
        Effect(difference: -0.2, low: -0.3, high: 0.1),
      ] {
        let said = Finding(measure, effect).sentence(of: policy, by: month)
        #expect(!said.en.contains("#") && !said.zh.contains("#"))
        #expect(said.en.contains("95%") && said.zh.contains("95%"))
      }
    }
  }
}
