import Foundation
import Testing

@testable import Model

@Suite struct CreditLineTests {
  /// Precision of the insured and titled by default: 0.35 + 0.25.
  private static let precision = 0.6

  /// Insured and titled households, and the reaction of the lender switched off.
  private static func world(households: Int = 3) -> World {
    var world = Hamlet.world(households: households)
    world.households.attributes = Array(repeating: [.insured, .titled], count: households)
    return world
  }

  /// Creditworthiness at which a row's score comes out as wanted.
  private static func worth(_ world: World, _ row: Int, score: Double) -> Float {
    let noise = world.key.draws(month: Draws.founding).normal(.score, row)
    return Float(score * (1 + precision) / precision - noise / precision.squareRoot())
  }

  private static func world(scores: [Double]) -> World {
    var world = world(households: scores.count)
    for row in scores.indices {
      world.households.creditworthiness[row] = worth(world, row, score: scores[row])
    }
    return world
  }

  @Test func `the score is the mean of creditworthiness given the signal`() {
    var world = Self.world()
    world.households.creditworthiness = [0.3, -0.7, 1.1]
    world.households.attributes[2] = [.insured]
    world.take(.creditLines, Hamlet.parameters())
    for (row, precision) in [(0, 0.6), (1, 0.6), (2, 0.35)] {
      let noise = world.key.draws(month: Draws.founding).normal(.score, row)
      let signal = Double(world.households.creditworthiness[row]) + noise / precision.squareRoot()
      let mean = precision * signal / (1 + precision)
      #expect(abs(Double(world.households.score[row]) - mean) < 1e-6)
    }
  }

  @Test func `creditworthiness rises one for one with the score (4 standard errors)`() {
    let count = 4_000
    var world = Self.world(households: count)
    let draws = world.key.draws(month: 99)
    for row in 0..<count {
      world.households.creditworthiness[row] = Float(draws.normal(.sampling, row))
    }
    world.take(.creditLines, Hamlet.parameters())
    let scores = world.households.score.map(Double.init)
    let worths = world.households.creditworthiness.map(Double.init)
    let square = zip(scores, scores).map(*).reduce(0, +)
    let slope = zip(scores, worths).map(*).reduce(0, +) / square
    // What is left unknown has variance 1 / (1 + τ).
    let error = (1 / (1 + Self.precision) / square).squareRoot()
    #expect(abs(slope - 1) < 4 * error)
  }

  @Test func `more data sets make the score more precise`() {
    var world = Self.world()
    world.households.creditworthiness = [2, 2, 2]
    world.households.attributes = Array(
      repeating: [.insured, .titled, .subsidised, .bankClient], count: 3)
    world.households.status[1] = .online
    world.households.status[2] = [.online, .platformUser]
    var parameters = Hamlet.parameters()
    parameters.dataSharing.opened = [1, 1, 1, 1, 1, 1]
    world.take(.creditLines, parameters)
    // Without luck: 0.35 + 0.25 + 0.2 + 0.8, then 0.2 for utilities, then 0.5 for the platform's records.
    for (row, precision) in [(0, 1.6), (1, 1.8), (2, 2.3)] {
      let noise = world.key.draws(month: Draws.founding).normal(.score, row)
      let mean = precision / (1 + precision) * (2 + noise / precision.squareRoot())
      #expect(abs(Double(world.households.score[row]) - mean) < 1e-6)
    }
  }

  @Test func `a line is granted from the cutoff on`() {
    var world = Self.world(scores: [-0.38, -0.37, 3])
    world.take(.creditLines, Hamlet.parameters())
    #expect(world.households.status.map { $0.contains(.credited) } == [false, true, true])
    #expect(world.households.lineLimit.map { $0 > 0 } == [false, true, true])
    #expect(world.households.status[1].contains(.newLine))
  }

  @Test func `the lender's own tightening moves the cutoff and the rate`() {
    var world = Self.world(scores: [0, 0.35, 0.35])
    world.institutions.cutoffShift = 0.5
    world.institutions.rateShift = 0.01
    world.take(.creditLines, Hamlet.parameters())
    #expect(world.households.status.map { $0.contains(.credited) } == [false, true, true])
    #expect(abs(world.households.lineRate[1] - 0.1) < 1e-5)
  }

  @Test func `rate and limit follow the grade`() {
    var world = Self.world(scores: [0.35, 0.35, 0.7])
    world.households.permanentIncome[1] = 4_321
    world.take(.creditLines, Hamlet.parameters())
    #expect(abs(world.households.lineRate[0] - 0.09) < 1e-6)
    #expect(abs(Int(world.households.lineLimit[0]) - 4_500_000) <= 10_000)
    // Nine months of income, in whole hundreds.
    #expect(world.households.lineLimit.allSatisfy { $0 % 10_000 == 0 })
    #expect(abs(Int(world.households.lineLimit[1]) - 3_888_900) <= 10_000)
    let grade = 1 / (1 + exp(-1.0))
    #expect(abs(Double(world.households.lineRate[2]) - (0.108 - 0.036 * grade)) < 1e-5)
    #expect(abs(Double(world.households.lineLimit[2]) - 4_500_000 * (0.5 + grade)) <= 10_100)
  }

  @Test func `limits stay between floor and ceiling and are scaled by the factor`() {
    var world = Self.world(scores: [0.35, 0.35, 0.35])
    world.households.permanentIncome = [10, 1_000_000, 5_000]
    var parameters = Hamlet.parameters()
    parameters.line.limitFactor = 2
    world.take(.creditLines, parameters)
    #expect(world.households.lineLimit[0] == Money.amount(1_000))
    #expect(world.households.lineLimit[1] == Money.amount(300_000))
    #expect(abs(Int(world.households.lineLimit[2]) - 9_000_000) <= 10_000)
  }

