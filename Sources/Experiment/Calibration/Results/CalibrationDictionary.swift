/// Rows of `dictionary.csv` of a calibration: what each column means, in two languages.
enum CalibrationDictionary {
  /// The whole table.
  static var text: [UInt8] {
    var text = CSVText()
    text.appendRow(DictionaryTable.columns)
    for row in rows { text.appendRow([row.0, row.1, "", "", row.2, row.3, row.4]) }
    return text.bytes
  }

  private static let rows = [
    ("posterior.csv", "draw", "Draw", "样本编号", "Number from 1, the nearest first."),
    (
      "posterior.csv", "weight", "Weight", "权重",
      "Share of the posterior probability; all weights add up to 1."
    ),
    (
      "posterior.csv", "distance", "Distance", "距离",
      "Deviation of the worst fitted figure; 1 is the edge of its band."
    ),
    (
      "posterior.csv", "…", "Parameters", "参数",
      "Further columns are paths of parameters, with values as a scenario file has them."
    ),
    ("marginals.csv", "path", "Parameter", "参数", "Path of the parameter."),
    ("marginals.csv", "low", "From", "下限", "Lower edge of a stretch of its range."),
    ("marginals.csv", "high", "To", "上限", "Upper edge of the stretch."),
    ("marginals.csv", "prior", "Prior", "先验概率", "Prior probability of the stretch."),
    ("marginals.csv", "posterior", "Posterior", "后验概率", "Posterior probability of it."),
    ("shrinkage.csv", "base", "Base", "基准值", "Value of the scenario itself."),
    (
      "shrinkage.csv", "prior_median", "Prior", "先验",
      "Median; prior_low and prior_high bound the 95% interval."
    ),
    (
      "shrinkage.csv", "posterior_median", "Posterior", "后验",
      "Median; posterior_low and posterior_high bound the 95% interval."
    ),
    (
      "shrinkage.csv", "shrinkage", "Narrowed by", "收窄程度",
      "1 − posterior over prior standard deviation, both of the prior's probability of less."
    ),
    (
      "correlations.csv", "correlation", "Correlation", "相关系数",
      "Of two parameters in the posterior, with the 95% interval low to high at the effective size."
    ),
    (
      "ridges.csv", "direction", "Direction", "方向",
      "Principal axes of the posterior in the prior's unit cube, the most narrowed first."
    ),
    ("ridges.csv", "loading", "Loading", "载荷", "Component of the direction along a parameter."),
    (
      "predictive.csv", "median", "Predicted", "后验预测",
      "Median over draws and replicates; low and high bound the 95% interval."
    ),
    (
      "predictive.csv", "inside", "Inside the band", "落入范围的概率",
      "Posterior probability that the figure lies inside its band."
    ),
    (
      "predictive.csv", "verdict", "Verdict", "结论",
      "pass where the median lies inside the band, else miss."
    ),
    (
      "waves.csv", "plausible", "Plausible", "未排除比例",
      "Share of the prior that history matching has not ruled out."
    ),
    (
      "waves.csv", "tolerance", "Tolerance", "容差",
      "Distance within which draws are kept when the wave begins."
    ),
    (
      "waves.csv", "acceptance", "Acceptance", "接受率",
      "Share of the proposals before that lay within the tolerance before."
    ),
    (
      "waves.csv", "effective_size", "Effective size", "有效样本量",
      "Equally weighted draws that the kept ones are worth."
    ),
    (
      "sample.csv", "deviation", "Deviation", "标准差",
      "Standard deviation over points of the sample's figure less the county's."
    ),
    (
      "sample.csv", "bias", "Bias", "偏差",
      "Mean of the sample's figure less the county's, in half-widths of the band."
    ),
  ]
}
