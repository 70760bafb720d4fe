/// Some of an enum's cases; where none is named, all of them.
///
/// Scenario files write a list of names: `livelihoods: [crop, microFirm]`.
public struct Selection<Choice: ParameterChoice>: UnboundedParameterValue, Hashable,
  ExpressibleByArrayLiteral
{
  /// What was named, in the order of the enum; empty stands for all.
  public var named: [Choice]

  public init(_ named: some Sequence<Choice>) {
    let named = Set(named)
    self.named = Choice.allCases.filter(named.contains)
  }

  public init(arrayLiteral elements: Choice...) { self.init(elements) }

  /// Whether nothing was left out.
  public var isAll: Bool { named.isEmpty }

  /// Whether a case belongs to the selection.
  public func contains(_ choice: Choice) -> Bool { named.isEmpty || named.contains(choice) }

  public static var kind: ParameterKind { .selection(Choice.labels) }
  public static var naturalUnit: Unit { .names }
  public var content: ParameterContent { .words(named.map(\.name)) }

  public init?(_ content: ParameterContent) {
    guard case .words(let names) = content else { return nil }
    let choices = names.compactMap { name in Choice.allCases.first { $0.name == name } }
    guard choices.count == names.count else { return nil }
    self.init(choices)
  }
}