  @Test func `rates stay between floor and ceiling`() {
    var world = Self.world(scores: [-0.37, 5, 0])
    world.take(.creditLines, Hamlet.parameters())
    #expect(world.households.lineRate.allSatisfy { $0 >= 0.072 && $0 <= 0.108 })
    #expect(world.households.lineRate[1] < world.households.lineRate[2])
    #expect(world.households.lineRate[2] < world.households.lineRate[0])
  }

  @Test func `the best are prime customers`() {
    // A grade of 0.95 is a score of 0.35 + 0.35 ln 19.
    var world = Self.world(scores: [1.37, 1.39, 0])
    world.take(.creditLines, Hamlet.parameters())
    #expect(world.households.status.map { $0.contains(.prime) } == [false, true, false])
  }

  @Test func `nobody has a line without a product, and business products have their own terms`() {
    var world = Self.world(scores: [0.35, 0.35, 0.35])
    world.households.livelihood = [
      Livelihood.crop.rawValue, Livelihood.newOperator.rawValue, Livelihood.microFirm.rawValue,
    ]
    var parameters = Hamlet.parameters()
    parameters.dataSharing.precision[4] = 0
    world.take(.creditLines, parameters)
    #expect(world.households.status.map { $0.contains(.credited) } == [true, false, false])
    parameters.products.operatorProduct = true
    world.take(.creditLines, parameters)
    #expect(world.households.status.map { $0.contains(.credited) } == [true, true, false])
    parameters.products.microFirmProduct = true
    world.take(.creditLines, parameters)
    #expect(world.households.status.map { $0.contains(.credited) } == [true, true, true])
    for row in 1..<3 {
      #expect(abs(world.households.lineRate[row] - 0.085) < 1e-6)
      #expect(abs(Int(world.households.lineLimit[row]) - 9_000_000) <= 10_000)
    }
  }

  @Test func `whom no register covers cannot be scored`() {
    var world = Self.world(scores: [2, 2, 2])
    world.households.attributes = [[.titled], [], [.titled]]
    world.households.livelihood[2] = Livelihood.familyBusiness.rawValue
    var parameters = Hamlet.parameters()
    world.take(.creditLines, parameters)
    #expect(world.households.status.allSatisfy { !$0.contains(.credited) })
    // The business register makes firms known.
    parameters.dataSharing.opened[4] = 1
    parameters.line.cutoff = -4
    world.take(.creditLines, parameters)
    #expect(world.households.status.map { $0.contains(.credited) } == [false, false, true])
  }

  @Test func `a data set that is closed makes nobody known`() {
    var parameters = Hamlet.parameters()
    parameters.line.cutoff = -4
    for (opened, known) in [(1.0, true), (0.0, false)] {
      var world = Self.world()
      world.households.attributes = Array(repeating: [.insured, .titled], count: 3)
      parameters.dataSharing.opened[0] = opened
      world.take(.creditLines, parameters)
      #expect(world.households.status.allSatisfy { $0.contains(.credited) == known })
    }
  }

  @Test func `nobody with a bad record has a line after a review`() {
    var world = Self.world(scores: [1, 1, 1])
    let parameters = Hamlet.parameters()
    world.take(.creditLines, parameters)
    world.households.status[1].insert(.badRecord)
    for month in 1..<7 {
      world.take(.creditLines, parameters, month: month)
      // Row 1 is reviewed in the months 1, 7, 13 …
      #expect(!world.households.status[1].contains(.credited))
    }
    #expect(world.households.lineLimit[1] == 0)
    #expect(world.households.status[0].contains(.credited))
  }

  @Test func `lines are reviewed in turn`() {
    var world = Self.world(scores: [1, 1, 1])
    let parameters = Hamlet.parameters()
    world.take(.creditLines, parameters)
    let before = world.households.lineLimit
    world.households.permanentIncome = [9_000, 9_000, 9_000]
    world.take(.creditLines, parameters, month: 2)
    #expect(world.households.lineLimit[0] == before[0])
    #expect(world.households.lineLimit[1] == before[1])
    #expect(world.households.lineLimit[2] > before[2])
  }

  @Test func `lines come once the village's data are collected`() {
    var world = Self.world(scores: [1, 1, 1])
    var parameters = Hamlet.parameters()
    parameters.dataSharing.collectedAtStart = 0.2
    parameters.dataSharing.collectionMonths = 8
    world.villages.collectionRank[0] = 0.55
    for month in 0..<4 { world.take(.creditLines, parameters, month: month) }
    // 0.2 + 0.8 · 3/8 = 0.5 is collected after three months, 0.6 after four.
    #expect(world.households.status.allSatisfy { !$0.contains(.credited) })
    world.take(.creditLines, parameters, month: 4)
    #expect(world.households.status.allSatisfy { $0.contains(.credited) })
  }

  @Test func `open data sets cost, and the payer is the one named`() {
    var world = Self.world()
    var parameters = Hamlet.parameters()
    parameters.dataSharing.opened = [1, 0.5, 0, 0, 0, 0]
    parameters.dataSharing.lenderShare = 0.25
    world.take(.creditLines, parameters)
    #expect(world.treasury.spent(on: .dataSharing, by: .lender).month == Money.fen(3_750))
    #expect(world.treasury.spent(on: .dataSharing, by: .government).month == Money.fen(11_250))
  }
}
