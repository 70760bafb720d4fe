/// An enum one of whose cases is a parameter's value, or several of whose cases are selected.
///
/// A case is written by its name; an enum of strings by its raw value.
public protocol ParameterChoice: CaseIterable, Hashable, UnboundedParameterValue {
  /// The case in words.
  var label: Label { get }
  /// The case as scenario files write it.
  var name: String { get }
}

extension ParameterChoice {
  public var name: String { "\(self)" }

  /// The cases with their names, as labels of an array with one element a case.
  public static var labels: [ElementLabel] { allCases.map { ElementLabel($0.name, $0.label) } }

  public static var kind: ParameterKind { .choice(labels) }
  public static var naturalUnit: Unit { .choice }
  public var content: ParameterContent { .word(name) }

  public init?(_ content: ParameterContent) {
    guard case .word(let name) = content,
      let value = Self.allCases.first(where: { $0.name == name })
    else { return nil }
    self = value
  }
}

extension ParameterChoice where Self: RawRepresentable, RawValue == String {
  public var name: String { rawValue }
}
