/// A struct whose stored properties are all declared with `@Parameter`, or are groups themselves.
///
/// ```swift
/// public struct Pricing: ParameterGroup {
///   public static let title = Label(en: "Pricing", zh: "定价")
///   @Parameter(…) public var floor = 0.072
///   public init() {}
/// }
/// ```
public protocol ParameterGroup: Decodable, Equatable, Sendable {
  /// The group's heading in documentation.
  static var title: Label { get }

  /// A group of defaults.
  init()

  /// Relations among values that do not hold, one sentence each, naming the property first.
  ///
  /// `"floor is 0.11, but lies below ceiling (0.108)"`; the loader adds path and place.
  func problems() -> [String]
}

extension ParameterGroup {
  public func problems() -> [String] { [] }
}
