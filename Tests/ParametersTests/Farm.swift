@testable import Parameters

enum Crop: String, ParameterChoice {
  case maize, wheat
  var label: Label {
    switch self {
    case .maize: Label(en: "maize", zh: "玉米")
    case .wheat: Label(en: "wheat", zh: "小麦")
    }
  }
}

/// A group with one parameter of each type.
struct Farm: ParameterGroup {
  static let title = Label(en: "Farm", zh: "农场")

  @Parameter(
    "Share of land that is sown.", zh: "播种面积比例", .fraction, in: 0...1, role: .uncertainty,
    source: .cited("banerjee2013", "Table 1"))
  var sown = 0.5

  @Parameter(
    "Workers.", zh: "劳动力", .people, in: 1...9, role: .design,
    source: .assumed("as in a village nearby", settledBy: "a census"))
  var workers = 3

  @Parameter("Whether the farm is insured.", zh: "是否投保", role: .lever, source: .policy("No. 1"))
  var insured = false

  @Parameter(
    "Main crop.", zh: "主要作物", role: .lever,
    source: .calibrated("run 7", prior: "the neighbours' crop", settledBy: "a walk"))
  var crop = Crop.wheat

  @Parameter(
    "Yield by crop.", zh: "亩产", .ratio, in: 0...10, labels: Crop.labels, role: .uncertainty,
    source: .policy("yearbook"))
  var yields = [1.5, 2]

  @Parameter(
    "First month of the harvest.", zh: "收获月份", role: .design, source: .policy("calendar"))
  var harvest = CalendarMonth(year: 2018, month: 9)

  @Parameter("What the farm is called.", zh: "农场名称", role: .design, source: .policy("sign"))
  var name = "north field"

  var target = TargetGroup<Crop>()

  func problems() -> [String] {
    workers > 6 && !insured ? ["workers is \(workers), but more than 6 must be insured"] : []
  }
}

/// A second group with a target, so that targets are shared.
struct Mill: ParameterGroup {
  static let title = Label(en: "Mill", zh: "磨坊")
  var target = TargetGroup<Crop>()
}

/// The root of the fixture.
struct Root: ParameterGroup {
  static let title = Label(en: "All", zh: "全部")
  var farm = Farm()
  var mill = Mill()
}
