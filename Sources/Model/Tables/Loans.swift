import Parameters

/// Who lends.
public enum Lender: UInt8, CaseIterable, Sendable { case platform, bank, informal }

/// The product that a loan belongs to.
public enum Product: UInt8, CaseIterable, Sendable {
  case personal, operators, microFirms, bankLoan, kin
}

/// What the money is for.
public enum Use: UInt8, ParameterChoice {
  case production, emergency, smoothing

  public var label: Label {
    switch self {
    case .production: Label(en: "production", zh: "生产经营")
    case .emergency: Label(en: "emergency", zh: "突发支出")
    case .smoothing: Label(en: "consumption", zh: "平滑消费")
    }
  }
}

/// How a loan is paid back.
public enum Repayment: UInt8, CaseIterable, Sendable {
  /// Equal monthly instalments of principal and interest (等额本息).
  case equalInstalments
  /// Interest monthly, principal at the end (先息后本).
  case interestFirst
  /// Whatever can be spared, by the end of the term (kin and friends).
  case whenPossible
}

/// Outstanding loans in the order they were made: memory follows loans, not households.
public struct Loans: Sendable {
  /// Row of the borrower.
  public package(set) var household: [Int32] = []
  /// Raw value of `Lender`.
  public package(set) var lender: [UInt8] = []
  /// Raw value of `Product`.
  public package(set) var product: [UInt8] = []
  /// Raw value of `Use`.
  public package(set) var use: [UInt8] = []
  /// Raw value of `Repayment`.
  public package(set) var repayment: [UInt8] = []
  /// Lent, in fen.
  public package(set) var principal: [Int32] = []
  /// Still owed, in fen.
  public package(set) var balance: [Int32] = []
  /// Interest due and unpaid, in fen.
  public package(set) var unpaidInterest: [Int32] = []
  /// Annual rate as a fraction.
  public package(set) var rate: [Float] = []
  /// Points of the annual rate that a dated cut took off when it was made, as a fraction.
  public package(set) var cut: [Float] = []
  /// Equal instalment in fen a month; 0 for other kinds of repayment.
  public package(set) var instalment: [Int32] = []
  /// Months until the principal is due.
  public package(set) var monthsLeft: [Int16] = []
  /// Payments missed in a row.
  public package(set) var arrears: [UInt8] = []
  /// Month in which it was made.
  public package(set) var made: [Int16] = []
  /// Whether it has been written off; a balance still stands against the borrower.
  public package(set) var writtenOff: [Bool] = []

  /// Number of loans.
  public var count: Int { household.count }

  package init() {}
}
