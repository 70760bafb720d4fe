import Model
import Parameters

/// What is known of a measure, for the command line.
public enum MeasureExplanation {
  /// Name, unit and meaning of a measure by its name or a label of its, and who has it; nil where none has the name.
  public static func text(of name: String) -> String? {
    let found = Measure.all.first { [$0.name, $0.label.en, $0.label.zh].contains(name) }
    guard let measure = found else { return nil }
    return """
      \(measure.name): a measure, a column of timeseries.csv
        \(measure.label.en) \(measure.label.zh)
        unit: \(measure.unit.label.en) \(measure.unit.label.zh)
        \(measure.meaning)\(measure.countyOnly ? " For the county only." : "")
      """
  }

  /// What to say of a name that no measure has.
  static func problem(of name: String) -> String {
    "\(name.cut()) is no measure."
      + (nearest(to: name).map { " Did you mean \($0)?" } ?? " docs/measures.md lists them all.")
  }

  /// The measure whose name is most like one that none has, or the first that has it as a part.
  public static func nearest(to name: String) -> String? {
    let names = Measure.all.map(\.name)
    let word = name.lowercased()
    return Suggestion.nearest(to: name, in: names)
      ?? (word.count > 2 ? names.first { $0.split(separator: "_").contains(Substring(word)) } : nil)
  }
}
