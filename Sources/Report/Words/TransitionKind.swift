import Parameters

/// What a policy does to the month in which a household first borrows, as transitions.csv names it.
enum TransitionKind: String, CaseIterable {
  case earlier, later, same, never
  case onlyReform = "only_reform"
  case onlyBase = "only_base"

  var label: Label {
    switch self {
    case .earlier: Label(en: "borrow earlier", zh: "提前借款")
    case .later: Label(en: "borrow later", zh: "推迟借款")
    case .same: Label(en: "borrow in the same month", zh: "同月借款")
    case .onlyReform: Label(en: "borrow only with it", zh: "仅在有政策时借款")
    case .onlyBase: Label(en: "borrow only without it", zh: "仅在无政策时借款")
    case .never: Label(en: "never borrow", zh: "从不借款")
    }
  }
}
