import Parameters

extension Check {
  /// E15, E16 and E28: what prices, terms and a repeated campaign do.
  static let policies: [Check] = [
    Check(
      "E15a", .stylised, "rate elasticity of lending, first year",
      zh: "首年放款的利率弹性", .elasticity,
      published: "−1.1", source: "Karlan and Zinman 2019", band: -1.9 ... -0.3,
      in: [.base, .rateCut]
    ) { rateElasticity($0, in: 1) },
    Check(
      "E15b", .stylised, "the same in the third year, over the first",
      zh: "第三年与首年利率弹性之比", .ratio,
      published: "above 1 (−1.1 to −2.9)", source: "Karlan and Zinman 2019", band: .above(1),
      in: [.base, .rateCut],
      missed: Explanation(
        reason: """
          In Mexico a lasting cut kept drawing in new borrowers. Here whoever knows the product knows its rate, so that a cut \
          works at once, and by the third year most of those with needs have come anyway; then their habit makes them \
          mind the rate less. Without habit the elasticity is nearly three quarters as large again, but it still does \
          not grow.
          """, experiment: .noHabit, shown: ["E15a", "E15b"])
    ) { rateElasticity($0, in: 3) / rateElasticity($0, in: 1) },
    Check(
      "E16", .stylised, "effect of terms longer by a quarter over that of rates lower by a quarter",
      zh: "期限延长四分之一与利率降低四分之一的效果之比",
      .ratio, published: "above 1 for constrained borrowers", source: "Karlan and Zinman 2008",
      band: .above(1), in: [.base, .longer, .cheaper],
      missed: Explanation(
        reason: """
          Loans of the case run 90 days, so that hardly a borrower wants more than the twelve months offered: a longer \
          longest term binds hardly anybody. Where borrowers let an instalment take little of their cash, terms begin to \
          matter, but not yet as much as rates.
          """, experiment: .dearInstalments, shown: ["E7", "E16"])
    ) { evidence in
      let year = CalendarMonth(year: 2019, month: 10)...CalendarMonth(year: 2020, month: 9)
      func lent(_ world: ValidationWorld) -> Double {
        ["1", "2"].reduce(0) { $0 + evidence[world].sum("lent", year, "income_fifth", $1) }
      }
      return (lent(.longer) - lent(.base)) / (lent(.cheaper) - lent(.base))
    },
    Check(
      "E28", .stylised, "new borrowers by a repeated campaign over those by the first",
      zh: "重复宣传与首次宣传带来的新借款户之比", .ratio,
      published: "below a half", source: "Cai, de Janvry and Sadoulet 2015, inferred",
      band: .atMost(0.5), in: [.base, .campaign, .campaignAgain]
    ) { evidence in
      let (early, late) = (
        CalendarMonth(year: 2019, month: 3), CalendarMonth(year: 2021, month: 3)
      )
      let first =
        evidence[.campaign]("ever_borrowed", at: early)
        - evidence[.base]("ever_borrowed", at: early)
      let again =
        evidence[.campaignAgain]("ever_borrowed", at: late)
        - evidence[.campaign]("ever_borrowed", at: late)
      return again / first
    },
  ]

  /// Relative change of lending over the relative change of its mean rate, in a year after the cut.
  private static func rateElasticity(_ evidence: Evidence, in year: Int) -> Double {
    let begin = CalendarMonth(year: 2019, month: 10) + 12 * (year - 1)
    let months = begin...begin + 11
    func lent(_ world: ValidationWorld) -> Double { evidence[world].sum("lent", months) }
    func rate(_ world: ValidationWorld) -> Double {
      let interest = (0..<12).reduce(0) { sum, month in
        sum + evidence[world]("mean_rate", at: begin + month)
          * evidence[world]("lent", at: begin + month)
      }
      return interest / lent(world)
    }
    return (lent(.rateCut) / lent(.base) - 1) / (rate(.rateCut) / rate(.base) - 1)
  }
}
