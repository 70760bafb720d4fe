extension Parameter where Value == Double {
  /// Declares a number; all bounds are inclusive.
  public init(
    wrappedValue: Double, _ meaning: String, zh: String, _ unit: Unit,
    in range: ClosedRange<Double>, role: Role, source: Source
  ) {
    self.init(
      wrappedValue: wrappedValue,
      specification: ParameterSpecification(
        meaning: Label(en: meaning, zh: zh), unit: unit, range: range, role: role, source: source,
        kind: .number))
  }
}

extension Parameter where Value == Int {
  /// Declares a whole number; all bounds are inclusive.
  public init(
    wrappedValue: Int, _ meaning: String, zh: String, _ unit: Unit,
    in range: ClosedRange<Int>, role: Role, source: Source
  ) {
    self.init(
      wrappedValue: wrappedValue,
      specification: ParameterSpecification(
        meaning: Label(en: meaning, zh: zh), unit: unit,
        range: Double(range.lowerBound)...Double(range.upperBound), role: role, source: source,
        kind: .integer))
  }
}

extension Parameter where Value == [Double] {
  /// Declares numbers with a name each; the bounds hold for every one.
  public init(
    wrappedValue: [Double], _ meaning: String, zh: String, _ unit: Unit,
    in range: ClosedRange<Double>, labels: [ElementLabel], role: Role, source: Source
  ) {
    precondition(
      wrappedValue.count == labels.count,
      "\(meaning) has \(wrappedValue.count) values, but \(labels.count) labels")
    self.init(
      wrappedValue: wrappedValue,
      specification: ParameterSpecification(
        meaning: Label(en: meaning, zh: zh), unit: unit, range: range, role: role, source: source,
        kind: .numbers, elements: labels))
  }
}

extension Parameter where Value: UnboundedParameterValue {
  /// Declares a flag, a choice, a selection, a month, a text or names.
  public init(
    wrappedValue: Value, _ meaning: String, zh: String, _ unit: Unit? = nil, role: Role,
    source: Source
  ) {
    self.init(
      wrappedValue: wrappedValue,
      specification: ParameterSpecification(
        meaning: Label(en: meaning, zh: zh), unit: unit ?? Value.naturalUnit, role: role,
        source: source, kind: Value.kind))
  }
}
