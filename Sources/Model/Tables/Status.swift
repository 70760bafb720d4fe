/// Changing yes-or-no state of a household.
public struct Status: OptionSet, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Has a smartphone and a usable connection.
  public static let online = Status(rawValue: 1 << 0)
  /// Uses the platform's application.
  public static let platformUser = Status(rawValue: 1 << 1)
  /// Has heard that the credit product exists.
  public static let heard = Status(rawValue: 1 << 2)
  /// Knows how the product works and could decide on it.
  public static let informed = Status(rawValue: 1 << 3)
  /// Has ever drawn on the platform's credit line.
  public static let everBorrowed = Status(rawValue: 1 << 4)
  /// Owes the platform money.
  public static let activeBorrower = Status(rawValue: 1 << 5)
  /// Has a payment to the platform more than 30 days late.
  public static let late = Status(rawValue: 1 << 6)
  /// Holds a credit line.
  public static let credited = Status(rawValue: 1 << 7)
  /// Repays interest first and principal at the end (prime customer).
  public static let prime = Status(rawValue: 1 << 8)
  /// A default stands in the credit-bureau record.
  public static let badRecord = Status(rawValue: 1 << 9)
  /// Has ever applied for a platform loan; whoever has an open line gets it.
  public static let applied = Status(rawValue: 1 << 10)
  /// Was a client of a bank or owed one when it first borrowed from the platform.
  public static let bankFirst = Status(rawValue: 1 << 11)
  /// Skipped part of its subsistence spending this month.
  public static let skippedSpending = Status(rawValue: 1 << 12)
  /// Was touched by a data incident.
  public static let harmed = Status(rawValue: 1 << 13)
  /// Was granted a line since news last travelled.
  public static let newLine = Status(rawValue: 1 << 14)

  /// All that goes with a credit line.
  package static let line: Status = [.credited, .prime, .newLine]
}
