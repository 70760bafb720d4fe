extension World {
  /// What should hold after every month and does not; empty when all is well.
  package func checkInvariants() -> [String] {
    var broken: [String] = []
    for lender in Lender.allCases {
      let account = institutions[lender]
      let gone = account.repaid.total + account.writtenOff.total + account.owed
      if account.opening + account.lent.total != gone {
        broken.append("\(lender): opening and lent differ from repaid, written off and owed")
      }
      let owed = debts(to: lender).reduce(Int64(0)) { $0 + Int64($1) }
      if owed != account.owed {
        broken.append("\(lender): households owe \(owed), not \(account.owed)")
      }
    }
    var balances = [Int64](repeating: 0, count: Lender.allCases.count)
    for loan in loans where !loan.isWrittenOff {
      balances[Int(loan.lender.rawValue)] += Int64(loan.balance)
    }
    for loan in kinLoans { balances[Int(Lender.informal.rawValue)] += Int64(loan.balance) }
    for lender in Lender.allCases where balances[Int(lender.rawValue)] != institutions[lender].owed
    {
      broken.append("\(lender): the ledger holds \(balances[Int(lender.rawValue)]) fen")
    }
    if let row = households.cash.firstIndex(where: { $0 < 0 }) {
      broken.append("household \(row) has negative cash")
    }
    let status = households.status
    if status.contains(where: { $0.contains(.informed) && !$0.contains(.heard) }) {
      broken.append("a household is informed without having heard")
    }
    if status.contains(where: { $0.contains(.activeBorrower) && !$0.contains(.everBorrowed) }) {
      broken.append("an active borrower never borrowed")
    }
    return broken
  }

  private func debts(to lender: Lender) -> [Int32] {
    switch lender {
    case .platform: households.platformDebt
    case .bank: households.bankDebt
    case .informal: households.informalDebt
    }
  }
}
