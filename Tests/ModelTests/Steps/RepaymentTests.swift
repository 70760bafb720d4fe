import Foundation
import Testing

@testable import Model

@Suite struct RepaymentTests {
  /// Nobody misses a payment or pays early unless a test says so.
  private static func parameters() -> ModelParameters {
    var parameters = Hamlet.parameters()
    parameters.repayment.missChance = 0
    parameters.repayment.earlyChance = 0
    return parameters
  }

  private static func world(cash yuan: Double) -> World {
    var world = Hamlet.world()
    world.households.cash = Array(repeating: Money.fen(yuan), count: 3)
    return world
  }

  /// Repays and marks, as a month does.
  private static func repay(
    _ world: inout World, _ parameters: ModelParameters = parameters(), month: Int
  ) {
    world.take(.opening, parameters, month: month)
    world.take(.repayments, parameters, month: month)
    world.take(.writeOffs, parameters, month: month)
  }

  @Test(arguments: [(12_000.0, 0.09, 12), (1_000, 0.072, 3), (300_000, 0.108, 24), (5_000, 0, 6)])
  func `equal instalments follow the annuity formula and pay the loan off`(
    yuan: Double, rate: Double, term: Int
  ) {
    var world = Self.world(cash: 1_000_000)
    world.lend(yuan, to: 0, rate: rate, term: term)
    // The rate is kept in single precision; the formula is taken at the rate agreed.
    let monthly = rate / 12
    let formula =
      rate > 0
      ? yuan * 100 * monthly / (1 - pow(1 + monthly, -Double(term))) : yuan * 100 / Double(term)
    var balance = Money.fen(yuan)
    var paid: Int64 = 0
    for month in 0..<term {
      let cash = world.households.cash[0]
      Self.repay(&world, month: month)
      let payment = cash - world.households.cash[0]
      let interest = Int64((Double(balance) * rate / 12).rounded())
      paid += payment
      if month < term - 1 {
        #expect(Double(payment) >= formula - 1e-6 && Double(payment) < formula + 1)
        #expect(abs(world.institutions[.platform].interest.month - interest) <= 1)
        balance -= payment - world.institutions[.platform].interest.month
        #expect(world.ledger[0].balance == balance)
      }
    }
    #expect(world.ledger.isEmpty)
    #expect(world.households.platformDebt[0] == 0)
    #expect(world.institutions[.platform].repaid.total == Money.fen(yuan))
    // Rounding up by less than a fen a month makes the last payment a little smaller.
    #expect(abs(Double(paid) - formula * Double(term)) <= Double(term))
    #expect(!world.households.status[0].contains(.activeBorrower))
  }

  @Test func `interest first pays interest each month and the principal at the end`() {
    var world = Self.world(cash: 100_000)
    world.lend(10_000, to: 1, .interestFirst, rate: 0.09, term: 6)
    for month in 0..<5 {
      Self.repay(&world, month: month)
      #expect(world.institutions[.platform].interest.month == 7_500)
      #expect(world.institutions[.platform].repaid.month == 0)
      #expect(world.households.service[1] == 7_500)
    }
    Self.repay(&world, month: 5)
    #expect(world.institutions[.platform].repaid.month == 1_000_000)
    #expect(world.households.cash[1] == Money.fen(100_000 - 10_000) - 6 * 7_500)
    #expect(world.households.loansClosed[1] == 1)
    #expect(world.households.monthsUsed[1] == 6)
  }

  @Test func `payments come from cash above subsistence`() {
    var world = Self.world(cash: 1_000)
    world.lend(12_000, to: 0, term: 12)
    Self.repay(&world, month: 0)
    // Three persons keep 250 yuan each.
    #expect(world.households.cash[0] == Money.fen(750))
    #expect(world.ledger[0].arrears == 1)
  }

  @Test func `a second missed payment makes a borrower late, a fourth spoils the record`() {
    var world = Self.world(cash: 0)
    world.lend(12_000, to: 0, term: 12)
    world.households.status[0].formUnion([.credited, .prime])
    world.households.lineLimit[0] = Money.amount(20_000)
    for month in 0..<6 {
      Self.repay(&world, month: month)
      let status = world.households.status[0]
      // A bad record ends the line.
      #expect(status.contains(.credited) == (month < 3) && status.contains(.prime) == (month < 3))
      #expect(world.households.lineLimit[0] == (month < 3 ? Money.amount(20_000) : 0))
      #expect(world.ledger[0].arrears == month + 1)
      #expect(status.contains(.late) == (month >= 1))
      #expect(status.contains(.badRecord) == (month >= 3))
      #expect(status.contains(.activeBorrower))
    }
    Self.repay(&world, month: 6)
    #expect(world.ledger[0].isWrittenOff)
    #expect(world.institutions[.platform].writtenOff.month == 1_200_000)
    #expect(world.institutions[.platform].owed == 0)
    #expect(world.households.platformDebt[0] == 0)
    #expect(!world.households.status[0].contains(.late))
  }

