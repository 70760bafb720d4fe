import Parameters

/// Who lends.
public enum Lender: UInt8, CaseIterable, Sendable { case platform, bank, informal }

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

/// An outstanding loan of the platform or a bank; the ledger holds them by household, and a household's in the order
/// they were made.
///
/// A row and not columns: whatever handles a loan needs most of it, and the ledger moves up when loans are paid.
/// By household, so that whoever goes through the ledger goes through the columns of households in order.
public struct Loan: Sendable, Equatable {
  /// Row of the borrower.
  public package(set) var household: Int32
  /// Lent, in fen.
  public package(set) var principal: Int32
  /// Still owed, in fen.
  public package(set) var balance: Int32
  /// Interest due and unpaid, in fen.
  public package(set) var unpaidInterest: Int32 = 0
  /// Annual rate as a fraction, as the borrower pays it.
  public package(set) var rate: Float
  /// Points of the annual rate that a dated cut took off when it was made, as a fraction.
  public package(set) var cut: Float
  /// What was due and is not paid, in fen; past the end that is all.
  public package(set) var pastDue: Int32 = 0
  /// Equal instalment in fen a month; 0 for other kinds of repayment.
  public package(set) var instalment: Int32
  /// Months until the principal is due.
  public package(set) var monthsLeft: Int16
  /// Month in which it was made.
  public package(set) var made: Int16
  /// Who lent.
  public package(set) var lender: Lender
  /// What it was for.
  public package(set) var use: Use
  /// How it is paid back.
  public package(set) var repayment: Repayment
  /// Monthly payments past due; 255 once it is written off.
  public package(set) var arrears: UInt8 = 0

  /// A new loan.
  ///
  /// - Parameters:
  ///   - household: row of the borrower.
  ///   - lender: who lends.
  ///   - use: what it is for.
  ///   - repayment: how it is paid back.
  ///   - principal: in fen.
  ///   - rate: annual, as a fraction, as the borrower pays it.
  ///   - cut: points of the annual rate that a dated cut took off, as a fraction.
  ///   - term: in months.
  ///   - made: month in which it is made.
  package init(
    household: Int, lender: Lender, use: Use, repayment: Repayment, principal: Int32,
    rate: Double, cut: Double = 0, term: Int, made: Int
  ) {
    self.household = Int32(household)
    self.principal = principal
    balance = principal
    self.rate = Float(rate)
    self.cut = Float(cut)
    instalment =
      repayment == .equalInstalments
      ? Annuity.instalment(principal, rate: rate, months: term) : 0
    monthsLeft = Int16(term)
    self.made = Int16(made)
    self.lender = lender
    self.use = use
    self.repayment = repayment
  }
}
