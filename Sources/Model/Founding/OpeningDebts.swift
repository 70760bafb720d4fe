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

/// A debt at the start, before it is entered in the ledger.
package struct Debt: Sendable {
  var household: Int32
  var lender: Lender
  var use: Use
  /// In fen.
  var balance: Int32
  /// Month in which it was made, before 0.
  var made: Int16
}

/// A standard normal inclination: weighted scores, and luck for the rest of the variance.
private struct Inclination: Sendable {
  private let weights: [(trait: Characteristic, weight: Double)]
  private let luck: Double
  private let withIncome: Double

  init(_ wanted: [Double], _ copula: Copula) {
    let variance = copula.variance(of: wanted)
    // Weights that explain more than everything are scaled down, and leave no luck.
    let scale = variance > 1 ? 1 / variance.squareRoot() : 1
    weights = Characteristic.allCases.compactMap {
      let weight = wanted[$0.rawValue] * scale
      return weight == 0 ? nil : ($0, weight)
    }
    luck = max(0, 1 - variance * scale * scale).squareRoot()
    withIncome = copula.covariances(of: wanted)[Characteristic.income.rawValue] * scale
  }

  /// Inclinations of a block of households.
  func values(_ scores: Scores, luck uniformLuck: [Double]) -> [Double] {
    var values = uniformLuck
    for place in values.indices { values[place] *= luck }
    for (trait, weight) in weights {
      let column = scores[trait]
      for place in values.indices { values[place] += weight * column[place] }
    }
    return values
  }

  /// Expected value of a function of the score of income where the inclination lies above a threshold, else 0.
  func meanAbove(_ threshold: Double, _ function: (Double) -> Double) -> Double {
    guard threshold < .infinity else { return 0 }
    let rest = max(1e-12, 1 - withIncome * withIncome).squareRoot()
    let normal = QuantileTable { $0 }
    return NormalGrid.mean { income in
      let chance =
        threshold > -.infinity
        ? normal.quantile(atNormal: (withIncome * income - threshold) / rest) : 1
      return chance * function(income)
    }
  }
}

extension Loans {
  /// Enters the debts of the start in the order they were made, and books them as opening stocks.
  package mutating func enter(
    _ debts: [Debt], _ parameters: OpeningParameters, _ institutions: inout Institutions
  ) {
    let oldest = debts.reduce(0) { max($0, -Int($1.made)) }
    // Debts of one month stay in the order of rows, so a stable pass for each month would do; this is one.
    var next = [Int](repeating: 0, count: oldest + 2)
    for debt in debts { next[oldest + Int(debt.made) + 1] += 1 }
    for month in next.indices.dropFirst() { next[month] += next[month - 1] }
    var order = [Int](repeating: 0, count: debts.count)
    for (place, debt) in debts.enumerated() {
      order[next[oldest + Int(debt.made)]] = place
      next[oldest + Int(debt.made)] += 1
    }
    for place in order { enter(debts[place], parameters, &institutions) }
  }

  private mutating func enter(
    _ debt: Debt, _ parameters: OpeningParameters, _ institutions: inout Institutions
  ) {
    let isBank = debt.lender == .bank
    let term = isBank ? parameters.bankTerm : parameters.kinTerm
    // Made at the end of a month, first payment in the next: a loan of month −1 has its whole term left.
    let left = term + Int(debt.made) + 1
    enter(
      Entry(
        household: Int(debt.household), lender: debt.lender, product: isBank ? .bankLoan : .kin,
        use: debt.use, repayment: isBank ? .interestFirst : .whenPossible, principal: debt.balance,
        rate: isBank ? parameters.bankRate : 0, term: left, made: Int(debt.made)))
    institutions[debt.lender].opening += Int64(debt.balance)
    institutions[debt.lender].owed += Int64(debt.balance)
  }
}
