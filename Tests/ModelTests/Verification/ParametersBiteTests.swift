import Testing

@testable import Model
@testable import Parameters

/// Every parameter is read: moved within its range, it changes a small county within two years.
@Suite struct ParametersBiteTests {
  private static let catalogue = Catalogue(of: ModelParameters())

  /// Values to try instead of the one that holds, the mildest first.
  private static func others(
    than content: ParameterContent, _ specification: ParameterSpecification
  ) -> [ParameterContent] {
    let range = specification.range ?? -1e9...1e9
    func numbers(_ value: Double) -> [Double] {
      let step = value == 0 ? min(range.upperBound, 1) * 0.3 : abs(value) * 0.4
      let ends = [range.lowerBound, range.upperBound].filter { abs($0) <= 1_000 }
      let all = [value + step, value - step] + ends + [value * 20]
      return all.filter {
        range.contains($0) && $0 != value
      }
    }
    switch content {
    case .number(let value): return numbers(value).map(ParameterContent.number)
    case .integer(let value):
      return [value + 1, value - 1, value * 2, value / 4, 45]
        .filter { range.contains(Double($0)) && $0 != value }.map(ParameterContent.integer)
    case .flag(let value): return [.flag(!value)]
    case .words(let values):
      guard values.isEmpty else { return [.words([])] }
      if case .selection(let elements) = specification.kind {
        return [.words([elements[0].name]), .words([elements[1].name])]
      }
      return [.words(["1"])]
    case .numbers, .month, .word: return []
    }
  }

  /// A value for a parameter, or for one element of its list.
  private struct Change {
    let path: String
    var element: Int?
    let content: ParameterContent
  }

  /// The busy county with values laid over it by path.
  private static func county(_ changes: [Change]) throws -> ModelParameters {
    let origin = Origin(layer: "test")
    var assignments = busy.map {
      Assignment(path: $0.path, element: nil, content: $0.content, origin: origin)
    }
    assignments += changes.map {
      Assignment(path: $0.path, element: $0.element, content: $0.content, origin: origin)
    }
    return try catalogue.build(
      ModelParameters.self,
      from: catalogue.resolve([ParameterLayer(name: "test", assignments: assignments)]))
  }

  /// What the busy county sets, by path.
  private static let busy: [(path: String, content: ParameterContent)] =
    Catalogue(of: BusyCounty.parameters()).entries.map { ($0.path, $0.standard) }

  private static let base = BusyCounty.trace(BusyCounty.parameters())

  /// Whether any other value of a parameter, or of one element of it, is felt.
  private static func bites(_ path: String, element: Int? = nil) throws -> Bool {
    let changes = others(of: path, element: element)
    if try changes.contains(where: { BusyCounty.differs(try county([$0]), from: base) }) {
      return true
    }
    // What belongs to a lever that the busy county leaves alone is felt once that is pulled.
    return try levers(beside: path).contains { lever in
      let pulled = BusyCounty.trace(try county([lever]))
      return try changes.contains { BusyCounty.differs(try county([lever, $0]), from: pulled) }
    }
  }

  /// Changes of a parameter to try.
  private static func others(of path: String, element: Int? = nil) -> [Change] {
    guard let held = busy.first(where: { $0.path == path })?.content,
      let specification = catalogue[path]?.specification
    else { return [] }
    var content = held
    if let element, case .numbers(let values) = held { content = .number(values[element]) }
    return others(than: content, specification).map {
      Change(path: path, element: element, content: $0)
    }
  }

  /// The other levers of a parameter's group, each pulled a little.
  private static func levers(beside path: String) -> [Change] {
    let group = path.prefix { $0 != "." } + "."
    return catalogue.entries
      .filter { $0.path.hasPrefix(group) && $0.path != path && !$0.path.contains(".target.") }
      .filter { $0.specification.role == .lever }
      .compactMap { others(of: $0.path).first }
  }

  @Test func `the busy county laid over by path is the busy county`() throws {
    let spread = BusyCounty.parameters().weather.spread
    let same = try Self.county([Change(path: "weather.spread", content: .number(spread))])
    #expect(!BusyCounty.differs(same, from: Self.base))
  }

  @Test func `every parameter changes something`() throws {
    var silent: [String] = []
    for entry in Self.catalogue.entries {
      if case .numbers(let values) = entry.standard {
        // One element is enough to show that the list is read.
        let felt = try values.indices.contains { try Self.bites(entry.path, element: $0) }
        if !felt { silent.append(entry.path) }
      } else if try !Self.bites(entry.path) {
        silent.append(entry.path)
      }
    }
    #expect(silent == [])
  }
}
