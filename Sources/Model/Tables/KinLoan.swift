/// A loan of kin and friends, who take no interest and set no date.
///
/// Held like the loans of others, by household and then in the order they were made.
public struct KinLoan: Sendable, Equatable {
  /// Row of the borrower.
  public package(set) var household: Int32
  /// Still owed, in fen; of a new loan, all that was lent.
  public package(set) var balance: Int32
  /// Month in which it was made.
  public package(set) var made: Int16
  /// What it was for.
  public package(set) var use: Use

  /// Kin and friends.
  public var lender: Lender { .informal }

  /// A new loan.
  ///
  /// - Parameters:
  ///   - household: row of the borrower.
  ///   - use: what it is for.
  ///   - principal: in fen.
  ///   - made: month in which it is made.
  package init(household: Int, use: Use, principal: Int32, made: Int) {
    self.household = Int32(household)
    self.use = use
    balance = principal
    self.made = Int16(made)
  }

  /// Pays back as far as anything is owed, and returns what was paid.
  @inline(__always)
  package mutating func pay(_ most: Int64) -> Int32 {
    let payment = Int32(truncatingIfNeeded: min(Int64(balance), most))
    balance &-= payment
    return payment
  }
}
