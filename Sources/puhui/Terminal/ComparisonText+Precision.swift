import Experiment
import Model
import Parameters

extension ComparisonText {
  /// What the policies change over the draws of a posterior.
  var overDraws: [String] {
    guard !report.drawn.isEmpty else { return [] }
    let heading = say(
      "Over \(report.draws) draws of the posterior, that is under other parameters that fit the evidence",
      "在后验的 \(report.draws) 组参数（同样符合证据）下")
    let names = [
      "", "", say("median", "中位数"), say("95% of the draws", "95% 的参数组"),
      say("draws with a rise", "上升的占比"),
    ]
    let rows = report.drawn.map { row in
      [
        name(of: row.policy), row.measure.label[language], signed(row.median, row.measure.unit),
        interval(row.interval.lowerBound, row.interval.upperBound, row.measure.unit),
        probability(row.rise),
      ]
    }
    let table = TextTable(rows: [names] + rows, rightAligned: [2, 3, 4])
    return [heading] + table.lines.map { "  " + $0 }
  }

  /// How many replicates it takes to be as sure as was asked.
  var precision: [String] {
    report.precision.map { row in
      let share = quantity(row.relative, .fraction)
      let policy = name(of: row.policy)
      let measure =
        Measure.index(of: row.measure).map { Measure.all[$0].label[language] } ?? row.measure
      guard let paired = row.neededPaired else {
        return say(
          "\(policy), \(measure): no difference, so no replicates make it ±\(share).",
          "\(policy) 的 \(measure) 没有差异,无法谈 ±\(share) 的精度。")
      }
      let independent = row.neededIndependent.map { "\($0)" } ?? "–"
      let ratio = row.varianceRatio.isNaN ? "–" : quantity(row.varianceRatio, .ratio)
      return say(
        "\(policy), \(measure) within ±\(share): \(paired) paired replicates needed "
          + "(\(row.replicates) run); independent seeds would need \(independent) "
          + "(variance ratio \(ratio)).",
        "\(policy) 的 \(measure) 精度达 ±\(share):需 \(paired) 次配对重复(已运行 \(row.replicates) 次);"
          + "独立种子需 \(independent) 次(方差比 \(ratio))。")
    }
  }

  /// What a reader must know beside the numbers.
  var notes: [String] {
    report.notes.map { say("note: ", "注意：") + $0.text[language] }
  }

  /// Where the files are.
  var places: [String] {
    let names = report.files.map(\.name).joined(separator: say(", ", "、"))
    return [say("Written to \(report.folder): \(names)", "结果写入 \(report.folder)：\(names)")]
  }
}
