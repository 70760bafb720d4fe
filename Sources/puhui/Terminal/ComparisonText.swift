import Experiment
import Model
import Parameters

/// What a comparison says at its end: what each policy changes, for how many, at what cost, and how sure that is.
struct ComparisonText {
  let report: ComparisonReport
  let language: Language

  init(_ report: ComparisonReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  /// The whole text.
  var text: String {
    let parts =
      report.findings.map(finding)
      + [overDraws, ranking, decomposition, doses, equalCosts, precision, notes, places]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  /// A text in the language.
  func say(_ en: String, _ zh: String) -> String { Label(en: en, zh: zh)[language] }

  /// What people call a policy or the base.
  func name(of policy: String) -> String { report.names.label(of: policy)[language] }

  /// The same for parts of a package that work together.
  func names(of parts: String) -> String {
    parts.split(separator: "*").map { name(of: String($0)) }.joined(separator: " × ")
  }

  /// A value with its unit.
  func quantity(_ value: Double, _ unit: Parameters.Unit) -> String {
    Quantity(unit, language).text(value)
  }

  /// A difference with its sign and unit.
  func signed(_ value: Double, _ unit: Parameters.Unit) -> String {
    (value > 0 ? "+" : "") + Quantity(unit, language, isChange: true).text(value)
  }

  /// An interval of differences; a dash where there is none.
  func interval(_ low: Double, _ high: Double, _ unit: Parameters.Unit) -> String {
    guard low <= high else { return "–" }
    return Quantity(unit, language, isChange: true).text(low...high)
  }

  /// A probability in percent.
  func probability(_ value: Double) -> String {
    quantity(value, .fraction)
  }
}
