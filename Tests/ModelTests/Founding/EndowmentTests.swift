import Parameters
import Testing

@testable import Model

@Suite struct EndowmentTests {
  let households = Sample.county.households

  // A mean of the top fifth over 4,000 households with a Pareto tail of index 3 has a standard error near
  // 1.3%, the others less; the Dagum form itself misses the fifths by up to 1.3%.
  @Test
  func `annual income per head has the nation's fifths, scaled, in a county that is as unequal`() {
    var parameters = Sample.parameters()
    parameters.endowment.income.withinCounty = 1
    let income = parameters.endowment.income
    let reached = Sample.fifthMeans(
      Sample.world(parameters).households.annualIncome.map(Double.init))
    for (fifth, wanted) in zip(reached, income.fifthMeans) {
      let local = wanted * income.localMean / income.nationalMean
      #expect(abs(fifth / local - 1) < 0.06, "\(fifth) for \(local)")
    }
  }

  @Test func `the fit passes within two hundredths of every fifth`() {
    let means = ModelParameters().endowment.income.fifthMeans
    let fitted = IncomeDistribution(fifthMeans: means)
    // Shares of fifths from quantiles alone, a check that does not use the Lorenz curve of the fit.
    let count = 100_000
    let quantiles = (0..<count).map { fitted.quantile(of: (Double($0) + 0.5) / Double(count)) }
    let mean = Sample.mean(quantiles)
    for (reached, wanted) in zip(Sample.fifthMeans(quantiles), means) {
      #expect(abs(reached / mean * fitted.mean / wanted - 1) < 0.02)
    }
  }

  @Test func `inequality lies in the band of rural surveys`() {
    let incomes = households.annualIncome.map(Double.init)
    let fifths = Sample.fifthMeans(incomes)
    #expect((0.29...0.40).contains(Sample.gini(incomes)), "\(Sample.gini(incomes))")
    #expect((5...10).contains(fifths[4] / fifths[0]), "\(fifths[4] / fifths[0])")
  }

  @Test func `fifths are equal in number and ordered by income`() {
    for fifth in UInt8(0)..<5 {
      #expect(households.incomeFifth.filter { $0 == fifth }.count == 4_000)
    }
    let poorer = zip(households.incomeFifth, households.annualIncome)
      .filter { $0.0 == 1 }.map(\.1).max()
    let richer = zip(households.incomeFifth, households.annualIncome)
      .filter { $0.0 == 2 }.map(\.1).min()
    #expect((poorer ?? 0) <= (richer ?? 0))
  }

  // Shares over 20,000 households have a standard error of at most 0.35%, here four of them.
  @Test func `a quarter of heads is 60 or older, as in the census`() {
    let old = households.headAge.filter { $0 >= 60 }.count
    #expect(abs(Double(old) / 20_000 - 0.24) < 0.02)
    #expect(households.headAge.allSatisfy { (20...85).contains($0) })
  }

  @Test func `schooling and size have their means and bounds`() {
    #expect(abs(Sample.mean(households.schooling.map(Double.init)) - 7.8) < 0.1)
    #expect(households.schooling.allSatisfy { $0 <= 16 })
    #expect(abs(Sample.mean(households.size.map(Double.init)) - 2.8) < 0.05)
    #expect(households.size.allSatisfy { $0 >= 1 })
    #expect(zip(households.workers, households.size).allSatisfy { (1...$1).contains($0) })
  }

  @Test func `livelihoods have their shares whatever the tilts`() {
    for (livelihood, wanted) in zip(
      Livelihood.allCases, ModelParameters().endowment.livelihood.shares)
    {
      #expect(abs(households.share(livelihood) - wanted) < 0.014, "\(livelihood)")
    }
  }

  @Test func `crop farmers are poorer and older than owners of firms`() {
    func mean(_ livelihood: Livelihood, _ column: [Double]) -> Double {
      Sample.mean(
        column.indices.filter { households.livelihood[$0] == livelihood.rawValue }.map {
          column[$0]
        })
    }
    let incomes = households.annualIncome.map(Double.init)
    let ages = households.headAge.map(Double.init)
    #expect(mean(.crop, incomes) < 0.6 * mean(.microFirm, incomes))
    #expect(mean(.crop, ages) > mean(.migrantWage, ages) + 3)
  }

  @Test func `bank clients, collateral, titles and gains have their shares`() {
    #expect(abs(households.share(.bankClient) - 0.20) < 0.012)
    #expect(abs(households.share(.collateral) - 0.15) < 0.012)
    let landed = households.land.filter { $0 > 0 }.count
    #expect(abs(households.share(.titled) * 20_000 / Double(landed) - 0.90) < 0.012)
    let firms = households.livelihood.filter { Livelihood(rawValue: $0)?.runsBusiness == true }
      .count
    #expect(abs(households.share(.gainsFromCredit) * 20_000 / Double(firms) - 0.27) < 0.03)
  }

  @Test func `need is unequal with mean 1, and the rank of connection uniform`() {
    // A gamma of shape ½ has a standard deviation of √2, so 0.01 over 20,000 households.
    #expect(abs(Sample.mean(households.needFrailty.map(Double.init)) - 1) < 0.05)
    #expect(abs(Sample.mean(households.connectivityRank.map(Double.init)) - 0.5) < 0.01)
    #expect(households.connectivityRank.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func `every column has a row for each household`() {
    // Weights are empty where every row stands for itself.
    for column in Mirror(reflecting: households).children where column.label != "weight" {
      let values = column.value as? any Collection
      #expect(values?.count == 20_000, "\(column.label ?? "")")
    }
  }
}
