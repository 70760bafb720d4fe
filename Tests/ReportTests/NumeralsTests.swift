import Parameters
import Testing

@testable import Report

@Suite("Numbers and dates in words") struct NumeralsTests {
  private func text(
    _ value: Double, _ unit: Parameters.Unit, _ language: Language,
    _ kind: Numerals.Kind = .level
  ) -> String {
    Numerals(unit, kind, language, fitting: [value]).text(value)
  }

  @Test func `English counts in thousands, millions and billions`() {
    #expect(text(2313, .households, .en) == "2,310 households")
    #expect(text(1, .households, .en) == "1.0 households")
    #expect(text(156_000_000, .yuan, .en) == "156 million yuan")
    #expect(text(1_230_000_000, .yuan, .en) == "1.23 billion yuan")
  }

  @Test func `Chinese counts in 万 and 亿, and writes four digits without a mark`() {
    #expect(text(2313, .households, .zh) == "2310户")
    #expect(text(158_000, .households, .zh) == "15.8万户")
    #expect(text(1_230_000_000, .yuan, .zh) == "12.3亿元")
  }

  @Test func `Shares are per cent, their changes are percentage points`() {
    #expect(text(0.1259, .fraction, .en) == "12.6%")
    #expect(text(-0.0098, .perYear, .en, .change) == "−0.980 percentage points")
    #expect(text(-0.0098, .perYear, .zh, .change) == "−0.980个百分点")
  }

  @Test func `An estimate and its bounds share one scale and precision`() {
    let numerals = Numerals(.yuan, .change, .zh, fitting: [12_000, 9_000, 15_000])
    #expect(numerals.bare(12_000) == "1.20万")
    #expect(numerals.range(9_000, 15_000) == "0.90万至1.50万")
  }

  @Test func `A change carries its sign, and zero none`() {
    let numerals = Numerals(.households, .change, .en, fitting: [25])
    #expect(numerals.change(25) == "+25")
    #expect(numerals.change(-25) == "−25")
    #expect(numerals.change(-0.2) == "0")
    #expect(numerals.change(.nan) == "–")
  }

  @Test func `Bounds that would both show as zero are said to be less than the finest number`() {
    let effect = [0.01, -0.02, 0.04]
    let english = Numerals(.yuan, .change, .en, fitting: effect)
    #expect(english.range(-0.02, 0.04) == "less than 0.1 either way")
    #expect(english.rangeText(0.01, 0.04) == "less than 0.1 yuan")
    #expect(Numerals(.yuan, .change, .zh, fitting: effect).range(-0.02, 0.04) == "正负均不到0.1")
    #expect(english.hides(0.04) && !english.hides(0.06) && !english.hides(0))
    #expect(english.range(-0.04, -0.01) == "between −0.1 and 0")
    #expect(english.range(0, 0) == "0.0 to 0.0")
    #expect(english.range(0.01, 0.06) == "0.0 to 0.1")
  }

  @Test(arguments: [(141.3, 140.0), (1249, 1200), (3.46, 3.5), (0.0123, 0.012), (-99.6, -100)])
  func `Rounding keeps significant digits`(value: Double, rounded: Double) {
    #expect(abs(Numerals.rounded(value, toDigits: 2) - rounded) < 1e-9)
  }

  @Test func `A difference between large levels stays visible`() {
    let numerals = Numerals(.households, .level, .en, fitting: [292_600, 292_975], resolving: 375)
    #expect(numerals.bare(292_600) == "292,600")
    #expect(numerals.bare(292_975) == "293,000")
  }

  @Test func `What was published keeps its digits`() {
    #expect(Numerals.published(10_012, .households, .en).bare(10_012) == "10,012")
    #expect(Numerals.published(1.23e9, .yuan, .en).bare(1.23e9) == "1.23 billion")
  }

  @Test func `Months are written in each language's habit`() {
    let month = CalendarMonth(year: 2021, month: 8)
    #expect(month.words == Label(en: "August 2021", zh: "2021年8月"))
  }
}
