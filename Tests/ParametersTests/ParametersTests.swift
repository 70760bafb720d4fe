import Testing

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

  @Parameter("Main crop.", zh: "主要作物", role: .lever, source: .calibrated("run 7"))
  var crop = Crop.wheat

  @Parameter(
    "Yield by crop.", zh: "亩产", .ratio, in: 0...10, labels: Crop.labels, role: .uncertainty,
    source: .policy("yearbook"))
  var yields = [1.5, 2]

  var target = TargetGroup<Crop>()
}

struct Root: ParameterGroup {
  static let title = Label(en: "All", zh: "全部")
  var farm = Farm()
}

@Test func `a catalogue lists parameters in the order of declaration`() {
  #expect(
    Catalogue(of: Root()).entries.map(\.path) == [
      "farm.sown", "farm.workers", "farm.insured", "farm.crop", "farm.yields",
      "farm.target.townships", "farm.target.livelihoods", "farm.target.incomeFifths",
      "farm.target.minimumAge", "farm.target.maximumAge", "farm.target.treatedOnly",
    ])
}

@Test func `decoding puts resolved values over defaults`() throws {
  let decoder = ParameterDecoder(
    catalogue: Catalogue(of: Root()), contents: ["farm.sown": .number(0.25)])
  var expected = Root()
  expected.farm.sown = 0.25
  #expect(try Root(from: decoder) == expected)
}
