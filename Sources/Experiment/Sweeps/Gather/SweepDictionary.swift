import Model
import Parameters

/// Rows of `dictionary.csv` of a sweep: what each column means, in two languages.
enum SweepDictionary {
  /// The whole table.
  static func text(_ plan: SweepPlan, catalogue: Catalogue = .model) -> [UInt8] {
    var text = CSVText()
    text.appendRow(DictionaryTable.columns)
    for key in keys {
      text.appendRow([key.0, key.1, "", "", key.2, key.3, key.4])
    }
    for axis in plan.axes {
      let specification = catalogue.specification(at: axis.path)
      let unit = specification?.unit.label ?? Label(en: "", zh: "")
      let meaning = specification?.meaning ?? Label(en: axis.path, zh: axis.path)
      text.appendRow([
        "all", axis.column, unit.en, unit.zh, axis.path, meaning.zh,
        meaning.en + (axis.from.map { " Varied from \($0)." } ?? " Varied in all months."),
      ])
    }
    let kept = Measure.all.filter { plan.keep.measures.contains($0.name) }
    DictionaryTable.append(kept, of: "runs.csv", to: &text)
    return text.bytes
  }

  private static let keys = [
    ("all", "point", "Point", "参数点", "Number from 1 of a combination of parameter values."),
    (
      "runs.csv", "replicate", "Replicate", "重复编号",
      "Number from 1; the same number has the same luck at every point, unless the design says otherwise."
    ),
    ("all", "month", "Month", "月份", "State at its end, flows within it."),
    ("all", "group", "Grouping", "分组方式", "all, or what households are grouped by."),
    ("all", "level", "Group", "组别", "Which group of that grouping."),
    (
      "points.csv", "u:", "Unit coordinate", "单位坐标",
      "Place of the value on its axis, from 0 to 1, for designs of the unit cube."
    ),
    ("summary.csv", "measure", "Measure", "指标", "A column of runs.csv."),
    (
      "summary.csv", "replicates", "Replicates", "重复次数",
      "Replicates in which the measure was defined."
    ),
    ("summary.csv", "mean", "Mean", "均值", "Mean over those replicates."),
    ("summary.csv", "sd", "Standard deviation", "样本标准差", "Of the replicates as a sample."),
    (
      "summary.csv", "low", "Lower bound", "区间下限",
      "Of the 95% interval of the mean, by Student's t."
    ),
    ("summary.csv", "high", "Upper bound", "区间上限", "Of the same interval."),
    ("failures.csv", "reason", "Reason", "失败原因", "Why the run has no rows."),
    ("failures.csv", "command", "Command", "命令", "Repeats the run, from within the folder."),
  ]
}
