import Model
import Parameters

extension PanelColumn {
  /// Who the household is.
  static let identity: [PanelColumn] = [
    PanelColumn(
      "household", en: "household", zh: "农户编号", .count,
      "Number from 1, village by village, and in a population of your own the row of its file; the same in every scenario "
        + "of a seed and replicate."
    ) { .whole($0.world.number(ofRow: $0.row)) },
    PanelColumn("village", en: "village", zh: "村编号", .count, "Number of the village, from 1.") {
      .whole($0.village + 1)
    },
    PanelColumn("township", en: "township", zh: "乡镇", .names, "Name of the township.") {
      .text($0.world.townshipNames[Int($0.world.villages.township[$0.village])])
    },
    PanelColumn(
      "weight", en: "weight", zh: "权重", .households, "Households that the row stands for."
    ) {
      .single($0.households.weight.isEmpty ? 1 : $0.households.weight[$0.row])
    },
    PanelColumn("age", en: "age of the head", zh: "户主年龄", .years, "At the start.") {
      .whole(Int($0.households.headAge[$0.row]))
    },
    PanelColumn("persons", en: "members", zh: "家庭人口", .people, "Members of the household.") {
      .whole(Int($0.households.size[$0.row]))
    },
    PanelColumn(
      "income_fifth", en: "income fifth", zh: "收入五等份组", .count,
      "Fifth of income per head at the start, 1 the poorest."
    ) { .whole(Int($0.households.incomeFifth[$0.row]) + 1) },
    PanelColumn(
      "livelihood", en: "livelihood", zh: "生计类型", .choice, "What the household mainly lives on."
    ) { row in
      .text(livelihoods[Int(row.households.livelihood[row.row])])
    },
  ]

  private static let livelihoods = Livelihood.allCases.map(\.name)
}
