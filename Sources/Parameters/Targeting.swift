/// Whom a lever reaches; embedded in each lever's group as `target`.
///
/// Every condition must hold, and one that is left out holds for everybody:
/// `target: {livelihoods: [crop, microFirm], incomeFifths: [1, 2]}`. A key that is no property is a column of the
/// user's own population file: `target: {arm: intensive}` sets `conditions: ["arm=intensive"]`. Kinds of livelihood belong to
/// the model, which fixes the type once: `typealias Targeting = TargetGroup<Livelihood>`.
public struct TargetGroup<Livelihood: ParameterChoice>: ParameterGroup {
  public static var title: Label { Label(en: "Target", zh: "目标群体") }

  @Parameter(
    "Townships that are reached, by name or number; empty for all.", zh: "覆盖的乡镇(名称或编号),空为全部",
    role: .lever, source: .policy("a choice of the scenario; by default everybody"))
  public var townships: [String] = []

  @Parameter(
    "Livelihoods that are reached; empty for all.", zh: "覆盖的生计类型,空为全部",
    role: .lever, source: .policy("a choice of the scenario; by default everybody"))
  public var livelihoods: Selection<Livelihood> = []

  @Parameter(
    "Fifths of income at the start that are reached, 1 the poorest; empty for all.",
    zh: "覆盖的期初收入五等份组(1 为最低),空为全部",
    role: .lever, source: .policy("a choice of the scenario; by default everybody"))
  public var incomeFifths: Selection<IncomeFifth> = []

  @Parameter(
    "Youngest age of the head that is reached.", zh: "覆盖户主的最低年龄",
    .years, in: 0...120, role: .lever,
    source: .policy("a choice of the scenario; by default everybody"))
  public var minimumAge = 0

  @Parameter(
    "Oldest age of the head that is reached.", zh: "覆盖户主的最高年龄",
    .years, in: 0...120, role: .lever,
    source: .policy("a choice of the scenario; by default everybody"))
  public var maximumAge = 120

  @Parameter(
    "Whether only households are reached that the user's own population file marks as treated.",
    zh: "是否仅覆盖自备人口文件中标记为处理组的农户",
    role: .lever, source: .policy("a choice of the scenario; by default everybody"))
  public var treatedOnly = false

  @Parameter(
    "Columns of the user's own population file and their values that are reached, each column=value.",
    zh: "覆盖的自备人口文件列及取值(列=值)",
    role: .lever, source: .policy("a choice of the scenario; by default everybody"))
  public var conditions: [String] = []

  /// All at their defaults.
  public init() {}

  /// What contradicts itself.
  public func problems() -> [String] {
    minimumAge <= maximumAge
      ? []
      : [
        "minimumAge is \(minimumAge), but lies above maximumAge (\(maximumAge)): nobody is reached"
      ]
  }
}

/// A fifth of the households by income per head at the start.
public enum IncomeFifth: Int, ParameterChoice {
  case first = 1
  case second, third, fourth, fifth

  public var name: String { "\(rawValue)" }

  public var label: Label {
    switch self {
    case .first: Label(en: "poorest fifth", zh: "低收入组")
    case .second: Label(en: "second fifth", zh: "中间偏下收入组")
    case .third: Label(en: "third fifth", zh: "中间收入组")
    case .fourth: Label(en: "fourth fifth", zh: "中间偏上收入组")
    case .fifth: Label(en: "richest fifth", zh: "高收入组")
    }
  }
}
