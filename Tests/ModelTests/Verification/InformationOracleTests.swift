import Foundation
import Testing

@testable import Model

/// Information alone, against what mathematics says it must do.
@Suite struct InformationOracleTests {
  /// Nobody can borrow, no channel works, nobody is ever on line by chance.
  private static func silent() -> ModelParameters {
    var parameters = Hamlet.parameters()
    parameters.publicity.media = 0
    parameters.publicity.meetingsPerYear = 0
    parameters.publicity.outreachTeams = 0
    parameters.publicity.inApp = 0
    parameters.publicity.grantNotice = 0
    parameters.wordOfMouth.userPassOn = 0
    parameters.wordOfMouth.nonUserPassOn = 0
    parameters.wordOfMouth.enquiry = 0
    parameters.line.cutoff = 4
    return parameters
  }

  private static func informed(_ world: World) -> Int {
    world.households.status.filter { $0.contains(.informed) }.count
  }

  private static func month(_ world: inout World, _ parameters: ModelParameters, _ index: Int) {
    world.take(.neighbours, parameters, month: index)
    world.take(.publicity, parameters, month: index)
    world.take(.wordOfMouth, parameters, month: index)
  }

  @Test func `without ties a constant chance gives the geometric curve (4 errors a month)`() {
    let count = 4_000
    var parameters = Self.silent()
    parameters.publicity.meetingsPerYear = 12
    parameters.publicity.attendance = 0.2
    parameters.publicity.leaderAttendance = 0.2
    parameters.publicity.meetingInforms = 0.4
    var world = Hamlet.world(households: count)
    for index in 0..<12 {
      Self.month(&world, parameters, index)
      let share = 1 - pow(1 - 0.08, Double(index + 1))
      let error = (share * (1 - share) / Double(count)).squareRoot()
      #expect(abs(Double(Self.informed(world)) / Double(count) - share) < 4 * error)
    }
  }

  @Test func `media make heard along the geometric curve (4 errors a month)`() {
    let count = 4_000
    var parameters = Self.silent()
    parameters.publicity.media = 0.07
    var world = Hamlet.world(households: count)
    for index in 0..<12 {
      Self.month(&world, parameters, index)
      let share = 1 - pow(1 - 0.07, Double(index + 1))
      let heard = world.households.status.filter { $0.contains(.heard) }.count
      let error = (share * (1 - share) / Double(count)).squareRoot()
      #expect(abs(Double(heard) / Double(count) - share) < 4 * error)
      #expect(Self.informed(world) == 0)
    }
  }

  /// One village where everybody knows everybody, and some know from the start.
  private static func mixed(_ count: Int, knowing: Int, seed: UInt32) -> World {
    var world = Hamlet.world(households: count, seed: seed)
    world.ties = Hamlet.completeTies(count)
    for row in 0..<knowing { world.households.status[row] = [.heard, .informed] }
    return world
  }

  /// Under full mixing each of N − I learns with chance `1 − (1 − p)(1 − q)^I`, exactly, whatever came before; so the
  /// standardised sum of surprises is a standard normal.
  @Test(arguments: [0.0, 0.01])
  func `full mixing follows the SI and Bass hazard month by month (4 errors)`(innovation: Double) {
    let count = 150
    let imitation = 0.003
    var parameters = Self.silent()
    parameters.wordOfMouth.nonUserPassOn = imitation
    parameters.publicity.meetingsPerYear = 12
    parameters.publicity.attendance = innovation
    parameters.publicity.leaderAttendance = innovation
    parameters.publicity.meetingInforms = 1
    var surprise = 0.0
    var variance = 0.0
    for seed in 0..<12 {
      var world = Self.mixed(count, knowing: 8, seed: UInt32(seed))
      for index in 0..<16 {
        let before = Double(Self.informed(world))
        Self.month(&world, parameters, index)
        let left = Double(count) - before
        let chance = 1 - (1 - innovation) * pow(1 - imitation, before)
        surprise += Double(Self.informed(world)) - before - left * chance
        variance += left * chance * (1 - chance)
      }
    }
    #expect(variance > 1_000)
    #expect(abs(surprise) < 4 * variance.squareRoot())
  }

  /// The mean field `m + (1 − m)(1 − (1 − p)(1 − q)^{Nm})`, the discrete form of Bass (1969), is the limit of large N.
  @Test func `full mixing stays near the curve of Bass`() {
    let count = 250
    let (innovation, imitation) = (0.01, 0.002)
    var parameters = Self.silent()
    parameters.wordOfMouth.nonUserPassOn = imitation
    parameters.publicity.meetingsPerYear = 12
    parameters.publicity.attendance = innovation
    parameters.publicity.leaderAttendance = innovation
    parameters.publicity.meetingInforms = 1
    let months = 14
    var mean = [Double](repeating: 0, count: months)
    let seeds = 10
    for seed in 0..<seeds {
      var world = Self.mixed(count, knowing: 20, seed: UInt32(seed))
      for index in 0..<months {
        Self.month(&world, parameters, index)
        mean[index] += Double(Self.informed(world)) / Double(count * seeds)
      }
    }
    var curve = 20.0 / Double(count)
    for index in 0..<months {
      let escape = (1 - innovation) * pow(1 - imitation, Double(count) * curve)
      curve += (1 - curve) * (1 - escape)
      // Chance in early months spreads the paths by about 0.1; ten of them leave 0.03.
      #expect(abs(mean[index] - curve) < 0.06, "month \(index): \(mean[index]) against \(curve)")
    }
  }

  @Test func `in the whole model, with nothing else at work, information is the same`() {
    let count = 120
    var parameters = Self.silent()
    parameters.wordOfMouth.nonUserPassOn = 0.004
    var alone = Self.mixed(count, knowing: 10, seed: 3)
    var whole = alone
    for index in 0..<10 {
      Self.month(&alone, parameters, index)
      whole.advance(parameters)
      #expect(
        whole.households.status.map { $0.contains(.informed) }
          == alone.households.status.map { $0.contains(.informed) })
    }
    #expect(Self.informed(whole) > 15)
  }

  @Test func `more publicity informs nobody later`() {
    var parameters = Hamlet.parameters(households: 150, villages: 3)
    parameters.opening = OpeningParameters()
    // A borrower's own history would otherwise differ; here information is all that matters.
    parameters.line.cutoff = 4
    var base = Hamlet.county(parameters)
    var more = base
    var stronger = parameters
    stronger.publicity.media = 0.2
    stronger.publicity.meetingsPerYear = 4
    stronger.publicity.attendance = 0.4
    for _ in 0..<18 {
      base.advance(parameters)
      more.advance(stronger)
      for (one, other) in zip(base.households.status, more.households.status) {
        #expect(!one.contains(.heard) || other.contains(.heard))
        #expect(!one.contains(.informed) || other.contains(.informed))
      }
    }
    #expect(Self.informed(more) > Self.informed(base))
  }
}
