import Experiment
import Foundation
import Parameters

/// What a calibration tells people.
struct CalibrationText {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// How far the search is when a wave begins.
  func line(_ wave: CalibrationWave, of design: CalibrationDesign) -> String {
    let progress = wave.progress
    var parts: [Label] = []
    if let plausible = progress.plausible {
      parts.append(
        Label(en: "\(percent(plausible)) of the prior left", zh: "先验空间剩余\(percent(plausible))"))
    }
    if let tolerance = progress.tolerance {
      parts.append(Label(en: "tolerance \(number(tolerance))", zh: "容差\(number(tolerance))"))
    }
    if let acceptance = progress.acceptance {
      parts.append(Label(en: "acceptance \(percent(acceptance))", zh: "接受率\(percent(acceptance))"))
    }
    if let kept = progress.kept, let size = progress.effectiveSize {
      parts.append(
        Label(
          en: "\(kept) kept, worth \(Int(size.rounded()))",
          zh: "保留\(kept)个，有效\(Int(size.rounded()))个"))
    }
    if let nearest = progress.nearest {
      parts.append(Label(en: "nearest \(number(nearest))", zh: "最近距离\(number(nearest))"))
    }
    let runs = wave.count * design.settings.replicates
    parts.append(
      Label(
        en: "\(wave.count) points, \(runs) run\(runs == 1 ? "" : "s")",
        zh: "\(wave.count)个点，\(runs)次模拟"))
    let separator = language == .en ? ", " : "，"
    return stage(wave.stage, design)[language] + (language == .en ? ": " : "：")
      + parts.map { $0[language] }.joined(separator: separator)
  }

  private func stage(_ stage: CalibrationWave.Stage, _ design: CalibrationDesign) -> Label {
    switch stage {
    case .history(let wave):
      Label(en: "History matching, wave \(wave)", zh: "历史匹配第\(wave)轮")
    case .generation(let number):
      Label(
        en: "Generation \(number + 1) of at most \(design.settings.generations)",
        zh: "第\(number + 1)代（至多\(design.settings.generations)代）")
    case .simplex: Label(en: "Simplex", zh: "单纯形搜索")
    }
  }

  /// What the check of a sample takes.
  func checkLine(_ sweep: SweepFolder) -> String {
    Label(
      en: "How far the sample lies from the county: \(sweep.plan.runs) runs",
      zh: "样本村与全县之差：\(sweep.plan.runs)次模拟")[language]
  }

  /// A share in percent.
  func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return share > 0 && share < 0.01
      ? String(format: "%.2g%%", share * 100) : "\(Int((share * 100).rounded()))%"
  }

  /// A distance.
  func number(_ value: Double) -> String {
    value.isFinite ? String(format: "%.3g", value) : "–"
  }
}
