import Parameters

/// What money is spent on; one for each lever that costs.
///
/// Declared in the file of the step that pays for it, and named by that step: `Step(…, paysFor: [.media])`.
public struct Lever: Sendable, Equatable {
  /// Its place in the books and among the columns of results, counted from 0.
  public let number: Int
  /// Name in CSV columns.
  public let column: String
  /// English and Chinese names.
  public let label: Label

  /// A lever with the number that follows the last one's.
  public init(_ number: Int, _ column: String, _ label: Label) {
    self.number = number
    self.column = column
    self.label = label
  }
}

extension Lever: CaseIterable {
  /// Whatever a step of the month pays for, by number.
  public static let allCases: [Lever] =
    Step.inOrder.flatMap(\.paysFor).sorted { $0.number < $1.number }
}