  @Test func `banks write off later than the platform`() {
    var world = Self.world(cash: 0)
    var parameters = Self.parameters()
    parameters.bank.renewal = 0
    world.lend(5_000, to: 0, from: .bank, .interestFirst, term: 12)
    for month in 0..<17 { Self.repay(&world, parameters, month: month) }
    #expect(!world.ledger[0].isWrittenOff)
    Self.repay(&world, parameters, month: 17)
    #expect(world.ledger[0].isWrittenOff)
    #expect(world.institutions[.bank].writtenOff.total == 500_000)
  }

  @Test func `what was missed falls due with the next payment, which clears the arrears`() {
    var world = Self.world(cash: 0)
    world.lend(12_000, to: 0, term: 12)
    Self.repay(&world, month: 0)
    world.households.cash[0] = Money.fen(10_000)
    Self.repay(&world, month: 1)
    let instalment = world.ledger[0].instalment
    #expect(world.households.cash[0] == Money.fen(10_000) - 2 * instalment)
    #expect(world.ledger[0].arrears == 0)
  }

  @Test func `a part of a payment counts for what it is`() {
    var world = Self.world(cash: 0)
    world.lend(12_000, to: 0, rate: 0, term: 12)
    // Who is 100 yuan short of 1,000 and pays 1,100 next is as others; who is 100 short each month is one behind.
    for (month, (paid, behind, due)) in [
      (900.0, 1, 1_000.0), (1_100, 0, 1_100), (900, 1, 1_000), (900, 1, 1_100), (900, 1, 1_200),
    ].enumerated() {
      world.households.cash[0] = Money.fen(750 + paid)
      Self.repay(&world, month: month)
      #expect(world.ledger[0].arrears == behind)
      #expect(world.households.service[0] == Money.amount(due))
    }
    #expect(world.ledger[0].balance == Money.fen(12_000 - 900 - 1_100 - 2_700))
  }

  @Test(arguments: [
    ([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], [1, 1, 2, 2, 3, 3]),
    ([0.9, 0.5, 0.5, 0, 1.1, 3], [1, 1, 2, 3, 2, 0]),
    ([0, 0, 0, 2.5, 1, 1], [1, 2, 3, 2, 2, 2]),
    ([0, 0, 0, 3, 0.999, 1], [1, 2, 3, 1, 2, 2]),
  ])
  func `every fen goes to the oldest instalment`(paid: [Double], behind: [Int]) {
    var world = Self.world(cash: 0)
    world.lend(12_000, to: 0, rate: 0, term: 12)
    var owed = 0.0
    for month in paid.indices {
      world.households.cash[0] = Money.fen(750 + 1_000 * paid[month])
      Self.repay(&world, month: month)
      owed = max(0, owed + 1_000 - 1_000 * paid[month])
      #expect(world.loans[0].pastDue == Money.fen(owed))
      #expect(world.ledger[0].arrears == behind[month])
    }
  }

  @Test(arguments: [
    // In interest of a month: 1 in the first, 1.5 in those with a penalty, which are all that come after a late one.
    ([0, 0, 0, 0], [1, 2, 3, 4]), ([0.5, 0, 1, 0.5], [1, 2, 2, 3]),
    ([0, 1, 1.5, 1.5], [1, 1, 1, 1]),
    ([0, 0.9, 1.5, 1.7], [1, 2, 2, 1]), ([0, 2.5, 1, 0], [1, 0, 0, 1]),
  ])
  func `every fen goes to the oldest interest, penalties included`(paid: [Double], behind: [Int]) {
    var world = Self.world(cash: 0)
    world.lend(10_000, to: 0, .interestFirst, rate: 0.12, term: 12)
    for month in paid.indices {
      world.households.cash[0] = Money.fen(750 + 100 * paid[month])
      Self.repay(&world, month: month)
      #expect(world.ledger[0].arrears == behind[month])
    }
  }

