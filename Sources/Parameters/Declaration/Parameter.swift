/// Declares a parameter: its value beside its meaning, unit, range, role and source.
///
/// ```swift
/// @Parameter(
///   "Chance a month that a borrowing neighbour's tale informs a household, per tie.",
///   zh: "……", .perMonth, in: 0...1, role: .uncertainty,
///   source: .cited("banerjee2013", "q_P 0.35 per 4 months"))
/// public var userPassOn = 0.10
/// ```
@propertyWrapper
public struct Parameter<Value: ParameterValue>: Sendable {
  /// The value itself; the property reads and writes it.
  public var wrappedValue: Value
  /// What is said about it.
  public let specification: ParameterSpecification

  init(wrappedValue: Value, specification: ParameterSpecification) {
    self.wrappedValue = wrappedValue
    self.specification = specification
  }
}

extension Parameter: Equatable {
  public static func == (a: Parameter, b: Parameter) -> Bool { a.wrappedValue == b.wrappedValue }
}

/// A parameter whose type is not known, as a mirror of its group finds it.
protocol DeclaredParameter {
  var specification: ParameterSpecification { get }
  var content: ParameterContent { get }
}

extension Parameter: DeclaredParameter {
  var content: ParameterContent { wrappedValue.content }
}
