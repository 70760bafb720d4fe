import Foundation
import Parameters

/// A resolved scenario as files of their own, so that a sweep's folder can be taken to another machine.
struct ScenarioSnapshot {
  let scenario: Scenario

  /// The file that names the others.
  static let name = "scenario.yaml"

  /// Names and texts of the files; a layer is a file, as later layers win over the dates of earlier ones.
  var texts: [(name: String, text: String)] {
    let layers = scenario.layers.enumerated().map { number, layer in
      (name: "layer-\(number + 1).yaml", text: text(of: layer))
    }
    var root = ["name: \(quoted(scenario.name))"]
    if let question = scenario.question { root.append("question: \(quoted(question))") }
    root += [
      "start: \(scenario.start)", "months: \(scenario.months)",
      "replicates: \(scenario.replicates)", "seed: \(scenario.seed)",
    ]
    if !layers.isEmpty {
      root.append("extends: [\(layers.map(\.name).joined(separator: ", "))]")
    }
    if let population = scenario.population {
      let text = population.json(households: "households.csv", ties: "ties.csv").text
      root.append("population:\n  " + text.replacing("\n", with: "\n  "))
    }
    return layers + [(ScenarioSnapshot.name, root.joined(separator: "\n") + "\n")]
  }

  /// The user's own files, with the names that they take.
  var copies: [(name: String, path: String)] {
    guard let population = scenario.population else { return [] }
    return [("households.csv", population.households.path)]
      + (population.ties.map { [("ties.csv", $0.path)] } ?? [])
  }

  private func text(of layer: ParameterLayer) -> String {
    var lines = ["name: \(quoted(layer.name))"]
    lines += parameters(layer.assignments, indent: "")
    if !layer.changes.isEmpty { lines.append("changes:") }
    for change in layer.changes {
      lines.append("  - from: \(change.from)")
      if let until = change.until { lines.append("    until: \(until)") }
      if change.ramp > 1 { lines.append("    ramp: \(change.ramp)") }
      lines.append("    why: \(quoted(change.why))")
      lines += parameters(change.assignments, indent: "    ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func parameters(_ assignments: [Assignment], indent: String) -> [String] {
    guard !assignments.isEmpty else { return [] }
    return ["\(indent)parameters:"]
      + assignments.map { assignment in
        "\(indent)  \(path(of: assignment)): \(content(of: assignment))"
      }
  }

  /// The value as it is written at its path.
  private func content(of assignment: Assignment) -> ParameterContent {
    guard let column = assignment.column, case .words(let words) = assignment.content else {
      return assignment.content
    }
    return .words(words.map { String($0.dropFirst(column.count + 1)) })
  }

  private func path(of assignment: Assignment) -> String {
    if let column = assignment.column {
      let target = assignment.path.split(separator: ".").dropLast().joined(separator: ".")
      return quoted("\(target).\(column)")
    }
    guard let element = assignment.element,
      let names = scenario.catalogue[assignment.path]?.specification.elements
    else { return assignment.path }
    return "\(assignment.path).\(names[element].name)"
  }

  /// A text as YAML reads it back: JSON is YAML.
  private func quoted(_ text: String) -> String {
    JSON.text(text).text.trimmingCharacters(in: .newlines)
  }
}
