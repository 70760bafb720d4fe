import Model

/// Rows of `dictionary.csv` of a comparison: what each column of its tables means, and each measure that they name.
enum ComparisonDictionary {
  /// The whole table.
  static var text: [UInt8] {
    var text = CSVText()
    text.appendRow(DictionaryTable.columns)
    for (file, rows) in tables {
      for row in rows { text.appendRow([file, row.0, "", "", row.1, row.2, row.3]) }
    }
    DictionaryTable.append(Measure.all, of: "all", to: &text)
    return text.bytes
  }

  /// Columns of each table: name, label in two languages, meaning; those of several tables first.
  private static let tables: [(String, [(String, String, String, String)])] = [
    (
      "all",
      [
        ("policy", "Policy", "政策", "Name of the policy that is compared with the base."),
        ("measure", "Measure", "指标", "Which measure; each has a row of its own below."),
        ("group", "Grouping", "分组方式", "all, or what households are grouped by."),
        ("level", "Group", "组别", "Which group of that grouping."),
        (
          "low", "Lower bound", "区间下限",
          "Of the 95% interval of the mean over pairs, by Student's t; of a ratio by Fieller (1954)."
        ),
        ("high", "Upper bound", "区间上限", "Of the same interval."),
        ("difference", "Difference", "差异", "Policy less base, mean over paired replicates."),
        ("replicates", "Replicates", "重复次数", "Pairs in which the measure was defined."),
        ("path", "Parameter", "参数", "Path of the parameter."),
        ("base", "Base", "基准", "Mean, or value of a parameter, without the policy."),
        ("reform", "Policy", "政策下", "Mean, or value of a parameter, under the policy."),
      ]
    ),
    (
      "comparison.csv",
      [
        ("month", "Month", "月份", "State at its end, flows within it."),
        ("se", "Standard error", "标准误", "Of the mean difference over pairs."),
        (
          "probability", "Probability of more", "增加的概率",
          "That the true mean difference is above zero; a half where every pair gives exactly zero."
        ),
      ]
    ),
    (
      "transitions.csv",
      [
        (
          "kind", "Course", "变化类型",
          "Whether a household borrows in both worlds, when, in one of them only or never."
        ),
        ("households", "Households", "户数", "Mean over replicates."),
      ]
    ),
    (
      "costs.csv",
      [
        ("item", "Item", "项目", "Spending in addition, or its ratio to what was added."),
        ("payer", "Payer", "承担者", "government, lender, bank, or all."),
        ("yuan", "Yuan", "元", "Mean over replicates, or ratio of means."),
      ]
    ),
    (
      "ranking.csv",
      [
        ("better", "Better side", "更优方向", "Whether more or less of the measure is better."),
        (
          "probability_best", "Probability of best", "最优概率",
          "Share of joint draws of all means in which the policy is the best."
        ),
        ("mean_rank", "Mean place", "平均名次", "Over the same draws; 1 is the best."),
      ]
    ),
    (
      "decomposition.csv",
      [
        ("package", "Package", "政策组合", "Name of the package."),
        ("part", "Part", "组成部分", "A policy of it, an interaction of some (a*b), or the whole."),
        (
          "value", "Share", "贡献",
          "Shapley value of a policy, Harsanyi dividend of an interaction, effect of the whole."
        ),
      ]
    ),
    ("dose.csv", [("dose", "Dose", "力度", "Value of the parameter.")]),
    (
      "precision.csv",
      [
        ("relative", "Precision", "相对精度", "Half the interval's width over the difference."),
        ("needed_paired", "Pairs needed", "所需配对次数", "Paired replicates for that precision."),
        (
          "needed_independent", "Replicates needed", "所需独立次数",
          "Replicates of each world that independent seeds would need."
        ),
        (
          "variance_ratio", "Variance ratio", "方差比",
          "Variance of a difference of independent replicates over that of paired ones."
        ),
      ]
    ),
    (
      "equal_cost.csv",
      [
        ("target", "Target", "目标支出", "Additional spending that was asked for, in yuan."),
        ("reached", "Reached", "实际支出", "Additional spending at the scale, in yuan."),
        ("scale", "Scale", "力度倍数", "Factor on what the policy's numeric levers move."),
        ("reason", "Reason", "原因", "Why no scale costs that much; empty where one does."),
      ]
    ),
    (
      "parameters.csv",
      [
        ("label_en", "Meaning", "含义(英文)", "What the parameter is, in English."),
        ("label_zh", "Meaning in Chinese", "含义", "The same in Chinese."),
        ("unit_en", "Unit", "单位(英文)", "Its unit, in English."),
        ("unit_zh", "Unit in Chinese", "单位", "The same in Chinese."),
        ("from", "From", "起始月", "First month in which the two differ."),
        ("until", "Until", "截止月", "First month after it."),
      ]
    ),
    (
      "posterior_draws.csv",
      [
        ("draw", "Draw", "样本编号", "Number from 1."),
        ("source", "Row", "来源行", "Its row in the file of the posterior."),
        (
          "error", "Standard error", "标准误",
          "Of the difference, from chance alone; empty for one replicate. Further columns are parameters by path."
        ),
      ]
    ),
    (
      "posterior_effects.csv",
      [
        ("draws", "Draws", "样本数", "Draws of the posterior."),
        (
          "median", "Median", "中位数",
          "Over draws; low and high bound 95% of them. \(DictionaryTable.ofFewDraws)"
        ),
        (
          "sd_parameters", "Spread by parameters", "参数造成的标准差",
          "Standard deviation over draws that chance does not explain."
        ),
        (
          "sd_replicates", "Spread by chance", "偶然性造成的标准差",
          "What luck that draws do not share adds to the spread of their means; empty for one replicate."
        ),
        ("probability_positive", "Draws with a rise", "上升的样本占比", "Share of the draws."),
        (
          "probability_best", "Draws where it is best", "最优的样本占比",
          "Share of the draws; of equals, the policy named first counts as the best."
        ),
        (
          "mean_regret", "Mean regret", "平均遗憾值",
          "Loss against the best policy of each draw; luck, too, makes policies differ, so that equals have regret."
        ),
        ("largest_regret", "Largest regret", "最大遗憾值", "The same in the worst draw."),
      ]
    ),
    (
      "posterior_conditions.csv",
      [
        ("leaf", "Region", "区域", "Number of a region of the parameters, cut by a tree."),
        ("share", "Share", "占比", "Share of the draws that lie in it."),
        ("best", "Best", "最优政策", "The policy that is most often the best there."),
        ("probability_best", "How often", "最优概率", "Share of its draws in which it is."),
        ("side", "Side", "方向", "Whether the parameter lies below or above the bound."),
        ("bound", "Bound", "界限", "Where the tree cuts."),
      ]
    ),
  ]
}
