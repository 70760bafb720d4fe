import Model
import Parameters

/// Rows of `dictionary.csv`: what each column of the other tables means, in two languages.
package enum DictionaryTable {
  /// The columns.
  package static let columns = [
    "file", "column", "unit", "unit_zh", "label", "label_zh", "meaning",
  ]

  /// The whole table; the columns of a panel and of a posterior's draws stand in it where there are any.
  package static func text(
    measures: [Measure], hasPanel: Bool = false, hasDraws: Bool = false
  ) -> [UInt8] {
    var text = CSVText()
    text.appendRow(columns)
    for key in keys + (hasDraws ? drawKeys : []) {
      text.appendRow([key.file, key.column, "", "", key.label.en, key.label.zh, key.meaning])
    }
    append(measures, of: "timeseries.csv", to: &text)
    for column in hasPanel ? PanelColumn.all : [] {
      let (unit, label) = (column.unit.label, column.label)
      text.appendRow([
        PanelTable.name, column.name, unit.en, unit.zh, label.en, label.zh, column.meaning,
      ])
    }
    return text.bytes
  }

  /// Rows of measures, which stand in a file as columns or as values.
  static func append(_ measures: [Measure], of file: String, to text: inout CSVText) {
    for measure in measures {
      let (unit, label) = (measure.unit.label, measure.label)
      text.appendRow([file, measure.name, unit.en, unit.zh, label.en, label.zh, measure.meaning])
    }
  }

  /// A column that says what a row is about, or how it was summed up.
  private struct Key {
    let file: String
    let column: String
    let label: Label
    let meaning: String

    init(_ file: String, _ column: String, _ en: String, _ zh: String, _ meaning: String) {
      self.file = file
      self.column = column
      self.label = Label(en: en, zh: zh)
      self.meaning = meaning
    }
  }

  private static let keys: [Key] = [
    Key("both", "scenario", "Scenario", "情景", "Name in the scenario file."),
    Key(
      "timeseries.csv", "replicate", "Replicate", "重复编号",
      "Number from 1; the same number has the same luck in every scenario of a seed."),
    Key("both", "month", "Month", "月份", "State at its end, flows within it."),
    Key(
      "both", "group", "Grouping", "分组方式",
      "all, or what households are grouped by; income fifths are those of the founding."),
    Key("both", "level", "Group", "组别", "Which group of that grouping."),
    Key("summary.csv", "measure", "Measure", "指标", "A column of timeseries.csv."),
    Key(
      "summary.csv", "replicates", "Replicates", "重复次数",
      "Replicates in which the measure was defined."),
    Key("summary.csv", "mean", "Mean", "均值", "Mean over those replicates."),
    Key(
      "summary.csv", "sd", "Standard deviation", "样本标准差",
      "Of the replicates as a sample; empty for fewer than two."),
    Key(
      "summary.csv", "low", "Lower bound", "区间下限",
      "Of the 95% interval of the mean, by Student's t: chance alone, not the parameters. Empty where replicates are "
        + "the draws of a posterior, which are no sample of luck."),
    Key("summary.csv", "high", "Upper bound", "区间上限", "Of the same interval."),
  ]

  /// Columns of the tables that a run over a posterior's draws has beside the others.
  private static let drawKeys: [Key] = [
    Key("draws.csv", "replicate", "Replicate", "重复编号", "The replicate of the other tables."),
    Key("draws.csv", "draw", "Draw", "样本编号", "Number from 1."),
    Key("draws.csv", "source", "Row", "来源行", "Its row in the file of the posterior."),
    Key(
      "draws.csv", "luck", "Luck", "随机流编号",
      "The same number has the same luck in every draw. Further columns are parameters by path."),
    Key("uncertainty.csv", "measure", "Measure", "指标", "Of the last month, for the whole area."),
    Key("uncertainty.csv", "median", "Median", "中位数", "Of the draws' means over replicates."),
    Key(
      "uncertainty.csv", "low", "Lower bound", "下限",
      "The point below which 2.5% of the draws' means lie. \(ofFewDraws)"),
    Key("uncertainty.csv", "high", "Upper bound", "上限", "The point above which 2.5% lie."),
    Key(
      "uncertainty.csv", "sd_parameters", "Spread by parameters", "参数造成的标准差",
      "Standard deviation over draws that luck does not explain; empty for one replicate a draw."),
    Key(
      "uncertainty.csv", "sd_replicates", "Spread by chance", "偶然性造成的标准差",
      "What luck that draws do not share adds to the standard deviation of their means; empty for one replicate a draw."
    ),
  ]

  /// What bounds over draws do not say.
  static let ofFewDraws =
    "Bounds of few draws hold less of the posterior than 95%: of 20 on average 86%, of 50 91%, of 200 94%."
}
