import Parameters

extension Scenario {
  /// A scenario whose policies are made larger or smaller.
  struct Scaled: Sendable {
    let scenario: Scenario
    /// Levers that can be scaled.
    let movable: Int
    /// How many of them stand at a bound of their range.
    let bounded: Int
  }

  /// The scenario with all that its policies move beside the base multiplied by a factor.
  ///
  /// Numbers that are levers are scaled from the value under them; flags, dates, targets and shares of who pays
  /// stay as they are, and so does everything that is no lever.
  func scaled(by factor: Double, over base: Scenario) -> Scaled {
    var scenario = self
    var (movable, bounded) = (0, 0)
    for index in parts(over: base).flatMap(\.layers) {
      let below = Array(layers[..<index])
      func scaled(_ assignment: Assignment, at month: CalendarMonth?) -> Assignment {
        guard let entry = catalogue[assignment.path], entry.isScalable else { return assignment }
        let content = catalogue.resolve(below, at: month).contents[entry.path] ?? entry.standard
        guard let move = content.moved(to: assignment, by: factor, entry) else {
          return assignment
        }
        movable += 1
        bounded += move.isBounded ? 1 : 0
        var moved = assignment
        moved.content = move.content
        return moved
      }
      let layer = layers[index]
      scenario.layers[index] = ParameterLayer(
        name: layer.name, assignments: layer.assignments.map { scaled($0, at: nil) },
        changes: layer.changes.map { change in
          var change = change
          change.assignments = change.assignments.map { scaled($0, at: change.from) }
          return change
        })
    }
    return Scaled(scenario: scenario, movable: movable, bounded: bounded)
  }
}

extension Catalogue.Entry {
  /// Parameters that say who pays, not how much is done.
  static let payerShares = [
    "dataSharing.lenderShare", "security.governmentShare", "pricing.subsidyShare",
  ]

  /// Whether more or less of the lever can be done.
  fileprivate var isScalable: Bool {
    specification.role == .lever && specification.kind.isNumeric && !path.contains(".target.")
      && !Self.payerShares.contains(path)
  }
}

extension ParameterContent {
  /// The content on its way to another, beyond it where the factor is above 1; nil where nothing moves.
  fileprivate func moved(
    to assignment: Assignment, by factor: Double, _ entry: Catalogue.Entry
  ) -> (content: ParameterContent, isBounded: Bool)? {
    let range = entry.specification.range
    var isBounded = false
    func move(_ from: Double, _ to: Double) -> Double {
      let value = from + (to - from) * factor
      guard let range, from != to else { return value }
      let held = min(max(value, range.lowerBound), range.upperBound)
      if held == (to > from ? range.upperBound : range.lowerBound) { isBounded = true }
      return held
    }
    switch (self, assignment.content) {
    case (.number(let from), .number(let to)) where from != to:
      return (.number(move(from, to)), isBounded)
    case (.integer(let from), .integer(let to)) where from != to:
      return (.integer(Int(move(Double(from), Double(to)).rounded())), isBounded)
    case (.numbers(let from), .numbers(let to)) where from != to:
      let values = zip(from, to).map { move($0, $1) }
      return (.numbers(values), isBounded)
    case (.numbers(let from), .number(let to)):
      guard let element = assignment.element, from[element] != to else { return nil }
      return (.number(move(from[element], to)), isBounded)
    default:
      return nil
    }
  }
}
