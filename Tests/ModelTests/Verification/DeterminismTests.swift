import Testing

@testable import Model
@testable import Parameters

/// The same key gives the same world; a lever that is not pulled is not felt.
@Suite struct DeterminismTests {
  private static func parameters() -> ModelParameters {
    var parameters = ModelParameters()
    parameters.settlement.households = 90
    parameters.settlement.villages = 2
    parameters.settlement.townships = 2
    parameters.publicity.media = 0.2
    return parameters
  }

  private static func world(
    _ parameters: ModelParameters = parameters(), seed: UInt32 = 1, replicate: UInt32 = 0,
    months: Int = 12
  ) -> World {
    var world = Hamlet.county(parameters, seed: seed, replicate: replicate)
    world.live(parameters, months: months)
    return world
  }

  @Test func `the same key gives the same world, another seed or replicate another`() {
    let world = Self.world().text
    #expect(world == Self.world().text)
    #expect(world != Self.world(seed: 2).text)
    #expect(world != Self.world(replicate: 1).text)
  }

  @Test func `replicates are the same in any order and at the same time`() async {
    let one = [0, 1, 2].map { Self.world(replicate: $0, months: 6).text }
    let backwards = [2, 1, 0].map { Self.world(replicate: $0, months: 6).text }
    #expect(one == backwards.reversed())
    let together = await withTaskGroup(of: (Int, String).self) { group in
      for replicate in 0..<3 {
        group.addTask { (replicate, Self.world(replicate: UInt32(replicate), months: 6).text) }
      }
      var texts = ["", "", ""]
      for await (replicate, text) in group { texts[replicate] = text }
      return texts
    }
    #expect(one == together)
  }

  @Test func `a world that is copied and lived on leaves the original alone`() {
    let parameters = Self.parameters()
    let world = Self.world(months: 6)
    let before = world.text
    var copy = world
    copy.live(parameters, months: 6)
    #expect(world.text == before)
    #expect(copy.text == Self.world(months: 12).text)
  }

  @Test func `months before a policy starts are the same, and later ones are not`() {
    var base = Self.world(months: 8)
    var policy = Self.world(months: 8)
    #expect(base.text == policy.text)
    var changed = Self.parameters()
    changed.publicity.media = 0.9
    base.live(Self.parameters(), months: 1)
    policy.live(changed, months: 1)
    #expect(base.text != policy.text)
  }

  /// Every lever's target, as paths.
  private static let targets = Catalogue(of: ModelParameters()).entries.map(\.path)
    .filter { $0.hasSuffix(".target.incomeFifths") }

  @Test(arguments: targets)
  func `a lever that is aimed and not pulled changes nothing`(path: String) throws {
    // The only levers with targets that the base pulls; those of later groups are neutral.
    let still: [(String, ParameterContent)] = [
      ("settlement.households", .integer(90)), ("settlement.villages", .integer(2)),
      ("settlement.townships", .integer(2)), ("publicity.media", .number(0)),
      ("publicity.meetingsPerYear", .number(0)), ("publicity.outreachTeams", .number(0)),
      ("publicity.inApp", .number(0)), ("publicity.grantNotice", .number(0)),
      ("publicity.inAppCost", .number(0)),
    ]
    func county(_ changes: [(String, ParameterContent)]) throws -> ModelParameters {
      let catalogue = Catalogue(of: ModelParameters())
      let assignments = changes.map {
        Assignment(path: $0.0, element: nil, content: $0.1, origin: Origin(layer: "test"))
      }
      return try catalogue.build(
        ModelParameters.self,
        from: catalogue.resolve([ParameterLayer(name: "test", assignments: assignments)]))
    }
    let aimed = try county(still + [(path, .words(["1"]))])
    #expect(Self.world(aimed).text == Self.world(try county(still)).text)
  }

  /// Changes that pull no lever: each says by whom or how far, but how much is zero.
  enum Idle: CaseIterable {
    case subsidyOfNothing, leastRateWithoutCut
    case longestTermRestated, secondInformantRestated, securityShares

    func apply(to parameters: inout ModelParameters) {
      switch self {
      case .subsidyOfNothing: parameters.pricing.subsidyShare = 1
      case .leastRateWithoutCut: parameters.pricing.leastRate = 0.3
      case .longestTermRestated: parameters.products.longestTerm = 12
      case .secondInformantRestated: parameters.wordOfMouth.informantsNeeded = 1
      case .securityShares: parameters.security.governmentShare = 1
      }
    }
  }

  @Test(arguments: Idle.allCases)
  func `a policy of size zero changes nothing`(idle: Idle) {
    var parameters = Self.parameters()
    idle.apply(to: &parameters)
    #expect(Self.world(parameters).text == Self.world().text)
  }

  @Test func `equal worlds give equal observations`() {
    let parameters = Self.parameters()
    let one = Self.world().observe(parameters).values
    let other = Self.world().observe(parameters).values
    #expect(one.joined().map(\.bitPattern) == other.joined().map(\.bitPattern))
  }
}
