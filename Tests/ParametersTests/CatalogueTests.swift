import Foundation
import Testing

@testable import Parameters

@Suite struct CatalogueTests {
  private let catalogue = Catalogue(of: Root())
  private let origin = Origin(layer: "test", file: "a.yaml", line: 3)

  @Test func `parameters and groups stand in the order of declaration`() {
    #expect(
      catalogue.entries.map(\.path).prefix(11) == [
        "farm.sown", "farm.workers", "farm.insured", "farm.crop", "farm.yields", "farm.harvest",
        "farm.name", "farm.target.townships", "farm.target.livelihoods",
        "farm.target.incomeFifths", "farm.target.minimumAge",
      ])
    #expect(catalogue.groups.map(\.path) == ["farm", "farm.target", "mill", "mill.target"])
    #expect(catalogue["farm.crop"]?.standard == .word("wheat"))
    #expect(catalogue["farm"] == nil)
  }

  @Test func `building puts resolved values over defaults`() throws {
    let written: [(String, Literal)] = [
      ("farm.sown", .scalar("0.25", isQuoted: false)),
      ("farm.workers", .scalar("4", isQuoted: false)),
      ("farm.insured", .scalar("true", isQuoted: false)),
      ("farm.crop", .scalar("maize", isQuoted: false)),
      ("farm.yields.wheat", .scalar("3", isQuoted: false)),
      ("farm.harvest", .scalar("2020-02", isQuoted: false)),
      ("farm.name", .scalar("south: \"field\"", isQuoted: true)),
      ("farm.target.townships", .list([.scalar("5", isQuoted: false)])),
      (
        "farm.target.livelihoods",
        .list([.scalar("wheat", isQuoted: false), .scalar("maize", isQuoted: false)])
      ),
      ("mill.target.incomeFifths", .list([.scalar("2", isQuoted: false)])),
    ]
    let assignments = try written.map { try catalogue.assignment($0.0, $0.1, origin: origin) }
    let resolved = catalogue.resolve([ParameterLayer(name: "test", assignments: assignments)])
    var expected = Root()
    expected.farm.sown = 0.25
    expected.farm.workers = 4
    expected.farm.insured = true
    expected.farm.crop = .maize
    expected.farm.yields = [1.5, 3]
    expected.farm.harvest = CalendarMonth(year: 2020, month: 2)
    expected.farm.name = "south: \"field\""
    expected.farm.target.townships = ["5"]
    expected.farm.target.livelihoods = [.maize, .wheat]
    expected.mill.target.incomeFifths = [.second]
    #expect(try catalogue.build(Root.self, from: resolved) == expected)
    #expect(
      catalogue.rows(of: resolved).prefix(10).map { "\($0.path) = \($0.value)" } == [
        "farm.sown = 0.25", "farm.workers = 4", "farm.insured = true", "farm.crop = maize",
        "farm.yields.maize = 1.5", "farm.yields.wheat = 3", "farm.harvest = 2020-02",
        "farm.name = \"south: \\\"field\\\"\"", "farm.target.townships = [5]",
        "farm.target.livelihoods = [maize, wheat]",
      ])
    #expect(catalogue.rows(of: resolved).filter { $0.origin != nil }.count == 10)
  }

  @Test func `layers and dates are laid over one another`() {
    func set(_ value: Double) -> [Assignment] {
      [Assignment(path: "farm.sown", content: .number(value), origin: origin)]
    }
    let early = CalendarMonth(year: 2019, month: 1)
    let late = CalendarMonth(year: 2019, month: 3)
    let layers = [
      ParameterLayer(
        name: "base", assignments: set(0.1),
        // The later date wins though it stands first.
        changes: [
          DatedChange(from: late, until: late + 2, why: "", assignments: set(0.3)),
          DatedChange(from: early, why: "", assignments: set(0.2)),
        ])
    ]
    func value(_ layers: [ParameterLayer], _ month: CalendarMonth?) -> ParameterContent? {
      catalogue.resolve(layers, at: month).contents["farm.sown"]
    }
    #expect(value(layers, nil) == .number(0.1))
    #expect(
      (-1...4).map { value(layers, early + $0) }
        == [0.1, 0.2, 0.2, 0.3, 0.3, 0.2].map { .number($0) })
    let over = layers + [ParameterLayer(name: "policy", assignments: set(0.9))]
    #expect(value(over, late) == .number(0.9))
  }

  @Test func `a ramp moves whole numbers in whole steps, and words at once`() {
    let start = CalendarMonth(year: 2019, month: 1)
    let change = DatedChange(
      from: start, ramp: 4, why: "",
      assignments: [
        Assignment(path: "farm.workers", content: .integer(5), origin: origin),
        Assignment(path: "farm.crop", content: .word("maize"), origin: origin),
        Assignment(path: "farm.yields", content: .numbers([2.5, 4]), origin: origin),
        Assignment(path: "unknown", content: .integer(5), origin: origin),
      ])
    let layers = [ParameterLayer(name: "base", changes: [change])]
    let months = (0..<5).map { catalogue.resolve(layers, at: start + $0).contents }
    #expect(months.map { $0["farm.workers"] } == [4, 4, 5, 5, 5].map { .integer($0) })
    #expect(months.allSatisfy { $0["farm.crop"] == .word("maize") })
    #expect(months[1]["farm.yields"] == .numbers([2, 3]))
    #expect(months[4]["farm.yields"] == .numbers([2.5, 4]))
  }

  @Test func `relations that do not hold are named with their group`() throws {
    #expect(try catalogue.brokenRelations(in: ResolvedParameters()).isEmpty)
    let layer = ParameterLayer(
      name: "test",
      assignments: [
        Assignment(path: "farm.workers", content: .integer(8), origin: origin),
        Assignment(path: "mill.target.minimumAge", content: .integer(121), origin: origin),
      ])
    #expect(
      try catalogue.brokenRelations(in: catalogue.resolve([layer])) == [
        BrokenRelation(
          group: "farm", text: "workers is 8, but more than 6 must be insured"),
        BrokenRelation(
          group: "mill.target",
          text: "minimumAge is 121, but lies above maximumAge (120): nobody is reached"),
      ])
  }

  @Test func `groups are built by catalogues only`() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Farm.self, from: Data("{\"sown\": 0.5}".utf8))
    }
    #expect(throws: DecodingError.self) {
      try catalogue.build(Mill.self, from: ResolvedParameters())
    }
    let decoder = ParameterDecoder(catalogue: catalogue, contents: [:])
    #expect(throws: DecodingError.self) { try [Int](from: decoder) }
    #expect(throws: DecodingError.self) { try Int(from: decoder) }
  }

  @Test func `a decoder has one door, by name`() throws {
    let decoder = ParameterDecoder(catalogue: catalogue, contents: [:])
    let container = decoder.container(keyedBy: Name.self)
    #expect(decoder.userInfo.isEmpty && container.allKeys.isEmpty)
    #expect(container.contains(.farm))
    #expect(try !container.decodeNil(forKey: .farm))
    let nested = try container.nestedContainer(keyedBy: Name.self, forKey: .farm)
    #expect(nested.codingPath.map(\.stringValue) == ["farm"])
    #expect(try nested.decode(Parameter<Double>.self, forKey: .sown).wrappedValue == 0.5)
    #expect(throws: DecodingError.self) { try nested.decode(Parameter<Int>.self, forKey: .sown) }
    #expect(throws: DecodingError.self) { try container.nestedUnkeyedContainer(forKey: .farm) }
    #expect(try container.superDecoder().codingPath.isEmpty)
    #expect(try container.superDecoder(forKey: .farm).codingPath.count == 1)
  }

  private enum Name: String, CodingKey { case farm, sown }

  @Test func `a place is a line of a file, a file, or an option`() {
    #expect(Origin(layer: "base", file: "a.yaml", line: 3).place == "a.yaml:3")
    #expect(Origin(layer: "base", file: "a.yaml").place == "a.yaml")
    #expect(Origin(layer: "--set a=1").place == "--set a=1")
    #expect("\(ParameterProblem(at: Origin(layer: "--set a=1"), "x"))" == "--set a=1: x")
  }

  @Test func `elements may be named by number`() {
    let months = ElementLabel.numbered(1...12, en: "month", zh: "月")
    #expect(months.map(\.name) == (1...12).map(String.init))
    #expect(months[2].label == Label(en: "month 3", zh: "月3"))
  }

  @Test func `only numbers have something between them`() {
    let kinds: [ParameterKind] = [
      .number, .integer, .numbers, .flag, .month, .text, .words, .choice([]), .selection([]),
    ]
    #expect(kinds.map(\.isNumeric) == [true, true, true] + Array(repeating: false, count: 6))
  }
}
