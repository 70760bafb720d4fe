/// A type that a parameter can have.
public protocol ParameterValue: Sendable, Equatable {
  /// The value without its type.
  var content: ParameterContent { get }
  /// The value again; nil where the content belongs to another type.
  init?(_ content: ParameterContent)
}

/// A type of value that has no bounds, and whose options follow from the type.
public protocol UnboundedParameterValue: ParameterValue {
  /// What can be written.
  static var kind: ParameterKind { get }
  /// The unit where a declaration names none.
  static var naturalUnit: Unit { get }
}

extension Double: ParameterValue {
  public var content: ParameterContent { .number(self) }
  public init?(_ content: ParameterContent) {
    guard case .number(let value) = content else { return nil }
    self = value
  }
}

extension Int: ParameterValue {
  public var content: ParameterContent { .integer(self) }
  public init?(_ content: ParameterContent) {
    guard case .integer(let value) = content else { return nil }
    self = value
  }
}

extension Bool: UnboundedParameterValue {
  public static var kind: ParameterKind { .flag }
  public static var naturalUnit: Unit { .flag }
  public var content: ParameterContent { .flag(self) }
  public init?(_ content: ParameterContent) {
    guard case .flag(let value) = content else { return nil }
    self = value
  }
}

extension CalendarMonth: UnboundedParameterValue {
  public static var kind: ParameterKind { .month }
  public static var naturalUnit: Unit { .month }
  public var content: ParameterContent { .month(self) }
  public init?(_ content: ParameterContent) {
    guard case .month(let value) = content else { return nil }
    self = value
  }
}

extension String: UnboundedParameterValue {
  public static var kind: ParameterKind { .text }
  public static var naturalUnit: Unit { .names }
  public var content: ParameterContent { .word(self) }
  public init?(_ content: ParameterContent) {
    guard case .word(let value) = content else { return nil }
    self = value
  }
}
