import Parameters

extension SweepAxis {
  /// The axis with its range laid about a value.
  ///
  /// It goes a share of the value to either side, cut to what is allowed; a whole number moves by one at least.
  ///
  /// - Parameter base: the scenario's value.
  /// - Returns: the axis, or nil about 0, of which no share is anything.
  func around(_ base: Double) -> SweepAxis? {
    guard let share, case .range(let least, let most, let isLogarithmic) = spread else {
      return self
    }
    let width = share * abs(base)
    guard width > 0 else { return nil }
    var low = isLogarithmic ? base / (1 + share) : base - width
    var high = base + width
    if isWhole {
      low = min(low.rounded(), base - 1)
      high = max(high.rounded(), base + 1)
    }
    (low, high) = (max(least, low), min(most, high))
    guard low < high else { return nil }
    var axis = self
    axis.spread = .range(low: low, high: high, isLogarithmic: isLogarithmic)
    return axis
  }
}

extension DocumentReader {
  /// The axes, those with a share of the scenario's value laid about it.
  mutating func placed(
    _ axes: [ScenarioDocument.Line<SweepAxis>], in scenario: Scenario
  ) -> [ScenarioDocument.Line<SweepAxis>] {
    axes.compactMap { line in
      guard line.value.share != nil else { return line }
      let base = scenario.baseValue(of: line.value)
      if let axis = Double(base).flatMap(line.value.around) {
        return .init(value: axis, line: line.line)
      }
      note(
        line.line,
        "\(line.value.path) is \(base), of which there is no share to go to either side. "
          + "Give it a `range: [low, high]`, or leave it out by `except:`.")
      return nil
    }
  }
}
