import Foundation
import Model
import Parameters

extension SweepDesign {
  /// Reads a design and the scenario that it is about, and checks all of it.
  ///
  /// - Throws: all problems at once.
  public static func load(_ file: String) throws(ScenarioError) -> SweepDesign {
    try load(file, catalogue: .model, measures: Measure.all.map(\.name))
  }

  static func load(
    _ file: String, catalogue: Catalogue, measures: [String]
  ) throws(ScenarioError) -> SweepDesign {
    var reader = DocumentReader(file: file, catalogue: catalogue)
    let document: SweepDocument
    do throws(ParameterProblem) {
      document = reader.sweepDocument(try YAMLNode.read(file))
    } catch {
      throw ScenarioError([error])
    }
    guard let named = document.scenario, let kind = document.kind else {
      throw ScenarioError(reader.problems)
    }
    var scenario: Scenario
    do throws(ScenarioError) {
      scenario = try Scenario.load(named.value, with: document.policies, catalogue: catalogue)
    } catch {
      let place = Origin(layer: file, file: file, line: named.line)
      throw ScenarioError(
        reader.problems + error.told(at: place, naming: "scenario", named.value).problems)
    }
    if !document.assignments.isEmpty {
      scenario.layers.append(ParameterLayer(name: document.name, assignments: document.assignments))
    }
    scenario.months = document.months ?? scenario.months
    scenario.seed = document.seed ?? scenario.seed
    scenario.replicates = document.replicates ?? scenario.replicates
    var axes = reader.placed(document.axes, in: scenario)
    var rows: [[String]] = []
    if let list = document.list { rows = reader.rows(of: list, axes: &axes) }
    reader.checkKind(kind, document)
    reader.checkDates(of: axes, in: scenario)
    let keep = reader.selection(document.keep, of: scenario, measures: measures)
    do throws(ScenarioError) {
      try scenario.checkRelations()
    } catch {
      reader.problems += error.problems
    }
    guard reader.problems.isEmpty else { throw ScenarioError(reader.problems) }
    return SweepDesign(
      name: document.name, question: document.question, scenario: scenario, kind: kind,
      size: document.size ?? 1, levels: document.levels ?? 4,
      candidates: document.candidates ?? 1, axes: axes.map(\.value), rows: rows,
      isIndependent: document.isIndependent, keep: keep, file: file)
  }
}

extension DocumentReader {
  /// Notes what a kind of design needs and lacks, or has in vain.
  fileprivate mutating func checkKind(_ kind: SweepKind, _ document: SweepDocument) {
    if let unit = kind.unit {
      if document.size == nil {
        note(1, "a \(kind.rawValue) design needs `points:`, its number of \(unit).")
      }
    } else if document.size != nil {
      note(1, "a \(kind.rawValue) design has no `points:`, they follow from its axes.")
    }
    if kind == .list, document.list == nil {
      note(1, "a list design needs `file:`, a CSV file with a column for each path.")
    } else if kind != .list, let list = document.list {
      note(list.line, "file belongs to a list design only.")
    }
    if kind == .morris, let levels = document.levels, !levels.isMultiple(of: 2) {
      note(1, "levels is \(levels), but a morris design has an even number of them.")
    }
    if kind == .morris { checkSteps(of: document.axes, levels: document.levels ?? 4) }
    checkSize(kind, document)
    if document.axes.isEmpty, kind != .list { note(1, "axes is missing: nothing would vary.") }
  }

  /// Notes a design of more points than anybody could run, or hold.
  private mutating func checkSize(_ kind: SweepKind, _ document: SweepDocument) {
    let most = SweepKey.points.range?.upperBound ?? .max
    let levels = document.axes.map { Double($0.value.count) }
    let (size, axes) = (Double(document.size ?? 1), Double(document.axes.count))
    let points =
      switch kind {
      case .grid: levels.reduce(1, *)
      case .morris: size * (axes + 1)
      case .saltelli: size * (axes + 2)
      default: 0.0
      }
    if points > Double(most) {
      note(1, "these are \(points.text) points, but at most \(most) are run.")
    }
  }

  /// Notes axes of values that a step of a trajectory would not cross alike wherever it begins.
  private mutating func checkSteps(of axes: [ScenarioDocument.Line<SweepAxis>], levels: Int) {
    for axis in axes {
      guard case .values(let values) = axis.value.spread, values.count > 2, values.count != levels
      else { continue }
      note(
        axis.line,
        "\(axis.value.path) has \(values.count) values, but a morris design needs two, or one for each of its "
          + "\(levels) levels. Give a range, or `levels: \(values.count)`.")
    }
  }

  /// Notes axes whose dates lie outside the months.
  fileprivate mutating func checkDates(
    of axes: [ScenarioDocument.Line<SweepAxis>], in scenario: Scenario
  ) {
    let last = scenario.start + (scenario.months - 1)
    for axis in axes {
      guard let from = axis.value.from, let month = CalendarMonth(from), month > last else {
        continue
      }
      note(axis.line, "\(axis.value.path) begins in \(from), but the last month is \(last).")
    }
  }

  /// What is kept: all measures of all households in the last month, unless the file says otherwise.
  fileprivate mutating func selection(
    _ keep: SweepKeepDocument, of scenario: Scenario, measures: [String]
  ) -> SweepSelection {
    let known = GroupingName.builtIn
    var selection = SweepSelection(measures: measures, groups: ["all"], months: [])
    if let named = keep.measures {
      for line in named where !measures.contains(line.value) {
        let near = Suggestion.nearest(to: line.value, in: measures)
        note(
          line.line,
          "\(line.value.cut()) is no measure."
            + (near.map { " Did you mean \($0)?" } ?? " docs/measures.md lists them all."))
      }
      selection.measures = measures.filter { name in named.contains { $0.value == name } }
    }
    if let named = keep.groups {
      selection.groups = named.map(\.value)
      // The user's own households bring groupings of their own.
      for line in named where scenario.population == nil && !known.contains(line.value) {
        let near = Suggestion.nearest(to: line.value, in: known)
        note(
          line.line,
          "\(line.value.cut()) is no grouping of households."
            + (near.map { " Did you mean \($0)?" } ?? " They are \(known.joined(separator: ", ")).")
        )
      }
    }
    selection.months = months(keep.months ?? [.init(value: "last", line: 1)], of: scenario)
    return selection
  }

  private mutating func months(
    _ lines: [ScenarioDocument.Line<String>], of scenario: Scenario
  ) -> [String] {
    var months: Set<CalendarMonth> = []
    let last = scenario.start + (scenario.months - 1)
    for line in lines {
      switch line.value {
      case "last": months.insert(last)
      case "all": months.formUnion((0..<scenario.months).map { scenario.start + $0 })
      case let text:
        if let month = CalendarMonth(text), month >= scenario.start, month <= last {
          months.insert(month)
        } else {
          note(
            line.line,
            "\(text.cut()) must be last, all or a month in \(scenario.start) … \(last).")
        }
      }
    }
    return months.sorted().map(\.description)
  }
}
