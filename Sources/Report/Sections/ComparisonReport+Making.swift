import Foundation
import Model
import Parameters

extension ComparisonReport {
  /// What was changed, by which program, from which files, and how to repeat it.
  var making: [Block] {
    let words = ManifestWords(comparison.manifest)
    return [.figure(parameterFigure)] + words.caveats + words.origin
  }

  private var parameterFigure: Figure {
    var table = DataTable(columns: [
      .init("path", Label(en: "Parameter", zh: "参数")),
      .init("policy", Label(en: "Policy", zh: "政策")),
      .init("meaning", Label(en: "Meaning", zh: "含义")),
      .init("base", Label(en: "Without", zh: "无政策")),
      .init("reform", Label(en: "With", zh: "有政策")), .init("from", Label(en: "From", zh: "起")),
      .init("until", Label(en: "Before", zh: "止（不含）")),
    ])
    for entry in comparison.parameters {
      table.rows.append([
        .code(entry.path), .words(policyLabel(entry.policy)), .words(entry.label),
        .words(value(entry.base, entry.unit)), .words(value(entry.reform, entry.unit)),
        .words(date(entry.from)), .words(date(entry.until)),
      ])
    }
    let paths = Set(comparison.parameters.map(\.path)).count
    let count = Set(comparison.parameters.map(\.policy)).count
    return Figure(
      name: "parameters",
      title: paths == 0
        ? Label(en: "No parameter differs from the base", zh: "没有任何参数与基准不同")
        : Label(
          en: "\(paths) parameter\(paths == 1 ? " differs" : "s differ") from the base, in "
            + "\(count) polic\(count == 1 ? "y" : "ies"); everything else is the same",
          zh: "\(count)项政策中有\(paths)个参数与基准不同，其余完全相同"),
      table: table)
  }

  private func policyLabel(_ name: String) -> Label {
    comparison.policies.first { $0.name == name }?.label ?? .same(name)
  }

  private func value(_ text: String, _ unit: Label) -> Label {
    guard let number = Double(text) else { return .same(text) }
    let shown = text.count > 7 && text.contains(".") ? Self.short(number) : text
    return Label(en: "\(shown) \(unit.en)", zh: "\(shown) \(unit.zh)")
  }

  /// Four digits of a number: steps of a ramp have all those of a quotient, which nobody reads.
  private static func short(_ number: Double) -> String {
    let order = number == 0 ? 0 : Int(log10(abs(number)).rounded(.down))
    return String(format: "%.\(min(max(0, 3 - order), 12))f", number)
  }

  private func date(_ text: String) -> Label {
    CalendarMonth(text)?.words ?? Label(en: "the end", zh: "期末")
  }
}
