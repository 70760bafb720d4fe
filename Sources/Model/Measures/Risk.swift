extension Measure {
  /// Arrears, losses, over-indebtedness, incidents.
  static let risk: [Measure] = [
    Measure(
      "arrears_30", en: "more than 30 days late", zh: "逾期 30 天以上占比", .fraction,
      "Share of the platform's balance more than 30 days past due."
    ) { $0.ratio($0[.late30], to: $0[.balance]) },
    Measure(
      "npl_ratio", en: "non-performing loans", zh: "不良贷款率", .fraction,
      "Share of the platform's balance more than 90 days past due."
    ) { $0.ratio($0[.late90], to: $0[.balance]) },
    .county(
      "bank_npl_ratio", en: "non-performing bank loans", zh: "银行不良贷款率", .fraction,
      "Share of what is owed to banks that is more than 90 days past due."
    ) { $0.nonPerformingRatio(of: .bank) },
    Measure(
      "late_borrowers", en: "late borrowers", zh: "逾期户", .households,
      "Households with a platform payment more than 30 days late."
    ) { $0.count(.late) },
    .county(
      "written_off", en: "written off in all", zh: "累计核销", .yuan,
      "Platform principal written off since the start."
    ) { $0.scaled($0.institutions[.platform].writtenOff.total) },
    .county(
      "recovered", en: "recovered in all", zh: "累计收回", .yuan,
      "Recovered of what the platform had written off."
    ) { $0.scaled($0.institutions[.platform].recovered.total) },
    Measure(
      "bad_records", en: "bad records", zh: "征信不良户", .households,
      "Households with a default in the credit bureau's record."
    ) { $0.count(.badRecord) },
    Measure(
      "over_indebted", en: "over-indebted", zh: "过度负债户", .households,
      "Households whose debt service exceeds 40% of this month's income."
    ) { $0[.overIndebted] },
    Measure(
      "harmed", en: "touched by an incident", zh: "受信息安全事件影响户", .households,
      "Households that a data incident has touched."
    ) {
      $0.count(.harmed)
    },
    .county(
      "incidents", en: "data incidents in all", zh: "累计信息安全事件", .count,
      "Villages struck by a data incident, since the start."
    ) {
      Double($0.institutions.incidents.total)
    },
  ]
}

extension World {
  /// Share of what households owe a lender that is more than 90 days past due; 0 where they owe nothing.
  fileprivate func nonPerformingRatio(of lender: Lender) -> Double {
    var balance = 0.0
    var late = 0.0
    for loan in loans where loan.lender == lender && !loan.isWrittenOff {
      let weight = households.weight.isEmpty ? 1 : Double(households.weight[Int(loan.household)])
      let owed = weight * Double(loan.balance)
      balance += owed
      if loan.arrears >= Arrears.ninetyDays { late += owed }
    }
    return balance > 0 ? late / balance : 0
  }
}
