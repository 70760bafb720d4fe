import GSL
import Parameters

/// What a score of each trait means: tables from standard normal scores to values.
package struct Marginals: Sendable {
  /// Permanent income per head in yuan a month.
  package let income: QuantileTable
  /// Mean of permanent income per head in yuan a month.
  package let meanIncome: Double
  /// Income per head of a single year, in yuan a month.
  package let annualIncome: QuantileTable
  /// Age of the head in years, not rounded.
  package let age: QuantileTable
  /// Members besides the head.
  package let others: QuantileTable
  /// Liquid savings in months of permanent income.
  package let savings: QuantileTable
  /// Land per head over its mean.
  package let land: QuantileTable
  /// Multiplier of the rate of production needs, mean 1.
  package let need: QuantileTable
  /// Credit among kin over the household's annual income.
  package let informalCapacity: QuantileTable
  /// Rank in (0, 1).
  package let rank: QuantileTable

  /// The quantiles of all traits.
  package init(_ parameters: EndowmentParameters) {
    let wealth = parameters.wealth
    let people = parameters.people
    let incomes = IncomeTables(parameters.income)
    annualIncome = incomes.annual
    income = incomes.permanent
    meanIncome = incomes.mean
    age = QuantileTable { truncatedAge($0, people) }
    let members = Poisson(mean: max(0, people.meanSize - 1))
    others = QuantileTable { Double(members.quantile(of: $0)) }
    savings = QuantileTable(
      of: LogNormal(
        logMean: logarithm(wealth.savingsMonths), logStandardDeviation: wealth.savingsSpread))
    land = QuantileTable(of: Gamma(shape: wealth.landShape, scale: 1 / wealth.landShape))
    let needShape = parameters.standing.needShape
    need = QuantileTable(of: Gamma(shape: needShape, scale: 1 / needShape))
    informalCapacity = QuantileTable(
      of: LogNormal(
        logMean: logarithm(wealth.informalCapacity), logStandardDeviation: wealth.informalSpread))
    rank = QuantileTable { $0 }
  }
}

/// Quantile of a normal age truncated at the youngest and the oldest.
private func truncatedAge(_ probability: Double, _ people: PeopleParameters) -> Double {
  let (youngest, oldest) = (
    min(people.youngest, people.oldest), max(people.youngest, people.oldest)
  )
  let age = Normal(mean: people.meanAge, standardDeviation: people.ageSpread)
  let below = age.cumulativeProbability(at: youngest)
  let inside = age.cumulativeProbability(at: oldest) - below
  let value = age.quantile(of: min(1, below + probability * inside))
  return min(max(value, youngest), oldest)
}

/// The fitted distribution of annual income per head, narrowed to the county, and its permanent part.
private struct IncomeTables {
  let annual: QuantileTable
  let permanent: QuantileTable
  let mean: Double

  init(_ parameters: IncomeEndowmentParameters) {
    let nation = IncomeDistribution(fifthMeans: parameters.fifthMeans)
    let logarithms = QuantileTable { logarithm(nation.quantile(of: $0)) }
    let mean = nation.mean * parameters.localMean / parameters.nationalMean / 12
    // A power k of a distribution has k² of its variance in logarithms; then its mean is restored.
    let narrowed = { (share: Double) in
      let power = share.squareRoot()
      let level = NormalGrid.mean { exponential(power * logarithms.quantile(atNormal: $0)) }
      let scale = logarithm(mean / level)
      return QuantileTable { exponential(scale + power * logarithm(nation.quantile(of: $0))) }
    }
    self.mean = mean
    annual = narrowed(parameters.withinCounty)
    permanent = narrowed(parameters.withinCounty * parameters.permanentShare)
  }
}
