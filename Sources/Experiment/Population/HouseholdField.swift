import Parameters

/// What a column of the user's households can mean to the model.
package enum HouseholdField: String, CaseIterable, Sendable {
  case id, village, township, weight
  case age, schooling, size, workers, livelihood, income, savings, land
  case leader, treated, informed
  case insured, titled, subsidised, collateral, bankClient, gainsFromCredit

  /// What it says, with the unit that holds where the scenario names none.
  package var meaning: Label {
    switch self {
    case .id: Label(en: "Name of the household, once in the file; ties need it.", zh: "农户编号(唯一)")
    case .village: Label(en: "Name of the village; without it there is one.", zh: "村名")
    case .township: Label(en: "Name of the township; without it there is one.", zh: "乡镇名")
    case .weight: Label(en: "Households that the row stands for.", zh: "权重(代表户数)")
    case .age: Label(en: "Age of the head in years.", zh: "户主年龄(岁)")
    case .schooling: Label(en: "Schooling of the head in years.", zh: "户主受教育年限(年)")
    case .size: Label(en: "Members of the household.", zh: "家庭人口")
    case .workers: Label(en: "Members who work.", zh: "劳动力人数")
    case .livelihood: Label(en: "What the household mainly lives on.", zh: "主要生计")
    case .income: Label(en: "Income in yuan a head and year.", zh: "人均年收入(元)")
    case .savings: Label(en: "Cash and liquid savings of the household in yuan.", zh: "现金与活期储蓄(元)")
    case .land: Label(en: "Farm land of the household in mu.", zh: "耕地面积(亩)")
    case .leader: Label(en: "Village cadre, teacher, shopkeeper or group leader.", zh: "是否村内骨干")
    case .treated: Label(en: "Treated, as levers can ask for.", zh: "是否处理组")
    case .informed:
      Label(en: "Knows from the start how the product works.", zh: "期初是否已了解产品")
    case .insured:
      Label(en: "A member stands in the social-insurance file.", zh: "是否有社保记录")
    case .titled: Label(en: "Holds registered title to land.", zh: "土地是否确权")
    case .subsidised: Label(en: "Receives the farm-machinery subsidy.", zh: "是否领取农机补贴")
    case .collateral: Label(en: "Owns what a bank takes as collateral.", zh: "是否有抵押担保")
    case .bankClient: Label(en: "Known to a bank or cooperative.", zh: "是否银行老客户")
    case .gainsFromCredit: Label(en: "Its business gains from credit.", zh: "信贷能否增加经营收入")
    }
  }

  /// What its cells hold.
  package enum Kind: Sendable, Equatable {
    /// A name.
    case text
    /// A number within bounds, in the model's unit, rounded to a whole one where so.
    case number(ClosedRange<Double>, isWhole: Bool)
    /// One of the model's livelihoods.
    case livelihood
    /// Yes or no.
    case flag
  }

  /// What its cells hold, with bounds far beyond any honest survey.
  package var kind: Kind {
    switch self {
    case .id, .village, .township: .text
    case .weight: .number(1e-6...1e7, isWhole: false)
    case .age: .number(12...120, isWhole: true)
    case .schooling: .number(0...30, isWhole: true)
    case .size: .number(1...100, isWhole: true)
    case .workers: .number(0...100, isWhole: true)
    case .income: .number(1...10_000_000, isWhole: false)
    case .savings: .number(0...1_000_000_000, isWhole: false)
    case .land: .number(0...100_000, isWhole: false)
    case .livelihood: .livelihood
    case .leader, .treated, .informed, .insured, .titled, .subsidised, .collateral, .bankClient,
      .gainsFromCredit:
      .flag
    }
  }

  /// The model's unit, in words.
  package var unit: String {
    switch self {
    case .age, .schooling: "years"
    case .income: "yuan a head and year"
    case .savings: "yuan"
    case .land: "mu"
    case .size, .workers: "persons"
    case .weight: "households"
    default: ""
    }
  }

  /// Units in which the file may hold it.
  package var units: [ColumnUnit] {
    switch self {
    case .income, .savings: [.yuan, .thousandYuan, .tenThousandYuan]
    case .land: [.mu, .hectare, .squareMetre]
    default: []
    }
  }

  /// Whether the file may hold it by head or by household.
  package var isShared: Bool { !units.isEmpty }
  /// Whether the model's own value is by head.
  package var isPerHead: Bool { self == .income }
  /// Whether results are always grouped by it, and levers can name it.
  package var isGrouping: Bool { self == .leader || self == .treated }
}

/// What a column of the user's ties can mean to the model.
package enum TieField: String, CaseIterable, Sendable {
  case speaker, listener, weight

  /// What it says.
  package var meaning: Label {
    switch self {
    case .speaker:
      Label(en: "Id of the household that tells; one end where ties are not directed.", zh: "说者编号")
    case .listener:
      Label(en: "Id of the household that hears; the other end.", zh: "听者编号")
    case .weight:
      Label(en: "How many ordinary ties it is worth.", zh: "关系权重(相当于几条普通关系)")
    }
  }

  /// Bounds of weights.
  package static let weights = 0.0...1000.0
}
