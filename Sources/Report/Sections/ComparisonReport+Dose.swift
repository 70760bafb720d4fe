import Foundation
import Model
import Parameters

extension ComparisonReport {
  /// How the effect grows with the dose, and what each part of a package adds.
  var dose: [Block] {
    let paths = comparison.doses.map(\.path).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let doses = paths.flatMap { path in
      ["ever_borrowed", "balance", "npl_ratio"].compactMap { doseFigure(path, $0) }
    }
    let none = missing(
      "Only one size of each policy was run, so how the effect grows with the size is not known here. "
        + "Doses of any lever would tell:",
      "每项政策只模拟了一种力度，因此不知道效果如何随力度变化。可对任一杠杆模拟多种力度：",
      option: "--dose pricing.rateCut=0:0.03:0.005")
    return (doses.isEmpty ? none : doses.map(Block.figure)) + packages.map(Block.figure)
  }

  private func doseFigure(_ path: String, _ name: String) -> Figure? {
    let entries = comparison.doses.filter { $0.path == path && $0.measure == name }
      .sorted { $0.dose < $1.dose }
    guard let measure = measure(name), let last = entries.last, entries.count > 1 else {
      return nil
    }
    let label = parameterLabel(path)
    let marks = entries.map { dose($0.dose, of: path) }
    let largest = dose(last.dose, of: path)
    let chart = PathChart(
      positions: entries.map(\.dose), names: marks.map { .same("\(path) = ") + $0 },
      marks: marks.enumerated().map { ($0.offset, $0.element) }, unit: measure.unit, kind: .change,
      lines: [
        .init(
          label: Finding(measure, last.effect).ending, color: Palette.color(0),
          values: entries.map(\.effect.difference), low: entries.map(\.effect.low),
          high: entries.map(\.effect.high))
      ])
    var table = DataTable(columns: [
      .init("dose", Label(en: "Dose", zh: "力度")),
      .init("difference", Label(en: "Difference", zh: "差异")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
    ])
    for entry in entries {
      table.rows.append(
        [.number(entry.dose, dose(entry.dose, of: path))]
          + entry.effect.values.map { .quantity($0, measure.unit, .change) })
    }
    let clause = Finding(measure, last.effect).clause(by: comparison.end)
    return Figure(
      name: "dose-\(path.replacing(".", with: "-"))-\(name)",
      title: Label(
        en: "At the largest dose (\(largest.en)): \(clause.en)\(half(entries).en)",
        zh: "最大力度（\(largest.zh)）时：\(clause.zh)\(half(entries).zh)"),
      note: Label(en: "Along the bottom: \(path). \(label.en)", zh: "横轴：\(path)，\(label.zh)"),
      table: table, drawing: chart.drawn)
  }

  /// Where half of the largest effect is reached, on straight lines from dose to dose.
  private func half(_ entries: [Comparison.DoseEntry]) -> Label {
    guard let last = entries.last, [.up, .down].contains(last.effect.verdict),
      let step = zip(entries, entries.dropFirst()).first(where: { _, next in
        next.effect.difference / last.effect.difference >= 0.5
      })
    else { return .same("") }
    let (low, high) = (step.0.effect.difference, step.1.effect.difference)
    let share = (last.effect.difference / 2 - low) / (high - low)
    // The first dose may lie beyond the half already.
    guard share > 0, share <= 1 else { return .same("") }
    let dose = dose(rounded(step.0.dose + share * (step.1.dose - step.0.dose)), of: last.path)
    return Label(
      en: "; half of that is reached at about \(dose.en)", zh: "；力度约为\(dose.zh)时达到其一半")
  }

  /// To two digits, as far as straight lines are to be trusted.
  private func rounded(_ dose: Double) -> Double {
    guard dose > 0 else { return dose }
    let unit = pow(10, floor(log10(dose)) - 1)
    return (dose / unit).rounded() * unit
  }

  /// A dose as people read it: 0.03 a year is 3%.
  private func dose(_ value: Double, of path: String) -> Label {
    let unit = Catalogue(of: ModelParameters()).specification(at: path)?.unit
    guard unit?.isShare == true else { return .same(value.formatted) }
    return .same("\((value * 1e6).rounded().formatted(over: 1e4))%")
  }

  /// What a parameter is, from the model's registry.
  private func parameterLabel(_ path: String) -> Label {
    Catalogue(of: ModelParameters()).specification(at: path)?.meaning ?? .same("")
  }
}

extension Double {
  /// The number without a needless decimal.
  var formatted: String { self == rounded() && abs(self) < 1e9 ? "\(Int(self))" : "\(self)" }

  /// A quotient without a needless decimal.
  func formatted(over divisor: Double) -> String { (self / divisor).formatted }
}
