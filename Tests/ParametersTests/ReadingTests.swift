import Testing

@testable import Parameters

@Suite struct ReadingTests {
  private let catalogue = Catalogue(of: Root())

  private func problem(_ path: String, _ literal: Literal) -> String? {
    do throws(ParameterProblem) {
      _ = try catalogue.assignment(
        path, literal, origin: Origin(layer: "a", file: "a.yaml", line: 7))
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("farm.sown", "1.5", "must lie in 0 … 1 (fraction). Did you mean 0.015?"),
    ("farm.sown", "-0.1", "must lie in 0 … 1 (fraction)."),
    ("farm.sown", "12%", "must be a number. Did you mean 0.12?"),
    ("farm.sown", "many", "must be a number."),
    ("farm.sown", "0x1p-2", "must be a number."),
    ("farm.sown", "nan", "must be a finite number."),
    ("farm.sown", "-Infinity", "must be a number."),
    ("farm.sown", "1e999", "must be a finite number."),
    ("farm.workers", "2.4", "must be a whole number. Did you mean 2?"),
    ("farm.workers", "10", "must lie in 1 … 9 (people)."),
    ("farm.insured", "Yes", "must be true or false. Did you mean true?"),
    ("farm.insured", "off", "must be true or false. Did you mean false?"),
    ("farm.insured", "flase", "must be true or false. Did you mean false?"),
    ("farm.crop", "Wheat", "must be one of maize, wheat. Did you mean wheat?"),
    ("farm.crop", "rice", "must be one of maize, wheat."),
    ("farm.yields", "1", "must be a list. Did you mean [1]?"),
    ("farm.yields.wheat", "11", "must lie in 0 … 10 (ratio)."),
    ("farm.harvest", "2019-9", "must be a month such as 2019-09. Did you mean 2019-09?"),
    ("farm.harvest", "2019-09-01", "must be a month such as 2019-09. Did you mean 2019-09?"),
    ("farm.harvest", "201909", "must be a month such as 2019-09. Did you mean 2019-09?"),
    ("farm.harvest", "2019-13", "must be a month such as 2019-09."),
    ("farm.harvest", "September", "must be a month such as 2019-09."),
    ("farm.target.livelihoods", "wheat", "must be a list. Did you mean [wheat]?"),
  ])
  func `a value that does not fit is refused with bound and remedy`(
    path: String, text: String, reason: String
  ) {
    #expect(
      problem(path, .scalar(text, isQuoted: false)) == "a.yaml:7: \(path) is \(text), but \(reason)"
    )
  }

  @Test func `lists are read item by item`() {
    func words(_ texts: String...) -> Literal {
      .list(texts.map { .scalar($0, isQuoted: false) })
    }
    #expect(problem("farm.yields", words("1", "2")) == nil)
    #expect(
      problem("farm.yields", words("1")) == """
        a.yaml:7: farm.yields is [1], but must be 2 numbers (maize, wheat), and has 1.
        """)
    #expect(
      problem("farm.yields", words("1", "20")) == """
        a.yaml:7: farm.yields is [1, 20], but wheat must lie in 0 … 10 (ratio), and is 20.
        """)
    #expect(
      problem("farm.target.livelihoods", words("wheat", "maiz")) == """
        a.yaml:7: farm.target.livelihoods is [wheat, maiz], but must be one of maize, wheat, and \
        maiz is none of them. Did you mean maize?
        """)
    #expect(
      problem("farm.target.townships", .list([.null])) == """
        a.yaml:7: farm.target.townships is [empty], but must be a text.
        """)
    #expect(
      problem("farm.yields", .null) == "a.yaml:7: farm.yields is empty, but must be a list.")
    #expect(
      problem("farm.sown", words("1", "2", "3", "4", "5", "6", "7", "8", "9")) == """
        a.yaml:7: farm.sown is [1, 2, 3, 4, 5, 6, 7, 8, …], but must be a number.
        """)
    #expect(
      problem("farm.sown", .scalar("0.5", isQuoted: true)) == """
        a.yaml:7: farm.sown is "0.5", but must be a number, without quotes. Did you mean 0.5?
        """)
  }

  @Test(arguments: [
    ("farm.swon", "farm.swon is no parameter. Did you mean farm.sown?"),
    ("Farm.Sown", "Farm.Sown is no parameter. Did you mean farm.sown?"),
    ("sown", "sown is no parameter. Did you mean farm.sown?"),
    ("barn.door.sown", "barn.door.sown is no parameter. Did you mean farm.sown?"),
    ("insurd", "insurd is no parameter. Did you mean farm.insured?"),
    (
      "barn.minimumAge",
      "barn.minimumAge is no parameter. `puhui explain` lists their groups, and docs/parameters.md all of them."
    ),
    (
      "tractor",
      "tractor is no parameter. `puhui explain` lists their groups, and docs/parameters.md all of them."
    ),
    ("farm.sown.often", "farm.sown.often is no parameter: farm.sown has no parts."),
    (
      "farm.yields.wheet",
      "farm.yields.wheet is no part of farm.yields, which has maize, wheat. "
        + "Did you mean farm.yields.wheat?"
    ),
    (
      "farm.yields.rice",
      "farm.yields.rice is no part of farm.yields, which has maize, wheat."
    ),
    (
      "farm",
      "farm is 1, but it is a group of parameters: farm.sown, farm.workers, farm.insured, "
        + "farm.crop, farm.yields, farm.harvest and 8 more."
    ),
  ])
  func `an unknown path is refused with the nearest`(path: String, message: String) {
    #expect(problem(path, .scalar("1", isQuoted: false)) == "a.yaml:7: \(message)")
  }

  @Test func `long names and values are cut in messages`() {
    let long = String(repeating: "x", count: 1000)
    let shown = String(repeating: "x", count: 59) + "…"
    #expect(
      problem(long, .null)
        == "a.yaml:7: \(shown) is no parameter. `puhui explain` lists their groups, and docs/parameters.md all of them."
    )
    #expect(
      problem("farm.sown", .scalar(long, isQuoted: false))
        == "a.yaml:7: farm.sown is \(shown), but must be a number.")
    #expect("two\nlines".cut() == "two lines")
  }

  @Test func `bounds without an end read as people write them`() {
    #expect((0.0...1.5).text == "0 … 1.5")
    #expect((0.0...Double.infinity).text == "≥ 0")
    #expect((-Double.infinity...2).text == "≤ 2")
    #expect((-Double.infinity...Double.infinity).text == "any number")
  }
}
