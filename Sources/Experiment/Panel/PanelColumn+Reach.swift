import Model
import Parameters

extension PanelColumn {
  /// What connects the household with the platform.
  static let reach: [PanelColumn] = [
    flag("online", .online, en: "on line", zh: "已上网", "A member is on line."),
    flag(
      "platform_user", .platformUser, en: "uses the platform", zh: "平台用户",
      "Uses the platform's application."),
    flag("heard", .heard, en: "heard", zh: "听说产品", "Has heard of the product."),
    flag(
      "informed", .informed, en: "informed", zh: "弄懂产品", "Knows how the product works."),
    PanelColumn(
      "borrowing_neighbours", en: "borrowing neighbours", zh: "借款邻居数", .households,
      "Neighbours who had borrowed from the platform by the end of last month."
    ) { .whole($0.world.neighbours(of: $0.row).borrowing) },
    PanelColumn(
      "informed_neighbours", en: "informed neighbours", zh: "知情未借款邻居数", .households,
      "Neighbours who knew the product and had not borrowed by the end of last month."
    ) { .whole($0.world.neighbours(of: $0.row).informed) },
    PanelColumn(
      "trust", en: "trust", zh: "信任度", .index, "Trust in the platform, 0 to 1."
    ) { .single($0.households.trust[$0.row]) },
  ]

  static func flag(
    _ name: String, _ status: Status, en: String, zh: String, _ meaning: String
  ) -> PanelColumn {
    PanelColumn(name, en: en, zh: zh, .flag, meaning + " 1 for yes, 0 for no.") {
      .flag($0.has(status))
    }
  }
}
