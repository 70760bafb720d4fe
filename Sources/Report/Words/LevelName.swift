import Model
import Parameters

/// Names of groups for people.
enum LevelName {
  static func label(of level: String, in group: String) -> Label {
    switch group {
    case "all": Label(en: "all households", zh: "全部农户")
    case "township":
      Int(level) == nil ? .same(level) : Label(en: "Township \(level)", zh: "第\(level)乡镇")
    case "income_fifth":
      IncomeFifth.allCases.first { $0.name == level }?.label ?? .same(level)
    case "age_band": AgeBand.allCases.first { $0.name == level }?.label ?? .same(level)
    case "livelihood": Livelihood.allCases.first { $0.name == level }?.label ?? .same(level)
    default: .same(level)
    }
  }

  static func title(of group: String) -> Label {
    switch group {
    case "income_fifth": Label(en: "Fifths of income at the start", zh: "期初收入五等份组")
    case "age_band": Label(en: "Age of the head", zh: "户主年龄")
    case "livelihood": Label(en: "Livelihood", zh: "生计类型")
    case "township": Label(en: "Townships", zh: "乡镇")
    default: .same(group)
    }
  }
}
