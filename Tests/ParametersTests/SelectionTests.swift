import Testing

@testable import Parameters

@Test func `a selection that names nothing holds for all`() {
  let all: Selection<Crop> = []
  #expect(all.isAll && all.contains(.maize) && all.contains(.wheat))
  let some: Selection<Crop> = [.wheat, .wheat]
  #expect(!some.isAll && some.contains(.wheat) && !some.contains(.maize))
  #expect(Selection([Crop.wheat, .maize]).named == [.maize, .wheat])
}

@Test func `contents give values of their own type only`() {
  let contents: [ParameterContent] = [
    .number(1), .integer(1), .flag(true), .month(CalendarMonth(year: 2018, month: 9)),
    .word("maize"), .numbers([1]), .words(["maize"]),
  ]
  #expect(contents.map { Double($0) != nil } == [true, false, false, false, false, false, false])
  #expect(contents.map { Int($0) != nil } == [false, true, false, false, false, false, false])
  #expect(contents.map { Bool($0) != nil } == [false, false, true, false, false, false, false])
  #expect(
    contents.map { CalendarMonth($0) != nil } == [false, false, false, true, false, false, false])
  #expect(contents.map { String($0) != nil } == [false, false, false, false, true, false, false])
  #expect(contents.map { Crop($0) != nil } == [false, false, false, false, true, false, false])
  #expect(
    contents.map { [Double]($0) != nil } == [false, false, false, false, false, true, false])
  #expect(
    contents.map { [String]($0) != nil } == [false, false, false, false, false, false, true])
  #expect(
    contents.map { Selection<Crop>($0) != nil }
      == [false, false, false, false, false, false, true])
  #expect(Crop(.word("rice")) == nil)
  #expect(Selection<Crop>(.words(["rice"])) == nil)
}

@Test func `a target's ages leave somebody`() {
  var target = TargetGroup<Crop>()
  #expect(target.problems().isEmpty)
  target.minimumAge = 50
  #expect(target.problems().isEmpty)
  target.maximumAge = 40
  #expect(target.problems().count == 1)
}

@Test func `fifths of income are numbered and have names`() {
  #expect(IncomeFifth.labels.map(\.name) == ["1", "2", "3", "4", "5"])
  #expect(Set(IncomeFifth.allCases.map(\.label)).count == 5)
}
