import Parameters

/// What a household mainly lives on.
public enum Livelihood: UInt8, ParameterChoice {
  case crop, greenhouse, localWage, migrantWage, familyBusiness, newOperator, microFirm

  public var label: Label {
    switch self {
    case .crop: Label(en: "crop farming", zh: "种植户")
    case .greenhouse: Label(en: "livestock and greenhouse", zh: "养殖与设施农业户")
    case .localWage: Label(en: "local wage", zh: "本地务工户")
    case .migrantWage: Label(en: "migrant wage", zh: "外出务工户")
    case .familyBusiness: Label(en: "family business", zh: "个体工商户")
    case .newOperator: Label(en: "new agricultural operator", zh: "新型农业经营主体")
    case .microFirm: Label(en: "micro firm", zh: "小微企业主")
    }
  }

  /// Whether the household runs a business, whose income credit can raise.
  public var runsBusiness: Bool {
    switch self {
    case .crop, .localWage, .migrantWage: false
    case .greenhouse, .familyBusiness, .newOperator, .microFirm: true
    }
  }

  package static let count = allCases.count

  /// Entries of a table by livelihood that is read in a loop: with a power of two, no place needs a check.
  package static let places = 8

  /// Place of a raw value in such a table.
  @inline(__always)
  package static func place(_ rawValue: UInt8) -> Int { Int(rawValue) & (places - 1) }

  /// A table of `places` entries from one value a livelihood.
  package static func table<Value>(_ values: [Value]) -> [Value] {
    precondition(values.count == count, "a value for every livelihood")
    return values + Array(repeating: values[0], count: places - count)
  }
}

/// Whom a lever reaches.
public typealias Targeting = TargetGroup<Livelihood>
