import Model
import Parameters

extension HouseholdPortrait {
  /// Who the household is, in one sentence.
  var sentence: Label {
    let income = Written.yuan(Double(income))
    let land = Written.decimal(Double(land), digits: 1)
    let (group, debts, distance) = (
      IncomeFifth(rawValue: fifth)?.label ?? Label(en: "", zh: ""), debtWords,
      Written.decimal(Double(distance), digits: 1)
    )
    let leader = attributes.contains(.leader)
    return Label(
      en: "Household \(number) lives on \(livelihood.label.en) in village \(village + 1) "
        + "(township \(township), \(distance) km from a bank): a head of \(age) with \(schooling) "
        + "years of schooling, \(persons) member\(persons == 1 ? "" : "s") of whom \(workers) "
        + "work\(workers == 1 ? "s" : ""), \(land) mu of land, \(income.en) a month in the long run "
        + "(\(group.en)), \(Written.yuan(cash).en) of savings, \(debts.en), "
        + "\(neighbours) neighbour\(neighbours == 1 ? "" : "s") to talk to"
        + (leader ? ", and a leader's standing." : "."),
      zh: "\(number) 号农户住在乡镇 \(township) 的 \(village + 1) 号村(距银行网点 \(distance) 公里),"
        + "生计为\(livelihood.label.zh):户主 \(age) 岁、受教育 \(schooling) 年,家庭 \(persons) 人、"
        + "劳动力 \(workers) 人,土地 \(land) 亩,长期月收入\(income.zh)(\(group.zh)),"
        + "储蓄\(Written.yuan(cash).zh),\(debts.zh),往来邻居 \(neighbours) 户"
        + (leader ? ",属村中骨干户。" : "。"))
  }

  private var debtWords: Label {
    let owed = Lender.allCases.compactMap { lender -> Label? in
      let debt = debts[Int(lender.rawValue)]
      guard debt > 0 else { return nil }
      let (amount, name) = (Written.yuan(debt), lender.words)
      return Label(en: "\(amount.en) owed to \(name.en)", zh: "欠\(name.zh)\(amount.zh)")
    }
    return owed.isEmpty ? Label(en: "no debts", zh: "无债务") : Written.list(owed)
  }
}
