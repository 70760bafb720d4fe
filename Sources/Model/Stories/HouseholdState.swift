/// How one household stands at some moment.
package struct HouseholdState: Sendable, Equatable {
  package let status: Status
  package let trust: Float
  package let score: Float
  /// Limit and rate of the credit line.
  package let lineLimit: Int32
  package let lineRate: Float
  /// Cash, in fen.
  package let cash: Int64
  /// Working capital, in fen.
  package let working: Int32
  /// Permanent income in yuan a month, the transitory factor, and the gain from credit in yuan a month.
  package let permanentIncome: Float
  package let transitory: Float
  package let gain: Float
  /// Owed to platform, bank and kin, in fen.
  package let debts: SIMD3<Int32>
  /// Need and its use.
  package let need: Int32
  package let needUse: UInt8
  /// Platform loans ever taken.
  package let timesBorrowed: Int
  /// Its loans, in the order they were made.
  package let loans: [Loan]

  /// Of a household, as it is now.
  package init(of row: Int, in world: World) {
    let households = world.households
    status = households.status[row]
    trust = households.trust[row]
    score = households.score[row]
    lineLimit = households.lineLimit[row]
    lineRate = households.lineRate[row]
    cash = households.cash[row]
    working = households.working[row]
    permanentIncome = households.permanentIncome[row]
    transitory = households.transitory[row]
    gain = households.investmentGain[row]
    debts = SIMD3(
      households.platformDebt[row], households.bankDebt[row], households.informalDebt[row])
    need = households.need[row]
    needUse = households.needUse[row]
    timesBorrowed = Int(households.timesBorrowed[row])
    loans = world.loans(of: row)
  }

  /// Whether a flag of the status is set.
  package func has(_ flag: Status) -> Bool { status.contains(flag) }

  /// Owed to a lender, in fen.
  package func debt(to lender: Lender) -> Int64 { Int64(debts[Int(lender.rawValue)]) }

  /// Owed to all lenders, in fen.
  package var debt: Int64 { Lender.allCases.reduce(0) { $0 + debt(to: $1) } }

  /// Most monthly payments past due on any loan.
  package var arrears: Int {
    loans.filter { !$0.isWrittenOff }.map { Int($0.arrears) }.max() ?? 0
  }
}
