/// A type whose arrays can be parameters.
public protocol ParameterElement: Sendable, Equatable {
  /// The values without their type.
  static func content(of values: [Self]) -> ParameterContent
  /// The values again; nil where the content belongs to another type.
  static func values(of content: ParameterContent) -> [Self]?
}

extension Double: ParameterElement {
  public static func content(of values: [Double]) -> ParameterContent { .numbers(values) }
  public static func values(of content: ParameterContent) -> [Double]? {
    guard case .numbers(let values) = content else { return nil }
    return values
  }
}

extension String: ParameterElement {
  public static func content(of values: [String]) -> ParameterContent { .words(values) }
  public static func values(of content: ParameterContent) -> [String]? {
    guard case .words(let values) = content else { return nil }
    return values
  }
}

extension Array: ParameterValue where Element: ParameterElement {
  public var content: ParameterContent { Element.content(of: self) }
  public init?(_ content: ParameterContent) {
    guard let values = Element.values(of: content) else { return nil }
    self = values
  }
}

extension Array: UnboundedParameterValue where Element == String {
  public static var kind: ParameterKind { .words }
  public static var naturalUnit: Unit { .names }
}
