import Model

/// What is known of a measure, for the command line.
public enum MeasureExplanation {
  /// Name, unit and meaning of a measure, and who has it; nil where none has the name.
  public static func text(of name: String) -> String? {
    guard let measure = Measure.all.first(where: { $0.name == name }) else { return nil }
    return """
      \(measure.name): a measure, a column of timeseries.csv
        \(measure.label.en) \(measure.label.zh)
        unit: \(measure.unit.label.en) \(measure.unit.label.zh)
        \(measure.meaning)\(measure.countyOnly ? " For the county only." : "")
      """
  }
}
