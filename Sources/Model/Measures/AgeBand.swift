import Parameters

/// Bands of the head's age in which results are given.
public enum AgeBand: Int, CaseIterable, Sendable {
  case under35, to44, to59, from60

  /// Band of an age in years.
  public init(age: UInt8) { self = Self.allCases[Self.place(of: age)] }

  /// Place of an age's band among all: a sum, since a branch on age would be mispredicted.
  @inline(__always)
  package static func place(of age: UInt8) -> Int {
    (age < 35 ? 0 : 1) + (age < 45 ? 0 : 1) + (age < 60 ? 0 : 1)
  }

  /// Name in results.
  public var name: String { ["under_35", "35_44", "45_59", "60_plus"][rawValue] }

  /// Name for people.
  public var label: Label {
    switch self {
    case .under35: Label(en: "under 35", zh: "35 岁以下")
    case .to44: Label(en: "35 to 44", zh: "35—44 岁")
    case .to59: Label(en: "45 to 59", zh: "45—59 岁")
    case .from60: Label(en: "60 and over", zh: "60 岁及以上")
    }
  }
}
