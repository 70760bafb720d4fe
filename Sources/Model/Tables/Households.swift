/// One row a household; columns are grouped as who it is, what it can do, and how it stands now.
///
/// Money is in fen (1/100 yuan) where it is exact and in yuan where it is a scale of behaviour.
public struct Households: Sendable {
  // Who it is (fixed at founding).

  /// Row of its village.
  public package(set) var village: [Int32] = []
  /// Age of the head in years at the start.
  public package(set) var headAge: [UInt8] = []
  /// Schooling of the head in years.
  public package(set) var schooling: [UInt8] = []
  /// Members.
  public package(set) var size: [UInt8] = []
  /// Members who work.
  public package(set) var workers: [UInt8] = []
  /// Raw value of `Livelihood`.
  public package(set) var livelihood: [UInt8] = []
  /// Fifth of income per head at the start, 0 (poorest) to 4.
  public package(set) var incomeFifth: [UInt8] = []
  /// Lasting traits.
  public package(set) var attributes: [Attributes] = []
  /// Farm land in mu.
  public package(set) var land: [Float] = []

  /// Households that a row stands for; empty where each stands for itself.
  public package(set) var weight: [Float] = []

  // What it can do (fixed at founding).

  /// True creditworthiness, standard normal; lenders see it through noise.
  public package(set) var creditworthiness: [Float] = []
  /// Multiplier of the rate at which production needs arrive; mean 1.
  public package(set) var needFrailty: [Float] = []
  /// Financial and digital literacy, standard normal.
  public package(set) var literacy: [Float] = []
  /// Lasting leaning of trust in the platform, logit scale, mean 0.
  public package(set) var disposition: [Float] = []
  /// Rank in (0, 1) at which connectivity reaches it: on line once coverage exceeds it.
  public package(set) var connectivityRank: [Float] = []
  /// Most that kin and friends would lend, in yuan.
  public package(set) var informalCapacity: [Float] = []

  // How it stands now.

  /// Permanent income of the household in yuan a month.
  public package(set) var permanentIncome: [Float] = []
  /// Factor of transitory income, mean 1.
  public package(set) var transitory: [Float] = []
  /// Income gained from invested credit, in yuan a month.
  public package(set) var investmentGain: [Float] = []
  /// Smoothed annual income per head in yuan, without the season.
  public package(set) var annualIncome: [Float] = []
  /// Income of this month in fen.
  public package(set) var income: [Int32] = []
  /// Cash and liquid savings in fen; never negative.
  public package(set) var cash: [Int64] = []
  /// Changing yes-or-no state.
  public package(set) var status: [Status] = []
  /// Trust in the platform, 0 to 1.
  public package(set) var trust: [Float] = []
  /// Score of the lender's model, in standard deviations of creditworthiness.
  public package(set) var score: [Float] = []
  /// Limit of the credit line in fen; 0 without one.
  public package(set) var lineLimit: [Int32] = []
  /// Annual rate of the credit line before any dated cut, as a fraction.
  public package(set) var lineRate: [Float] = []
  /// Owed to the platform in fen.
  public package(set) var platformDebt: [Int32] = []
  /// Owed to banks in fen.
  public package(set) var bankDebt: [Int32] = []
  /// Owed to kin and friends in fen.
  public package(set) var informalDebt: [Int32] = []
  /// Working capital in production, in fen; returns as sales.
  public package(set) var working: [Int32] = []
  /// Borrowed from the platform in all, in hundreds of yuan, of which its loans are multiples.
  public package(set) var borrowedTotal: [UInt32] = []
  /// Months of use of the platform loans it has closed, in all.
  public package(set) var monthsUsed: [UInt16] = []
  /// Platform loans it has closed.
  public package(set) var loansClosed: [UInt16] = []
  /// Platform loans ever taken.
  public package(set) var timesBorrowed: [UInt16] = []
  /// Month of the first platform loan; −1 before it.
  public package(set) var firstBorrowed: [Int16] = []
  /// Month of the last wish for formal credit, met or not; −1000 before any.
  public package(set) var formalWish: [Int16] = []
  /// Month of the last formal loan obtained; −1000 before any.
  public package(set) var formalLoan: [Int16] = []

  // Flows of this month, overwritten by the steps that make them.

  /// Need for credit that own savings do not cover, in fen.
  public package(set) var need: [Int32] = []
  /// Raw value of `Use`: what the need is for.
  public package(set) var needUse: [UInt8] = []
  /// Fell due on formal loans this month, in fen.
  public package(set) var service: [Int32] = []
  /// Falls due on formal loans next month, in fen.
  public package(set) var dueNext: [Int32] = []
  /// Lent this month in fen, by the lender that `channel` names.
  public package(set) var lent: [Int32] = []
  /// Annual rate of the last platform loan, as a fraction; 0 before any.
  public package(set) var loanRate: [Float] = []
  /// Raw value of `Channel` chosen this month.
  public package(set) var channel: [UInt8] = []

  /// Number of households.
  public var count: Int { village.count }

  /// Nobody yet.
  package init() {}
}