  @Test func `who pays nothing is one more behind, whatever becomes of the penalty`() {
    var world = Self.world(cash: 0)
    var parameters = Self.parameters()
    world.lend(10_000, to: 0, .interestFirst, rate: 0.12, term: 12)
    for (month, penalty) in [0, 0, 2, 0.5, 0, 2].enumerated() {
      parameters.repayment.penalty = penalty
      Self.repay(&world, parameters, month: month)
      #expect(world.ledger[0].arrears == month + 1)
    }
  }

  @Test(arguments: [Repayment.equalInstalments, .interestFirst])
  func `who pays one of two payments stays one behind, and past the end all of it counts`(
    repayment: Repayment
  ) {
    var world = Self.world(cash: 0)
    var parameters = Self.parameters()
    parameters.repayment.penalty = 0
    world.lend(12_000, to: 0, repayment, rate: 0.12, term: 4)
    for (month, behind) in [1, 1, 2, 3, 4].enumerated() {
      let payment = repayment == .interestFirst ? 12_000 : world.ledger[0].instalment
      // One payment in the second month and in the fourth, which is the last.
      let pays = month == 1 || month == 3
      world.households.cash[0] = Money.fen(750) + (pays ? Int64(payment) : 0)
      Self.repay(&world, parameters, month: month)
      #expect(world.ledger[0].arrears == behind)
    }
  }

  @Test func `a late loan bears a penalty on its rate`() {
    var world = Self.world(cash: 0)
    world.lend(10_000, to: 0, .interestFirst, rate: 0.12, term: 12)
    Self.repay(&world, month: 0)
    #expect(world.ledger[0].unpaidInterest == 10_000)
    Self.repay(&world, month: 1)
    // Half as much again while it is late.
    #expect(world.ledger[0].unpaidInterest == 25_000)
  }

  @Test func `after a write-off a part of spare cash is recovered now and then`() {
    var world = Self.world(cash: 0)
    var parameters = Self.parameters()
    parameters.writeOff.platformAfter = 4
    parameters.writeOff.recoveryChance = 1
    parameters.writeOff.recoveryShare = 0.25
    world.lend(10_000, to: 0, .interestFirst, term: 12)
    for month in 0..<4 { Self.repay(&world, parameters, month: month) }
    world.households.cash[0] = Money.fen(4_750)
    Self.repay(&world, parameters, month: 4)
    #expect(world.institutions[.platform].recovered.month == Money.fen(1_000))
    #expect(world.households.cash[0] == Money.fen(3_750))
    #expect(world.ledger[0].balance == Money.fen(9_000))
    #expect(world.institutions[.platform].owed == 0)
  }

  @Test func `an early repayment keeps the buffer and lowers the instalments that remain`() {
    var world = Self.world(cash: 5_000)
    var parameters = Self.parameters()
    parameters.repayment.earlyChance = 1
    parameters.repayment.earlyBuffer = 2
    world.lend(12_000, to: 0, rate: 0.12, term: 12)
    let first = world.ledger[0].instalment
    Self.repay(&world, parameters, month: 0)
    // 750 of subsistence and twice 750 stay.
    #expect(world.households.cash[0] == Money.fen(2_250))
    let loan = world.ledger[0]
    #expect(loan.balance == 1_200_000 + 12_000 - Money.fen(2_750))
    #expect(loan.monthsLeft == 11)
    #expect(loan.instalment < first)
    let formula = Double(loan.balance) * 0.01 / (1 - pow(1.01, -11))
    #expect(abs(Double(loan.instalment) - formula) <= 1)
  }

  @Test func `whoever can pays a loan back whole before its end`() {
    var world = Self.world(cash: 50_000)
    var parameters = Self.parameters()
    parameters.repayment.earlyChance = 1
    world.lend(12_000, to: 0, rate: 0.12, term: 12, made: 0)
    Self.repay(&world, parameters, month: 2)
    #expect(world.ledger.isEmpty)
    #expect(world.households.cash[0] == Money.fen(50_000 - 12_000) - 12_000)
    #expect(world.households.monthsUsed[0] == 2)
  }

