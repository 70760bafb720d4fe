import Experiment
import Foundation
import Parameters

/// What a calibration tells people.
struct CalibrationText {
  private let language: Language

  init(_ language: Language) { self.language = language }

  // MARK: While it works

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
        en: "Generation \(number) of at most \(design.settings.generations - 1)",
        zh: "第\(number)代（至多\(design.settings.generations - 1)代）")
    case .simplex: Label(en: "Simplex", zh: "单纯形搜索")
    }
  }

  func checkLine(_ sweep: SweepFolder) -> String {
    Label(
      en: "How far the sample lies from the county: \(sweep.plan.runs) runs",
      zh: "样本村与全县之差：\(sweep.plan.runs)次模拟")[language]
  }

  // MARK: Planned waves

  func planned(
    _ wave: CalibrationWave, _ sweep: SweepFolder, of folder: CalibrationFolder
  ) -> String {
    line(wave, of: folder.design) + "\n" + next(sweep, folder)
  }

  func plannedCheck(_ sweep: SweepFolder, of folder: CalibrationFolder) -> String {
    checkLine(sweep) + "\n" + next(sweep, folder)
  }

  private func next(_ sweep: SweepFolder, _ folder: CalibrationFolder) -> String {
    Label(
      en: "Next: puhui sweep run \(sweep.path)   (or: sweep submit), then: puhui calibrate "
        + "\(folder.path) --plan",
      zh: "下一步：puhui sweep run \(sweep.path)（或 sweep submit），然后：puhui calibrate "
        + "\(folder.path) --plan")[language]
  }

  // MARK: Results

  func outcome(_ report: CalibrationReport, page: String) -> String {
    var lines = [ending(report)[language], ""]
    let heading = [
      Label(en: "figure", zh: "指标"), Label(en: "published", zh: "公布"),
      Label(en: "band", zh: "范围"), Label(en: "predicted", zh: "后验预测"),
      Label(en: "95% interval", zh: "95%区间"), Label(en: "inside", zh: "落入概率"),
      Label(en: "verdict", zh: "结论"),
    ]
    let rows = report.predictions.map { prediction -> [String] in
      let target = prediction.target
      let band = target.band
      let verdict =
        prediction.isHit.map {
          $0 ? Label(en: "pass", zh: "通过") : Label(en: "miss", zh: "未通过")
        } ?? Label(en: "none", zh: "无")
      let role: Target.Role = prediction.isFitted ? .calibrate : .test
      let quantity = Quantity(target.unit, language)
      let isThere = prediction.low.isFinite && prediction.high.isFinite
      return [
        "\(target.id) \(target.label[language])", quantity.text(target.published),
        quantity.text(band: band), quantity.text(prediction.median),
        quantity.text(isThere ? prediction.low...prediction.high : nil),
        percent(prediction.inside),
        "\(verdict[language]) (\(role.label[language]))",
      ]
    }
    lines +=
      TextTable(
        rows: [heading.map { $0[language] }] + rows, rightAligned: [1, 2, 3, 4, 5]
      ).lines
    lines += [
      "",
      Label(
        en: "Draws: \(report.folder.path)/posterior.csv; use them by posterior.yaml beside it.",
        zh: "后验样本：\(report.folder.path)/posterior.csv，可用同目录的 posterior.yaml 调用。")[language],
      Label(en: "Report: \(page)", zh: "报告：\(page)")[language],
    ]
    return lines.joined(separator: "\n")
  }

  private func ending(_ report: CalibrationReport) -> Label {
    let (draws, size) = (report.draws, Int(report.effectiveSize.rounded()))
    let made = Label(
      en: "\(draws) draws, worth \(size), from \(report.runs) runs",
      zh: "\(report.runs)次模拟得到\(draws)个样本（有效\(size)个）")
    let why =
      switch report.ending {
      case .fitted:
        Label(en: "every fitted figure inside its band in each", zh: "每个样本的拟合指标均在范围内")
      case .budget, .stalled:
        Label(
          en: "the search ended at a distance of \(number(report.tolerance)) half-widths",
          zh: "搜索结束时距离为范围半宽的\(number(report.tolerance))倍")
      case .converged:
        Label(
          en: "the simplex converged at a distance of \(number(report.tolerance)) half-widths",
          zh: "单纯形收敛，距离为范围半宽的\(number(report.tolerance))倍")
      case .matched: Label(en: "what history matching cannot rule out", zh: "历史匹配未能排除者")
      }
    return Label(en: "\(made.en): \(why.en).", zh: "\(made.zh)：\(why.zh)。")
  }

  // MARK: Numbers

  private func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    return share > 0 && share < 0.01
      ? String(format: "%.2g%%", share * 100) : "\(Int((share * 100).rounded()))%"
  }

  /// A distance.
  private func number(_ value: Double) -> String {
    value.isFinite ? String(format: "%.3g", value) : "–"
  }
}
