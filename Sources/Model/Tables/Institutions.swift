/// The platform's lender and the rural banks as they stand.
public struct Institutions: Sendable {
  /// Books of the platform, the banks, and kin and friends, in the order of `Lender`.
  public package(set) var accounts = [Account](repeating: Account(), count: Lender.allCases.count)
  /// Change of the platform's score cutoff by its own reaction to losses, in standard deviations.
  public package(set) var cutoffShift = 0.0
  /// Change of the platform's rate by its own reaction, as a fraction a year.
  public package(set) var rateShift = 0.0
  /// How far banks have simplified and digitised in response, 0 to 1.
  public package(set) var bankDigitisation = 0.0
  /// Platform lender's margin this month and in all, in fen: interest less funding, losses and operations.
  public package(set) var margin = Running()
  /// Funding cost of the platform's lending.
  public package(set) var funding = Running()
  /// Provisions held against the platform's balance, in fen.
  public package(set) var provisions: Int64 = 0
  /// Interest forgone by dated rate cuts.
  public package(set) var interestForgone = Running()
  /// Data incidents this month and in all.
  public package(set) var incidents = Running()

  /// All accounts at zero.
  package init() {}

  /// Sets this month's sums of all accounts to zero.
  package mutating func openMonth() {
    margin.openMonth()
    funding.openMonth()
    interestForgone.openMonth()
    incidents.openMonth()
  }

  /// Books what borrowers paid banks and the platform.
  package mutating func book(_ receipts: Receipts) {
    self[.platform].book(receipts.platform)
    self[.bank].book(receipts.bank)
  }

  /// Books new loans.
  package mutating func book(_ loans: ArraySlice<some LedgerRow>) {
    for lender in Lender.allCases { self[lender].book(loans, of: lender) }
  }

  /// Books of a lender.
  public package(set) subscript(_ lender: Lender) -> Account {
    get { accounts[Int(lender.rawValue)] }
    set { accounts[Int(lender.rawValue)] = newValue }
  }
}
