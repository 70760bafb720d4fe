import Parameters

extension SweepPlan {
  /// All points of the stages so far, in order: values as a scenario file writes them, and unit coordinates if any.
  ///
  /// - Parameters:
  ///   - rows: values of a list design.
  ///   - scenario: where points that leave an axis alone take its value.
  /// - Returns: the points.
  /// - Throws: `DesignProblem` where the design cannot have so many axes.
  func chosenPoints(
    rows: [[String]], scenario: Scenario
  ) throws(DesignProblem) -> [(values: [String], unit: [Double])] {
    if let design = kind.unitDesign(levels: levels, candidates: candidates) {
      return try design.points(stages: sizes, axes: axes.count, seed: seed).map { unit in
        (zip(axes, unit).map { $0.text(at: $1) }, unit)
      }
    }
    return scenario.levelPoints(of: kind, axes, rows: rows).map { ($0, []) }
  }
}

extension Scenario {
  /// The points of a design of levels or of a list, as values that a scenario file writes.
  func levelPoints(of kind: SweepKind, _ axes: [SweepAxis], rows: [[String]]) -> [[String]] {
    let levels = axes.map(\.levelTexts)
    switch kind {
    case .list: return rows
    case .oneAtATime:
      let base = axes.map(baseValue)
      return oneAtATime(levels: levels.map(\.count)).map { change in
        var values = base
        if let axis = change.axis { values[axis] = levels[axis][change.level] }
        return values
      }
    default:
      return gridLevels(levels.map(\.count)).map { numbers in
        numbers.indices.map { levels[$0][numbers[$0]] }
      }
    }
  }
}

extension Scenario {
  /// The value that holds where an axis is left alone, as a scenario file writes it.
  func baseValue(of axis: SweepAxis) -> String {
    let resolved = catalogue.resolve(layers, at: axis.from.flatMap { CalendarMonth($0) } ?? start)
    let element = catalogue.element(at: axis.path)
    let path = element?.entry.path ?? axis.path
    guard let content = resolved.contents[path] ?? catalogue[path]?.standard else { return "" }
    guard let element, case .numbers(let values) = content else { return content.description }
    return values[element.element].text
  }

  /// The scenario at a point, whose relations among values are yet to be checked.
  func at(
    _ point: Int, axes: [SweepAxis], values: [String]
  ) throws(ScenarioError) -> Scenario {
    let origin = Origin(layer: "point \(point)")
    var assignments: [Assignment] = []
    var changes: [DatedChange] = []
    var problems: [ParameterProblem] = []
    for (axis, value) in zip(axes, values) {
      do throws(ParameterProblem) {
        let node = try YAMLNode.parse(value, from: origin.layer)
        let assignment = try catalogue.assignment(
          axis.path, node.literal ?? .null, origin: origin)
        guard let from = axis.from.flatMap({ CalendarMonth($0) }) else {
          assignments.append(assignment)
          continue
        }
        changes.append(
          DatedChange(
            from: from, until: axis.until.flatMap { CalendarMonth($0) }, ramp: axis.ramp,
            why: "axis of the sweep", assignments: [assignment]))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw ScenarioError(problems) }
    var scenario = self
    scenario.layers.append(
      ParameterLayer(name: origin.layer, assignments: assignments, changes: changes))
    return scenario
  }
}