  @Test func `a bank renews what cannot be paid at the end, or counts it as missed`() {
    for renews in [true, false] {
      var world = Self.world(cash: 1_000)
      var parameters = Self.parameters()
      parameters.bank.renewal = renews ? 1 : 0
      parameters.bank.term = 12
      world.lend(20_000, to: 0, from: .bank, .interestFirst, rate: 0.06, term: 1)
      Self.repay(&world, parameters, month: 0)
      let loan = world.ledger[0]
      #expect(loan.monthsLeft == (renews ? 12 : 0))
      #expect(loan.arrears == (renews ? 0 : 1))
      #expect(world.households.cash[0] == Money.fen(renews ? 900 : 750))
      // A month's interest; or what is left of the principal, and interest with a penalty.
      #expect(abs(world.households.dueNext[0] - (renews ? 10_000 : 1_985_000 + 14_888)) <= 1)
    }
  }

  @Test func `a bank does not renew what could be paid`() {
    var world = Self.world(cash: 100_000)
    var parameters = Self.parameters()
    parameters.bank.renewal = 1
    parameters.repayment.missChance = 1
    world.lend(20_000, to: 0, from: .bank, .interestFirst, rate: 0.06, term: 1)
    Self.repay(&world, parameters, month: 0)
    #expect(world.ledger[0].monthsLeft == 0)
    #expect(world.ledger[0].arrears == 1)
  }

  @Test(arguments: [(0, 0), (2, 0), (3, 0), (4, 5)])
  func `a bank renews what is late, but not what is non-performing`(missed: UInt8, after: UInt8) {
    var world = Self.world(cash: 1_000)
    var parameters = Self.parameters()
    parameters.bank.renewal = 1
    world.lend(20_000, to: 0, from: .bank, .interestFirst, rate: 0.06, term: 1)
    world.loans[0].arrears = missed
    Self.repay(&world, parameters, month: 0)
    #expect(world.ledger[0].arrears == after)
    #expect((world.ledger[0].monthsLeft > 0) == (missed < 4))
  }

  @Test func `a renewed loan is late by its unpaid interest alone`() {
    // In the first month 150 yuan go to 100 of interest and 50 of principal, the rest of which is past due.
    var world = Self.world(cash: 900)
    var parameters = Self.parameters()
    parameters.bank.renewal = 0
    world.lend(20_000, to: 0, from: .bank, .interestFirst, rate: 0.06, term: 1)
    Self.repay(&world, parameters, month: 0)
    #expect(world.ledger[0].arrears == 1)
    Self.repay(&world, parameters, month: 1)
    #expect(world.ledger[0].arrears == 2)
    // Nothing is paid in the month of renewal: two months of interest stay due, and the principal no longer is.
    parameters.bank.renewal = 1
    Self.repay(&world, parameters, month: 2)
    #expect(world.ledger[0].monthsLeft == parameters.bank.term)
    #expect(world.ledger[0].arrears == 2)
  }

  @Test func `a renewed loan whose interest is not paid is late`() {
    var world = Self.world(cash: 800)
    var parameters = Self.parameters()
    parameters.bank.renewal = 1
    world.lend(20_000, to: 0, from: .bank, .interestFirst, rate: 0.06, term: 1)
    Self.repay(&world, parameters, month: 0)
    #expect(world.ledger[0].monthsLeft == 12)
    #expect(world.ledger[0].arrears == 1)
    #expect(world.ledger[0].unpaidInterest == 5_000)
  }

  @Test func `kin get a share of what is left above subsistence, without interest`() {
    var world = Self.world(cash: 10_750)
    var parameters = Self.parameters()
    parameters.repayment.kinShare = 0.1
    world.lend(5_000, to: 0, from: .informal, .whenPossible, rate: 0, term: 12)
    Self.repay(&world, parameters, month: 0)
    #expect(world.institutions[.informal].repaid.month == Money.fen(1_000))
    #expect(world.households.informalDebt[0] == 400_000)
    #expect(world.institutions[.informal].interest.total == 0)
    #expect(world.ledger[0].arrears == 0)
  }

  @Test(arguments: [(-9, 1_000.0), (-3, 600)])
  func `kin come after what formal lenders still have to get`(bankLent: Int, toKin: Double) {
    // A bank that lent first has its 4,000 yuan already when the turn of kin comes, one that lent later has not.
    var world = Self.world(cash: bankLent == -9 ? 14_750 : 10_750)
    var parameters = Self.parameters()
    parameters.repayment.kinShare = 0.1
    world.lend(5_000, to: 0, from: .informal, .whenPossible, rate: 0, term: 12, made: -6)
    world.lend(4_000, to: 0, from: .bank, .interestFirst, rate: 0, term: 1, made: bankLent)
    world.households.dueNext[0] = 400_000
    Self.repay(&world, parameters, month: 0)
    #expect(world.households.bankDebt[0] == 0)
    #expect(world.institutions[.informal].repaid.month == Money.fen(toKin))
  }

