import Experiment
import Model
import Parameters

extension ComparisonText {
  /// How likely each policy is the best.
  var ranking: [String] {
    guard !report.ranking.isEmpty else { return [] }
    let rows = report.ranking.sorted { ($0.meanRank, $0.policy) < ($1.meanRank, $1.policy) }.map {
      [name(of: $0.policy), probability($0.probabilityBest), quantity($0.meanRank, .ratio)]
    }
    let names = ["", say("P(best)", "最优概率"), say("mean place", "平均名次")]
    return [say("Most households that ever borrowed", "累计借款户最多")]
      + TextTable(rows: [names] + rows, rightAligned: [1, 2]).lines.map { "  " + $0 }
  }

  /// How the effect of packages is shared out.
  var decomposition: [String] {
    var rows: [[String]] = []
    for row in report.decomposition {
      rows.append([
        name(of: row.package), row.part == "whole" ? say("whole", "合计") : names(of: row.part),
        signed(row.interval.mean, .households),
        interval(row.interval.low, row.interval.high, .households),
      ])
    }
    guard !rows.isEmpty else { return [] }
    return [
      say(
        "Shares in additional borrowers (Shapley; a × b interacts)",
        "新增借款户的分解(沙普利值;a × b 为交互作用)")
    ]
      + TextTable(rows: rows, rightAligned: [2, 3]).lines.map { "  " + $0 }
  }

  /// What each size of a lever adds.
  var doses: [String] {
    guard !report.doses.isEmpty else { return [] }
    let rows = report.doses.map {
      [
        "\($0.path) = \($0.value)", signed($0.change.mean, .households),
        interval($0.change.low, $0.change.high, .households),
      ]
    }
    return [say("Additional borrowers by dose", "不同力度下的新增借款户")]
      + TextTable(rows: rows, rightAligned: [1, 2]).lines.map { "  " + $0 }
  }

  /// What policies were scaled to.
  var equalCosts: [String] {
    report.equalCosts.map { cost in
      let (scale, reached) = (
        quantity(cost.scale, .ratio), quantity(cost.reached, .yuan)
      )
      return say(
        "\(name(of: cost.policy)) scaled by \(scale) costs \(reached) in the first replicates",
        "\(name(of: cost.policy)) 的力度乘以 \(scale),前几次重复的支出为 \(reached)")
    }
  }
}
