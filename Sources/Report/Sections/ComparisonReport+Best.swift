import Model
import Parameters

extension ComparisonReport {
  /// How often each policy is best over the draws, and what it loses where it is not, outcome by outcome.
  var bestOverDraws: Figure? {
    let rows = Dictionary(
      grouping: comparison.posterior.rows.filter(\.best.isFinite), by: \.measure)
    let measures = Measure.all.filter { rows[$0.name] != nil }
    guard !measures.isEmpty, !active.isEmpty else { return nil }
    var table = DataTable(
      columns: [.init("measure", Label(en: "Outcome", zh: "结果"))]
        + active.map { .init($0.name, label(of: $0.name).capitalised) }, stacks: true)
    var wins: [String: Int] = [:]
    for measure in measures {
      let cells = active.map { policy in rows[measure.name]?.first { $0.policy == policy.name } }
      let shares = cells.map { $0?.best ?? 0 }
      let none = 1 - shares.reduce(0, +)
      let most = zip(active, shares).max { $0.1 < $1.1 }
      wins[(most?.1 ?? 0) > none ? most?.0.name ?? "" : "", default: 0] += 1
      table.rows.append(
        [.words(measure.label)]
          + cells.map { row in
            guard let row else { return .words(.same("–")) }
            let regret = Label {
              Numerals(measure.unit, .change, $0, fitting: [row.regret]).change(row.regret)
            }
            return .pair(row.best, .same(Self.percent(row.best)), regret)
          })
    }
    let winner = wins.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let name = label(of: winner?.key ?? "")
    return Figure(
      name: "posterior-best",
      title: Label(
        en:
          "Over all parameters that fit, \(name.en) is most often best on \(winner?.value ?? 0) of "
          + "\(measures.count) outcomes",
        zh: "在所有符合证据的参数下，\(measures.count)项结果中\(name.zh)在\(winner?.value ?? 0)项上最常为最优"),
      note: Label(
        en:
          "Share of the draws in which a policy is best, and below it its mean regret. What is missing to "
          + "100% are draws in which doing nothing is best.",
        zh: "政策为最优的参数组合占比，其下为平均遗憾值。不足100%的部分为不实施政策最优的组合。"),
      table: table)
  }
}
