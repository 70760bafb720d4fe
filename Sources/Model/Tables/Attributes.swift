/// Lasting yes-or-no traits of a household.
public struct Attributes: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Village cadre, teacher, shopkeeper or group leader.
  public static let leader = Attributes(rawValue: 1 << 0)
  /// A member stands in the rural social-insurance file (ages 20 to 55).
  public static let insured = Attributes(rawValue: 1 << 1)
  /// Holds registered title to land.
  public static let titled = Attributes(rawValue: 1 << 2)
  /// Receives the farm-machinery subsidy.
  public static let subsidised = Attributes(rawValue: 1 << 3)
  /// Owns what a bank takes as collateral or has a guarantor.
  public static let collateral = Attributes(rawValue: 1 << 4)
  /// Has borrowed from a bank or cooperative before, or keeps its main account with a loan officer.
  public static let bankClient = Attributes(rawValue: 1 << 5)
  /// Its business gains from credit (the positive tail of the income effect).
  public static let gainsFromCredit = Attributes(rawValue: 1 << 6)
  /// Marked as treated in the user's own population file; levers can target it.
  public static let treated = Attributes(rawValue: 1 << 7)
}
