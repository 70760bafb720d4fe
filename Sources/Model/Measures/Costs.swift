import Parameters

extension Measure {
  /// Money spent, by payer and by lever, and the lender's margin; all since the start.
  static let costs: [Measure] =
    payers + Lever.allCases.map(spent) + [
      .county(
        "interest_forgone", en: "interest forgone in all", zh: "累计少收利息", .yuan,
        "Interest that dated rate cuts have cost, whoever bears it."
      ) { $0.scaled($0.institutions.interestForgone.total) },
      .county(
        "lender_margin", en: "lender's margin in all", zh: "机构累计净收益", .yuan,
        "Interest and subsidies less funding, net losses, loan costs and provisions; publicity and other levers not deducted."
      ) { $0.scaled($0.institutions.margin.total) },
    ]

  private static let payers: [Measure] = [
    payer("government", .government, Label(en: "spent by government in all", zh: "政府累计支出")),
    payer("lender", .lender, Label(en: "spent by the lender in all", zh: "机构累计支出")),
    payer("bank", .bank, Label(en: "spent by banks in all", zh: "银行累计支出")),
  ]

  private static func payer(_ name: String, _ payer: Payer, _ label: Label) -> Measure {
    .county(
      "spent_\(name)", en: label.en, zh: label.zh, .yuan, "Spent on all levers since the start."
    ) { $0.scaled($0.treasury.spent(by: payer).total) }
  }

  private static func spent(on lever: Lever) -> Measure {
    .county(
      "spent_on_\(lever.column)", en: "spent on \(lever.label.en) in all",
      zh: "\(lever.label.zh)累计支出", .yuan, "Spent on this lever by all payers since the start."
    ) { world in
      Payer.allCases.reduce(0) {
        $0 + world.scaled(world.treasury.spent(on: lever, by: $1).total)
      }
    }
  }
}

extension World {
  /// An amount of the county's books in yuan, for the households that rows stand for.
  package func scaled(_ fen: Int64) -> Double { Money.yuan(fen) * meanWeight }
}
