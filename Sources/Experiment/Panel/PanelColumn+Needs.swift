import Model
import Parameters

extension PanelColumn {
  /// The need of the month, and who met it.
  static let needs: [PanelColumn] = [
    PanelColumn(
      "need", en: "need", zh: "资金需求", .yuan, "Need for credit that savings do not cover."
    ) { .fen(Int64($0.households.need[$0.row])) },
    PanelColumn(
      "need_use", en: "what for", zh: "需求用途", .choice,
      "What the need is for; empty where there is none."
    ) { row in
      guard row.households.need[row.row] > 0 else { return .empty }
      return .text(uses[Int(row.households.needUse[row.row])])
    },
    PanelColumn(
      "answer", en: "answer to the need", zh: "需求的结果", .choice,
      "platform, bank, informal, nothing, or refused; empty without a need."
    ) { row in
      let channel = channels[Int(row.households.channel[row.row])]
      return channel.isEmpty ? .empty : .text(channel)
    },
    borrowed("borrowed_platform", .platform, en: "borrowed from the platform", zh: "当月平台借款"),
    borrowed("borrowed_bank", .bank, en: "borrowed from a bank", zh: "当月银行借款"),
    borrowed("borrowed_informal", .informal, en: "borrowed from kin", zh: "当月亲友借款"),
    PanelColumn(
      "loan_rate", en: "rate paid", zh: "平台借款利率", .perYear,
      "Annual rate of the last platform loan after any cut; empty before the first."
    ) {
      $0.has(.everBorrowed) ? .single($0.households.loanRate[$0.row]) : .empty
    },
    PanelColumn(
      "times_borrowed", en: "platform loans so far", zh: "累计平台借款次数", .count,
      "Platform loans ever taken."
    ) { .whole(Int($0.households.timesBorrowed[$0.row])) },
  ]

  private static func borrowed(
    _ name: String, _ channel: Channel, en: String, zh: String
  ) -> PanelColumn {
    PanelColumn(name, en: en, zh: zh, .yuan, "Lent this month.") { .fen($0.lent(by: channel)) }
  }

  private static let uses = Use.allCases.map(\.name)
  private static let channels = Channel.allCases.map { $0 == .none ? "" : "\($0)" }
}
