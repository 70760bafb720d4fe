import Model
import Parameters

/// Names of the items and payers of costs for people.
enum CostName {
  static func item(_ item: String) -> Label {
    if let known = known[item] { return known }
    return Lever.allCases.first { $0.column == item }?.label ?? .same(item)
  }

  static func payer(_ payer: String) -> Label {
    switch payer {
    case "government": Label(en: "government", zh: "政府")
    case "lender": Label(en: "the lender", zh: "贷款机构")
    case "bank": Label(en: "banks", zh: "银行")
    default: Label(en: "all payers", zh: "各方合计")
    }
  }

  /// What a ratio is divided by: "each additional …".
  static let results: [(item: String, label: Label)] = [
    ("cost_per_informed", Label(en: "each additional informed household", zh: "每新增一户弄懂产品的农户")),
    ("cost_per_ever_borrowed", Label(en: "each additional borrower", zh: "每新增一户累计借款户")),
    ("cost_per_active", Label(en: "each additional active borrower", zh: "每新增一户有余额户")),
    ("cost_per_10000_lent", Label(en: "each additional 10,000 yuan lent", zh: "每新增放款1万元")),
  ]

  private static let known: [String: Label] = {
    var known = Dictionary(
      results.map { ($0.item, $0.label) }, uniquingKeysWith: { first, _ in first })
    known["total"] = Label(en: "spent on levers", zh: "政策支出")
    known["interest_forgone"] = Label(
      en: "interest not charged, whoever bears it", zh: "少收利息（不论由谁承担）")
    known["losses"] = Label(en: "credit losses", zh: "信贷损失")
    known["lender_margin"] = Label(en: "lender's margin", zh: "机构净收益")
    known["lender_margin_after_levers"] = Label(
      en: "lender's margin after levers", zh: "机构净收益（扣除政策支出）")
    return known
  }()
}
