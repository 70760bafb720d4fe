import GSL
import Parameters

/// Turns scores into the columns of the household table; made once for a set of parameters.
package struct Endowment: Sendable {
  /// Tables from scores to values.
  package let marginals: Marginals
  private let parameters: EndowmentParameters
  /// How livelihoods follow from income and age.
  let choice: LivelihoodChoice
  private let transitorySpread: Double
  private let registers: Registers
  private let bankThreshold: Double
  private let collateralThreshold: Double

  /// - Parameters:
  ///   - parameters: the marginals.
  ///   - copula: the dependence among scores.
  ///   - transitorySpread: standard deviation of the log of the transitory factor of income.
  package init(
    _ parameters: EndowmentParameters, _ copula: Copula, transitorySpread: Double
  ) {
    self.parameters = parameters
    self.transitorySpread = transitorySpread
    marginals = Marginals(parameters)
    choice = LivelihoodChoice(
      parameters.livelihood,
      incomeAndAge: copula.correlation[Characteristic.income.rawValue, Characteristic.age.rawValue])
    registers = Registers(parameters.standing)
    bankThreshold = threshold(share: parameters.standing.bankClientShare)
    collateralThreshold = threshold(share: parameters.standing.collateralShare)
  }

  /// Fills the columns of a block of households that follow from its scores.
  package func endow(
    _ households: inout Households, by scores: Scores, given: GivenHouseholds = .none,
    _ draws: Draws
  ) {
    setPeople(&households, scores, given, draws)
    setLivelihoods(&households, scores, given, draws)
    setIncomes(&households, scores, given, draws)
    setWealth(&households, scores, given)
    setTraits(&households, scores)
    setAttributes(&households, scores, given, draws)
  }

  /// Age, schooling, size and workers of each household.
  private func setPeople(
    _ households: inout Households, _ scores: Scores, _ given: GivenHouseholds,
    _ draws: Draws
  ) {
    let people = parameters.people
    let (ages, schoolings, sizes) = (scores[.age], scores[.schooling], scores[.size])
    draws.forEachBlock(.workers, rows: scores.rows) { rows, uniforms in
      for row in rows {
        let place = row - scores.rows.lowerBound
        let age = given.headAge?[row] ?? UInt8(marginals.age.quantile(atNormal: ages[place]))
        let years = people.meanSchooling + people.schoolingSpread * schoolings[place]
        let others = marginals.others.quantile(atNormal: sizes[place])
        let size =
          given.size?[row]
          ?? max(UInt8(1 + min(others.rounded(), 200)), given.workers?[row] ?? 1)
        households.headAge[row] = age
        households.schooling[row] = given.schooling?[row] ?? UInt8(min(max(years.rounded(), 0), 16))
        households.size[row] = size
        // The fraction of an expected worker is one with that chance. Somebody earns the income.
        let expected =
          (Double(age) < people.retirement ? 1 : 0) + people.otherWorkers * Double(size - 1)
        let workers = UInt8(expected + uniforms[row - rows.lowerBound])
        households.workers[row] = given.workers?[row] ?? min(max(workers, 1), size)
      }
    }
  }

  private func setLivelihoods(
    _ households: inout Households, _ scores: Scores, _ given: GivenHouseholds,
    _ draws: Draws
  ) {
    var uniforms = [Double](repeating: 0, count: scores.rows.count)
    draws.uniforms(.livelihood, rows: scores.rows, into: &uniforms)
    let picked = choice.picks(uniforms, incomes: scores[.income], ages: scores[.age])
    for (place, row) in scores.rows.enumerated() {
      households.livelihood[row] = given.livelihood?[row] ?? picked[place]
    }
  }

  /// Permanent income, the transitory factor from its stationary distribution, and a past year's income.
  private func setIncomes(
    _ households: inout Households, _ scores: Scores, _ given: GivenHouseholds,
    _ draws: Draws
  ) {
    let incomes = scores[.income]
    let lasting = parameters.income.permanentShare.squareRoot()
    let passing = max(0, 1 - parameters.income.permanentShare).squareRoot()
    draws.forEachBlock(.incomeProcess, rows: scores.rows) { rows, uniforms in
      for row in rows {
        let score = incomes[row - scores.rows.lowerBound]
        let perHead = given.incomePerHead?[row].map { Double($0) / 12 }
        let income = perHead ?? marginals.income.quantile(atNormal: score)
        // One normal number moves the current month and the year behind it, whose income is then
        // exactly as the fitted distribution has it.
        let luck = standardNormal(of: uniforms[row - rows.lowerBound])
        let year = marginals.annualIncome.quantile(atNormal: lasting * score + passing * luck)
        households.permanentIncome[row] = Float(income * Double(households.size[row]))
        households.transitory[row] = Float(meanOneLogNormal(transitorySpread, luck))
        households.annualIncome[row] = Float(12 * (perHead ?? year))
      }
    }
  }

  private func setWealth(
    _ households: inout Households, _ scores: Scores, _ given: GivenHouseholds
  ) {
    let wealth = parameters.wealth
    let (savings, lands, capacities) = (
      scores[.savings], scores[.land], scores[.informalCapacity]
    )
    for row in scores.rows {
      let place = row - scores.rows.lowerBound
      let income = Double(households.permanentIncome[row])
      let months = marginals.savings.quantile(atNormal: savings[place])
      let perHead =
        wealth.landPerHead * wealth.landFactor[Int(households.livelihood[row])]
        * marginals.land.quantile(atNormal: lands[place])
      households.cash[row] = given.cash?[row] ?? Money.fen(months * income)
      households.land[row] = given.land?[row] ?? Float(perHead * Double(households.size[row]))
      households.informalCapacity[row] = Float(
        12 * income * marginals.informalCapacity.quantile(atNormal: capacities[place]))
    }
  }

  private func setTraits(_ households: inout Households, _ scores: Scores) {
    let (worth, literacy, leaning) = (scores[.creditworthiness], scores[.literacy], scores[.trust])
    let (needs, connectivity) = (scores[.need], scores[.connectivity])
    for row in scores.rows {
      let place = row - scores.rows.lowerBound
      households.creditworthiness[row] = Float(worth[place])
      households.literacy[row] = Float(literacy[place])
      households.disposition[row] = Float(leaning[place])
      households.needFrailty[row] = Float(marginals.need.quantile(atNormal: needs[place]))
      households.connectivityRank[row] = Float(
        marginals.rank.quantile(atNormal: -connectivity[place]))
    }
  }

  private func setAttributes(
    _ households: inout Households, _ scores: Scores, _ given: GivenHouseholds,
    _ draws: Draws
  ) {
    let (relation, collateral) = (scores[.bankRelation], scores[.collateral])
    for row in scores.rows {
      let place = row - scores.rows.lowerBound
      var attributes = registers.attributes(of: row, households, luck: draws.quad(.registers, row))
      if relation[place] > bankThreshold { attributes.insert(.bankClient) }
      if collateral[place] > collateralThreshold { attributes.insert(.collateral) }
      if let known = given.attributes {
        attributes = known.values[row].union(attributes.subtracting(known.known[row]))
      }
      households.attributes[row] = attributes
    }
  }
}

/// The score above which a share of households lies.
package func threshold(share: Double) -> Double {
  if share <= 0 { return .infinity }
  return share >= 1 ? -.infinity : standardNormal(of: 1 - share)
}

/// A lognormal factor of mean 1, from a standard normal number.
@inline(__always)
private func meanOneLogNormal(_ spread: Double, _ normal: Double) -> Double {
  exponential(spread * normal - spread * spread / 2)
}

extension Purpose {
  /// Livelihood.
  package static let livelihood = Purpose(21)
  /// Members who work.
  package static let workers = Purpose(25)
  /// The transitory factor at the start.
  package static let incomeProcess = Purpose(41)
  /// Registers in which a household stands.
  package static let registers = Purpose(43)
}
