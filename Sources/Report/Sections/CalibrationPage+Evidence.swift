import Experiment
import Parameters

extension CalibrationPage {
  /// What the draws say of all other evidence, where somebody has asked them.
  var evidence: [Block] {
    let shown = Set(results.predictions.map(\.id))
    let rows = results.evidence.filter {
      $0.spread.median.isFinite && !shown.contains($0.id)
    }
    guard !rows.isEmpty else {
      return [
        .missing(
          Label(
            en:
              "Use by age, arrears, elasticities, informal loans, inequality and banks were never fitted. "
              + "What the draws say of them stands here after:",
            zh: "分年龄使用率、逾期、弹性、民间借贷、收入差距与银行反应均未参与拟合。运行以下命令后，此处列出样本对它们的预测："),
          command:
            "puhui validate --posterior DIR/posterior.csv --draws 20 --out DIR/validation.md\n"
            + "puhui report DIR")
      ]
    }
    var table = DataTable(
      columns: [
        .init("statement", Label(en: "Statement of the evidence", zh: "经验事实")),
        .init("band", Label(en: "Band", zh: "可接受范围")),
        .init("predicted", Label(en: "Predicted, 95%", zh: "后验预测（95%区间）")),
        .init("inside", Label(en: "Inside", zh: "落入概率")),
        .init("verdict", Label(en: "Verdict", zh: "结论")),
      ], stacks: true)
    for row in rows {
      table.rows.append([
        .words(
          Label(en: "\(row.id) ", zh: "\(row.id)") + row.question),
        .words(row.limits),
        .pair(row.spread.median, row.text(row.spread.median), row.interval),
        .number(row.inside, .same(Numerals.percent(row.inside))),
        .words(
          row.isPassed
            ? Label(en: "inside", zh: "范围内") : Label(en: "outside", zh: "范围外")),
      ])
    }
    let passes = rows.count { $0.isPassed }
    return [
      .figure(
        Figure(
          name: "evidence",
          title: Label(
            en:
              "\(passes) of \(rows.count) statements that were not fitted have their median inside the band",
            zh: "\(rows.count)项未参与拟合的经验事实中\(passes)项的中位数落在可接受范围内"),
          note: Label(
            en:
              "Medians and 95% intervals over draws. A wide interval may be the parameters' or that of luck.",
            zh: "中位数与95%区间为各样本的结果。区间较宽可能源于参数，也可能源于偶然性。"),
          table: table))
    ]
  }
}

extension CalibrationResults.Evidence {
  fileprivate func text(_ value: Double) -> Label {
    Label { numerals($0, [value]).bare(value) }
  }

  fileprivate var interval: Label {
    Label { numerals($0, [spread.median]).range(spread.low, spread.high) }
  }

  fileprivate var limits: Label {
    let (low, high) = (band.lowerBound, band.upperBound)
    if !low.isFinite { return Label(en: "at most ", zh: "不高于") + text(high) }
    if !high.isFinite { return Label(en: "above ", zh: "高于") + text(low) }
    return Label { numerals($0, [low, high]).range(low, high) }
  }

  private func numerals(_ language: Language, _ values: [Double]) -> Numerals {
    Numerals(unit, .level, language, fitting: values)
  }
}
