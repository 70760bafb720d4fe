import Parameters

/// Who owes kin and banks before the launch, and how much; made once for a set of parameters.
///
/// An inclination `w·z + √(1 − wᵀRw) ε` is standard normal, so a threshold gives the wanted share exactly. A
/// balance is `m (y/ȳ)^e` times a lognormal factor of mean 1, with y permanent income per head.
package struct OpeningDebts: Sendable {
  private let parameters: OpeningParameters
  private let kin: Inclination
  private let bank: Inclination
  private let kinThreshold: Double
  private let wishThreshold: Double
  private let loanThreshold: Double
  private let kinMean: Double
  private let bankMean: Double
  private let meanIncome: Double

  /// - Parameters:
  ///   - parameters: shares and sizes.
  ///   - copula: the dependence among scores.
  ///   - marginals: for incomes by score.
  package init(_ parameters: OpeningParameters, _ copula: Copula, _ marginals: Marginals) {
    self.parameters = parameters
    meanIncome = marginals.meanIncome
    kin = Inclination(parameters.kinWeights, copula)
    bank = Inclination(parameters.bankWeights, copula)
    let bankShare = parameters.formalWish * parameters.formalObtained
    kinThreshold = threshold(share: parameters.kinShare)
    wishThreshold = threshold(share: parameters.formalWish)
    loanThreshold = threshold(share: bankShare)
    let spread = parameters.kinBalanceSpread
    kinMean = parameters.kinBalance * exponential(spread * spread / 2)
    // Expected debts a household: kin's follow from its balances, the bank's from the share of debt.
    let relative = { (inclination: Inclination, threshold: Double) in
      inclination.meanAbove(threshold) {
        exponential(
          parameters.incomeElasticity
            * logarithm(marginals.income.quantile(atNormal: $0) / marginals.meanIncome))
      }
    }
    let kinDebt = kinMean * relative(kin, kinThreshold)
    let bankDebt = kinDebt * (1 - parameters.kinShareOfDebt) / parameters.kinShareOfDebt
    let scale = relative(bank, loanThreshold)
    bankMean =
      parameters.kinShare > 0 && scale > 0 ? bankDebt / scale : kinMean
  }

  /// Draws the debts of a block of households, adds them to the borrowers' columns and to a list.
  package func draw(
    _ households: inout Households, _ debts: inout [Debt], by scores: Scores, _ draws: Draws
  ) {
    var lucks = [[Double]](repeating: Array(repeating: 0, count: scores.rows.count), count: 2)
    for index in 0..<2 {
      draws.normals(.initialDebt, rows: scores.rows, index: index, into: &lucks[index])
    }
    let kinLatent = kin.values(scores, luck: lucks[0])
    let bankLatent = bank.values(scores, luck: lucks[1])
    for row in scores.rows {
      let place = row - scores.rows.lowerBound
      let owesKin = kinLatent[place] > kinThreshold
      let wished = bankLatent[place] > wishThreshold
      guard owesKin || wished else { continue }
      let luck = draws.quad(.initialDebt, row)
      let perHead = Double(households.permanentIncome[row]) / Double(households.size[row])
      let relative = exponential(
        parameters.incomeElasticity * logarithm(max(perHead / meanIncome, 1e-9)))
      if owesKin {
        debts.append(kinDebt(of: row, relative, luck.x, luck.y, &households))
      }
      guard wished else { continue }
      let age = 1 + Int(luck.z * Double(parameters.bankTerm))
      let month = -Int16(min(age, parameters.bankTerm))
      households.formalWish[row] = month
      guard bankLatent[place] > loanThreshold else { continue }
      households.formalLoan[row] = month
      debts.append(bankDebt(of: row, made: month, relative, luck.w, &households))
    }
  }

  private func kinDebt(
    of row: Int, _ relative: Double, _ size: Double, _ age: Double, _ households: inout Households
  ) -> Debt {
    let balance = lognormal(kinMean * relative, parameters.kinBalanceSpread, size)
    households.informalDebt[row] += balance
    // Kin who have lent that much are able to.
    let owed = Float(Money.yuan(Int64(balance)))
    households.informalCapacity[row] = max(households.informalCapacity[row], owed)
    // One number gives first the use, then the age.
    let emergency = parameters.kinEmergency
    let isEmergency = age < emergency
    let rest = isEmergency ? age / emergency : (age - emergency) / (1 - emergency)
    let months = 1 + Int(rest * Double(parameters.kinTerm))
    return Debt(
      household: Int32(row), lender: .informal, use: isEmergency ? .emergency : .smoothing,
      balance: balance, made: -Int16(min(months, parameters.kinTerm)))
  }

  private func bankDebt(
    of row: Int, made: Int16, _ relative: Double, _ size: Double, _ households: inout Households
  ) -> Debt {
    let balance = lognormal(bankMean * relative, parameters.bankBalanceSpread, size)
    households.bankDebt[row] += balance
    return Debt(
      household: Int32(row), lender: .bank, use: .production, balance: balance, made: made)
  }

  /// A balance in fen, at least one yuan.
  private func lognormal(_ mean: Double, _ spread: Double, _ uniform: Double) -> Int32 {
    let factor = exponential(spread * standardNormal(of: uniform) - spread * spread / 2)
    return max(100, Money.amount(mean * factor))
  }
}

extension Purpose {
  /// Debts at the start.
  package static let initialDebt = Purpose(40)
}
