import Testing

@testable import Parameters

/// Values that a target asks of columns of the user's own file.
@Suite struct OwnColumnTests {
  private let catalogue = Catalogue(of: Root())
  private let origin = Origin(layer: "a", file: "a.yaml", line: 7)

  @Test func `a name that is no property of a target is a column of the user's own`() throws {
    let one = try catalogue.assignment(
      "farm.target.arm", .scalar("intensive", isQuoted: false), origin: origin)
    #expect(one.path == "farm.target.conditions" && one.column == "arm")
    #expect(one.content == .words(["arm=intensive"]))
    let numbers = ["1.0", "2", "-3.00", "1.5"].map { Literal.scalar($0, isQuoted: false) }
    let some = try catalogue.assignment("mill.target.arm", .list(numbers), origin: origin)
    #expect(some.path == "mill.target.conditions")
    #expect(some.content == .words(["arm=1", "arm=2", "arm=-3", "arm=1.5"]))
  }

  @Test(arguments: [
    ("farm.target.minimumage", Literal.scalar("1", isQuoted: false), "minimumAge"),
    ("farm.target.arm", .list([]), "must be a value of that column, or a list of some"),
    ("farm.target.arm", .null, "must be a text"),
    ("farm.target.arm=1", .scalar("1", isQuoted: false), "is no parameter"),
  ])
  func `what is nearly a property, or no value, is refused`(
    path: String, literal: Literal, reason: String
  ) {
    #expect {
      try catalogue.assignment(path, literal, origin: origin)
    } throws: {
      ($0 as? ParameterProblem)?.description.contains(reason) == true
    }
  }

  @Test(arguments: [
    ("1.0", "1"), ("-12.000", "-12"), ("0.0", "0"), ("1", "1"), ("1.", "1."), (".0", ".0"),
    ("1.50", "1.50"), ("1.0e3", "1.0e3"), ("v1.0", "v1.0"), ("1.0.0", "1.0.0"), ("", ""),
    ("-.0", "-.0"),
  ])
  func `whole numbers lose the zeros behind their point, and nothing else does`(
    text: String, plain: String
  ) {
    #expect(text.plainWholeNumber == plain)
  }
}
