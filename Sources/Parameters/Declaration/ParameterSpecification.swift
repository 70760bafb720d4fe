/// Everything said about a parameter beside its value; shared by all copies of it.
public final class ParameterSpecification: Sendable {
  /// What the value means, one sentence.
  public let meaning: Label
  /// What one step on its scale means.
  public let unit: Unit
  /// Bounds of every number in it.
  public let range: ClosedRange<Double>?
  /// What it is in the analysis.
  public let role: Role
  /// Where the default comes from.
  public let source: Source
  /// What can be written in its place.
  public let kind: ParameterKind
  /// Names of the elements of an array; empty for anything else.
  public let elements: [ElementLabel]

  init(
    meaning: Label, unit: Unit, range: ClosedRange<Double>? = nil, role: Role, source: Source,
    kind: ParameterKind, elements: [ElementLabel] = []
  ) {
    self.meaning = meaning
    self.unit = unit
    self.range = range
    self.role = role
    self.source = source
    self.kind = kind
    self.elements = elements
  }
}