  @Test func `what falls due next month is known when this month is paid`() {
    var world = Self.world(cash: 100_000)
    world.lend(12_000, to: 0, rate: 0.12, term: 12)
    world.lend(10_000, to: 1, .interestFirst, rate: 0.09, term: 3)
    for month in 0..<3 {
      Self.repay(&world, month: month)
      #expect(world.households.service[0] == world.ledger[0].instalment)
      #expect(world.households.dueNext[0] == world.ledger[0].instalment)
      // Interest, then interest and principal, then nothing.
      #expect(world.households.dueNext[1] == [7_500, 1_007_500, 0][month])
    }
  }

  @Test func `what was missed is due again next month, until it is written off`() {
    var world = Self.world(cash: 0)
    world.lend(12_000, to: 0, rate: 0, term: 12)
    for month in 0..<6 {
      Self.repay(&world, month: month)
      #expect(world.households.dueNext[0] == 100_000 * (month + 2))
    }
    Self.repay(&world, month: 6)
    #expect(world.ledger[0].isWrittenOff)
    #expect(world.households.dueNext[0] == 0)
  }

  @Test(arguments: [(-9, true), (-6, true), (-3, false)])
  func `loans are paid in the order they were made, kin's first in the same month`(
    kinLent: Int, kinLentFirst: Bool
  ) {
    // Subsistence and 1,000 yuan, which kin take whole where their turn comes first.
    var world = Self.world(cash: 1_750)
    var parameters = Self.parameters()
    parameters.repayment.kinShare = 1
    world.lend(
      5_000, to: 0, from: .informal, .whenPossible, rate: 0, term: 12, made: kinLent)
    world.lend(600, to: 0, .interestFirst, rate: 0, term: 1, made: -6)
    // Others' loans, so that each ledger goes on.
    world.lend(5_000, to: 1, from: .informal, .whenPossible, rate: 0, term: 12)
    world.lend(5_000, to: 2, term: 12)
    Self.repay(&world, parameters, month: 0)
    #expect(world.households.platformDebt[0] == (kinLentFirst ? 60_000 : 0))
    #expect(world.households.informalDebt[0] == (kinLentFirst ? 400_000 : 460_000))
    #expect(world.households.informalDebt[1] == 400_000)
  }

  @Test func `kin forgive what is still owed years after the agreed end`() {
    var world = Self.world(cash: 0)
    var parameters = Self.parameters()
    parameters.opening.kinTerm = 2
    parameters.writeOff.kinAfter = 5
    world.lend(5_000, to: 0, from: .informal, .whenPossible, rate: 0, made: 0)
    for month in 1...7 { Self.repay(&world, parameters, month: month) }
    #expect(world.ledger.count == 1)
    Self.repay(&world, parameters, month: 8)
    #expect(world.ledger.isEmpty)
    #expect(world.households.informalDebt[0] == 0)
    #expect(world.institutions[.informal].writtenOff.total == 500_000)
    #expect(!world.households.status[0].contains(.badRecord))
  }

  @Test(arguments: [(0.0, false), (1.0, false), (-1.0, false), (0.5, true)])
  func `payments are missed at the stated log odds (4 standard errors)`(
    creditworthiness: Float, late: Bool
  ) {
    let count = 4_000
    var world = Hamlet.world(households: count)
    var parameters = Self.parameters()
    parameters.repayment.missChance = 0.1
    parameters.repayment.missSlope = 0.8
    parameters.repayment.missPersistence = 1.5
    for row in 0..<count {
      world.households.creditworthiness[row] = creditworthiness
      world.lend(3_000, to: row, .interestFirst, term: 12)
    }
    if late { Self.repay(&world, parameters, month: 0) }
    world.households.cash = Array(repeating: Money.fen(100_000), count: count)
    Self.repay(&world, parameters, month: 1)
    let missed = world.ledger.filter { $0.arrears > 0 }.count
    let odds = log(0.1 / 0.9) + (late ? 1.5 : 0) - 0.8 * Double(creditworthiness)
    let chance = 1 / (1 + exp(-odds))
    let error = (chance * (1 - chance) / Double(count)).squareRoot()
    #expect(abs(Double(missed) / Double(count) - chance) < 4 * error)
  }
}
