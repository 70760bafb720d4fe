import Parameters

@testable import Experiment

enum Crop: String, ParameterChoice {
  case maize, wheat
  var label: Label {
    switch self {
    case .maize: Label(en: "maize", zh: "玉米")
    case .wheat: Label(en: "wheat", zh: "小麦")
    }
  }
}

/// A group with one parameter of each kind, to test scenarios on.
struct Farm: ParameterGroup {
  static let title = Label(en: "Farm", zh: "农场")

  @Parameter(
    "Share of land that is sown.", zh: "播种面积比例", .fraction, in: 0...1, role: .uncertainty,
    source: .cited("banerjee2013", "Table 1"))
  var sown = 0.5

  @Parameter(
    "Share of land that is irrigated.", zh: "灌溉面积比例", .fraction, in: 0...1, role: .lever,
    source: .policy("yearbook"))
  var irrigated = 0.25

  @Parameter(
    "Workers.", zh: "劳动力", .people, in: 1...9, role: .design,
    source: .assumed("as in a village nearby", settledBy: "a census"))
  var workers = 3

  @Parameter("Whether the farm is insured.", zh: "是否投保", role: .lever, source: .policy("No. 1"))
  var insured = false

  @Parameter("Main crop.", zh: "主要作物", role: .lever, source: .policy("the statute of the farm"))
  var crop = Crop.wheat

  @Parameter(
    "Yield by crop.", zh: "亩产", .ratio, in: 0...10, labels: Crop.labels, role: .uncertainty,
    source: .policy("yearbook"))
  var yields = [1.5, 2]

  var target = TargetGroup<Crop>()

  func problems() -> [String] {
    irrigated <= sown ? [] : ["irrigated is \(irrigated), but lies above sown (\(sown))"]
  }
}

/// The root of the fixture.
struct Village: ParameterGroup {
  static let title = Label(en: "Village", zh: "村")
  var farm = Farm()
}
