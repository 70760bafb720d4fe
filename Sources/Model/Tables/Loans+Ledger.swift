extension Loans {
  /// A loan about to be entered.
  package struct Entry {
    package var household: Int
    package var lender: Lender
    package var product: Product
    package var use: Use
    package var repayment: Repayment
    /// In fen.
    package var principal: Int32
    /// Annual rate as a fraction, as the borrower pays it.
    package var rate: Double
    /// Points of the annual rate that a dated cut took off, as a fraction.
    package var cut: Double
    /// In months.
    package var term: Int
    /// Month in which it is made.
    package var made: Int

    package init(
      household: Int, lender: Lender, product: Product, use: Use, repayment: Repayment,
      principal: Int32, rate: Double, cut: Double = 0, term: Int, made: Int
    ) {
      self.household = household
      self.lender = lender
      self.product = product
      self.use = use
      self.repayment = repayment
      self.principal = principal
      self.rate = rate
      self.cut = cut
      self.term = term
      self.made = made
    }
  }

  /// Enters a new loan at the end of the ledger.
  package mutating func enter(_ entry: Entry) {
    household.append(Int32(entry.household))
    lender.append(entry.lender.rawValue)
    product.append(entry.product.rawValue)
    use.append(entry.use.rawValue)
    repayment.append(entry.repayment.rawValue)
    principal.append(entry.principal)
    balance.append(entry.principal)
    unpaidInterest.append(0)
    rate.append(Float(entry.rate))
    cut.append(Float(entry.cut))
    instalment.append(
      entry.repayment == .equalInstalments
        ? Annuity.instalment(entry.principal, rate: entry.rate, months: entry.term) : 0)
    monthsLeft.append(Int16(entry.term))
    arrears.append(0)
    made.append(Int16(entry.made))
    writtenOff.append(false)
  }

  /// Drops the loans that are paid in full, keeping the order of the others.
  package mutating func removePaid() {
    var kept = 0
    for loan in 0..<count where balance[loan] > 0 || unpaidInterest[loan] > 0 {
      if kept < loan { move(loan, to: kept) }
      kept += 1
    }
    truncate(to: kept)
  }

  private mutating func move(_ loan: Int, to place: Int) {
    household[place] = household[loan]
    lender[place] = lender[loan]
    product[place] = product[loan]
    use[place] = use[loan]
    repayment[place] = repayment[loan]
    principal[place] = principal[loan]
    balance[place] = balance[loan]
    unpaidInterest[place] = unpaidInterest[loan]
    rate[place] = rate[loan]
    cut[place] = cut[loan]
    instalment[place] = instalment[loan]
    monthsLeft[place] = monthsLeft[loan]
    arrears[place] = arrears[loan]
    made[place] = made[loan]
    writtenOff[place] = writtenOff[loan]
  }

  private mutating func truncate(to kept: Int) {
    let dropped = count - kept
    guard dropped > 0 else { return }
    household.removeLast(dropped)
    lender.removeLast(dropped)
    product.removeLast(dropped)
    use.removeLast(dropped)
    repayment.removeLast(dropped)
    principal.removeLast(dropped)
    balance.removeLast(dropped)
    unpaidInterest.removeLast(dropped)
    rate.removeLast(dropped)
    cut.removeLast(dropped)
    instalment.removeLast(dropped)
    monthsLeft.removeLast(dropped)
    arrears.removeLast(dropped)
    made.removeLast(dropped)
    writtenOff.removeLast(dropped)
  }
}
