import Testing

@testable import Experiment

@Suite("Text of tables") struct CSVTextTests {
  private func row(_ fill: (inout CSVText) -> Void) -> String {
    var text = CSVText()
    fill(&text)
    text.endRow()
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test func `Fields stand between commas and rows end in line feeds`() {
    #expect(
      row {
        $0.append("a"); $0.append(2); $0.append(0.25)
      } == "a,2,0.25\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("return\r", "\"return\r\""), ("普惠", "普惠"), ("", ""),
  ])
  func `Text is quoted only where RFC 4180 asks for it`(text: String, field: String) {
    #expect(row { $0.append(text) } == field + "\n")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (158_000, "158000"), (-3, "-3"), (0.1, "0.1"), (1.5e-7, "1.5e-07"),
    (9_007_199_254_740_991, "9007199254740991"), (1e300, "1e+300"), (.infinity, "inf"), (.nan, ""),
    (0.1 + 0.2, "0.30000000000000004"),
  ])
  func `Numbers are as short as they can be and read back as themselves`(
    number: Double, field: String
  ) {
    #expect(row { $0.append(number) } == field + "\n")
    if !number.isNaN { #expect(Double(field) == number) }
  }

  @Test(arguments: [Int.min, -1, 0, 10, Int.max])
  func `Every whole number can be written`(number: Int) {
    #expect(row { $0.append(number) } == "\(number)\n")
  }

  @Test func `An undefined number at the start of a row keeps its comma`() {
    #expect(
      row {
        $0.append(Double.nan); $0.append(Double.nan); $0.append(1)
      } == ",,1\n")
  }
}
