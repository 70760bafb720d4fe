import Parameters

/// What is drawn jointly for every household: one standard normal score each, turned into a column by its marginal.
package enum Characteristic: Int, CaseIterable, Sendable {
  case income, age, schooling, size, savings, land, connectivity, bankRelation
  case collateral, literacy, trust, creditworthiness, need, informalCapacity

  package static let count = allCases.count

  /// Names of the scores in scenario files and in words.
  package static let labels = allCases.map { ElementLabel("\($0)", $0.label) }

  /// English and Chinese names.
  package var label: Label {
    switch self {
    case .income: Label(en: "permanent income per head", zh: "人均永久收入")
    case .age: Label(en: "age of the head", zh: "户主年龄")
    case .schooling: Label(en: "schooling of the head", zh: "户主受教育年限")
    case .size: Label(en: "household size", zh: "家庭规模")
    case .savings: Label(en: "savings in months of income", zh: "储蓄(收入月数)")
    case .land: Label(en: "land per head", zh: "人均土地")
    case .connectivity: Label(en: "early connection", zh: "较早上网")
    case .bankRelation: Label(en: "relation to a bank", zh: "银行往来")
    case .collateral: Label(en: "collateral", zh: "抵押担保")
    case .literacy: Label(en: "financial and digital literacy", zh: "金融与数字素养")
    case .trust: Label(en: "leaning to trust", zh: "信任倾向")
    case .creditworthiness: Label(en: "creditworthiness", zh: "真实信用")
    case .need: Label(en: "frequency of production needs", zh: "生产资金需求频度")
    case .informalCapacity: Label(en: "credit among kin", zh: "亲友借贷能力")
    }
  }
}
