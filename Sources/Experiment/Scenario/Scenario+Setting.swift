import Parameters

extension Scenario {
  /// Lays values over the scenario, each `path=value` as for `--set`; sweeps and designs do so.
  public func setting(_ settings: [String]) throws(ScenarioError) -> Scenario {
    let overlay = catalogue.overlay(of: settings)
    guard overlay.problems.isEmpty else { throw ScenarioError(overlay.problems) }
    var scenario = self
    scenario.lay(overlay.layers)
    try scenario.checkRelations()
    return scenario
  }

  /// The scenario with another number of months; dated changes may come into it or fall out.
  public func lasting(_ months: Int) throws(ScenarioError) -> Scenario {
    var scenario = self
    scenario.months = months
    try scenario.checkRelations()
    return scenario
  }

  /// Households that `--set` gives in place of the files' own; nil where it does not.
  var settledSize: Int? {
    let start = "--set settlement.households="
    return layers.last { $0.name.hasPrefix(start) }.flatMap { Int($0.name.dropFirst(start.count)) }
  }

  /// Adds layers that stand for themselves, one setting each.
  mutating func lay(_ settings: [ParameterLayer]) {
    for setting in settings {
      layers.append(setting)
      additions.append(Addition(name: setting.name, layers: layers.count - 1..<layers.count))
    }
  }
}

extension Catalogue {
  /// Reads settings of the command line, each a layer of its own.
  func overlay(
    of settings: [String]
  ) -> (layers: [ParameterLayer], problems: [ParameterProblem]) {
    var layers: [ParameterLayer] = []
    var problems: [ParameterProblem] = []
    for setting in settings {
      do throws(ParameterProblem) {
        layers.append(
          ParameterLayer(
            name: "--set \(setting)", assignments: [try assignment(fromOption: setting)]))
      } catch {
        problems.append(error)
      }
    }
    return (layers, problems)
  }

  /// What the command line takes as options of their own.
  private static let options: Set = ["months", "replicates", "seed", "threads"]

  /// Reads `path=value`.
  private func assignment(fromOption option: String) throws(ParameterProblem) -> Assignment {
    let place = "--set \(option.cut())"
    guard let equals = option.firstIndex(of: "=") else {
      throw ParameterProblem(
        at: place, "this is not path=value, for instance pricing.rateCut=0.01.")
    }
    let path = String(option[..<equals])
    let value = String(option[option.index(after: equals)...])
    guard !Self.options.contains(path) else {
      throw ParameterProblem(
        at: place,
        "\(path) is no parameter, but has an option of its own, --\(path), in commands that simulate."
      )
    }
    let node = try YAMLNode.parse(value, from: place)
    guard let literal = node.literal else {
      throw ParameterProblem(at: place, "\(path.cut()) is a mapping. Set its parts one by one.")
    }
    return try assignment(path, literal, origin: Origin(layer: place))
  }
}
