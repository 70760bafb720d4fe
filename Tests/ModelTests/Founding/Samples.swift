import Parameters

@testable import Model

/// Worlds and statistics that the tests of founding share.
enum Sample {
  static let start = CalendarMonth(year: 2018, month: 9)

  /// A county of 40 villages and 20,000 households unless said otherwise.
  static func parameters(households: Int = 20_000, villages: Int = 40, townships: Int = 4)
    -> ModelParameters
  {
    var parameters = ModelParameters()
    parameters.settlement.households = households
    parameters.settlement.villages = villages
    parameters.settlement.townships = townships
    return parameters
  }

  /// The default county, drawn once for all tests that only read it.
  static let county = world()

  static func world(_ parameters: ModelParameters = parameters(), seed: UInt32 = 1) -> World {
    World.found(parameters, seed: seed, replicate: 0, start: start)
  }

  static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }

  static func correlation(_ one: [Double], _ other: [Double]) -> Double {
    let (meanOne, meanOther) = (mean(one), mean(other))
    var (product, squareOne, squareOther) = (0.0, 0.0, 0.0)
    for (a, b) in zip(one, other) {
      product += (a - meanOne) * (b - meanOther)
      squareOne += (a - meanOne) * (a - meanOne)
      squareOther += (b - meanOther) * (b - meanOther)
    }
    return product / (squareOne * squareOther).squareRoot()
  }

  /// Mean of each fifth of sorted values.
  static func fifthMeans(_ values: [Double]) -> [Double] {
    let sorted = values.sorted()
    return (0..<5).map {
      mean(Array(sorted[$0 * sorted.count / 5..<($0 + 1) * sorted.count / 5]))
    }
  }

  static func gini(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let weighted = sorted.enumerated().reduce(0.0) { $0 + Double($1.offset + 1) * $1.element }
    let count = Double(sorted.count)
    return 2 * weighted / (count * sorted.reduce(0, +)) - (count + 1) / count
  }
}

extension Households {
  /// Share of households with a trait.
  func share(_ attribute: Attributes) -> Double {
    Double(attributes.filter { $0.contains(attribute) }.count) / Double(max(1, count))
  }

  /// Share of households with a livelihood.
  func share(_ livelihood: Livelihood) -> Double {
    Double(self.livelihood.filter { $0 == livelihood.rawValue }.count) / Double(max(1, count))
  }
}
