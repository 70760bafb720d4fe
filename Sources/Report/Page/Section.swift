import Parameters

/// One of the ten sections, which stand in every report in the same order under the same numbers.
enum Section: Int, CaseIterable {
  case funnel = 1
  case lending, price, people, risk, welfare, money, dose, uncertainty, making

  var title: Label {
    switch self {
    case .funnel: Label(en: "Adoption funnel", zh: "用信漏斗")
    case .lending: Label(en: "Lending and balance", zh: "放款与余额")
    case .price: Label(en: "Price, and what it costs a household", zh: "价格与农户成本")
    case .people: Label(en: "Who gains and who is left out", zh: "谁受益、谁被落下")
    case .risk: Label(en: "Risk", zh: "风险")
    case .welfare: Label(en: "Welfare and inequality", zh: "福利与不平等")
    case .money: Label(en: "Money: who pays, per result", zh: "资金：谁承担、每项成效的成本")
    case .dose: Label(en: "The dose", zh: "政策力度")
    case .uncertainty:
      Label(en: "Uncertainty, and which assumptions matter", zh: "不确定性与关键假设")
    case .making: Label(en: "How it was made", zh: "编制说明")
    }
  }

  var anchor: String { "section-\(rawValue)" }
}

/// What stands in a section: paragraphs and figures, or why there is nothing.
enum Block {
  case paragraph(Label)
  case figure(Figure)
  case list([Label])
  /// Why there is nothing here, and the command that would fill the place.
  case missing(Label, command: String)
  case command(String)
  case heading(Label)

  func write(to page: inout Markup) {
    switch self {
    case .paragraph(let text): page.element("p", [:], text)
    case .figure(let figure): figure.write(to: &page)
    case .list(let items):
      page.element("ul") { page in
        for item in items { page.element("li", [:], item) }
      }
    case .missing(let reason, let command):
      page.element("div", ["class": "missing"]) { page in
        page.element("p", [:], reason)
        page.element("pre") { $0.element("code", text: command) }
      }
    case .command(let text): page.element("pre") { $0.element("code", text: text) }
    case .heading(let text): page.element("h3", ["class": "plain"], text)
    }
  }
}
