import Experiment
import Foundation
import Parameters

extension CalibrationText {
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
}
