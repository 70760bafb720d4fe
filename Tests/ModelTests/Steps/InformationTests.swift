import Testing

@testable import Model

@Suite struct InformationTests {
  /// No channel works but what a test opens.
  private static func parameters(villages: Int = 1) -> ModelParameters {
    var parameters = Hamlet.parameters(households: 3 * villages, villages: villages)
    parameters.publicity.media = 0
    parameters.publicity.meetingsPerYear = 0
    parameters.publicity.outreachTeams = 0
    parameters.publicity.inApp = 0
    parameters.publicity.grantNotice = 0
    parameters.wordOfMouth.userPassOn = 0
    parameters.wordOfMouth.nonUserPassOn = 0
    parameters.wordOfMouth.enquiry = 0
    return parameters
  }

  private static func spread(_ world: inout World, _ parameters: ModelParameters) {
    world.take(.neighbours, parameters)
    world.take(.publicity, parameters)
    world.take(.wordOfMouth, parameters)
  }

  private static func informed(_ world: World) -> [Bool] {
    world.households.status.map { $0.contains(.informed) }
  }

  private static func heard(_ world: World) -> [Bool] {
    world.households.status.map { $0.contains(.heard) }
  }

  @Test func `without any channel nobody learns anything`() {
    var world = Hamlet.world()
    world.ties = Hamlet.completeTies(3)
    world.households.status = [
      [.heard, .informed, .everBorrowed], [.platformUser, .credited], [],
    ]
    Self.spread(&world, Self.parameters())
    #expect(Self.informed(world) == [true, false, false])
    #expect(Self.heard(world) == [true, false, false])
  }

  @Test func `media make heard, not informed, and government pays by the point`() {
    var world = Hamlet.world()
    var parameters = Self.parameters()
    parameters.publicity.media = 1
    parameters.publicity.mediaCostPerPoint = 10
    Self.spread(&world, parameters)
    #expect(Self.heard(world) == [true, true, true])
    #expect(Self.informed(world) == [false, false, false])
    #expect(world.treasury.spent(on: .media, by: .government).month == Money.fen(1_000))
  }

  @Test func `a meeting informs who attends, leaders more surely`() {
    var world = Hamlet.world()
    world.households.attributes[1] = .leader
    var parameters = Self.parameters()
    parameters.publicity.meetingsPerYear = 12
    parameters.publicity.attendance = 0
    parameters.publicity.leaderAttendance = 1
    parameters.publicity.meetingInforms = 1
    parameters.publicity.meetingCost = 800
    Self.spread(&world, parameters)
    #expect(world.villages.meeting == [true])
    #expect(Self.informed(world) == [false, true, false])
    #expect(world.treasury.spent(on: .meetings, by: .government).month == Money.fen(800))
  }

  @Test func `outreach informs holders of a line, and the lender pays for its visits`() {
    var world = Hamlet.world()
    world.households.status[2] = .credited
    var parameters = Self.parameters()
    parameters.publicity.outreachTeams = 1
    parameters.publicity.visitsPerTeam = 2
    parameters.publicity.outreachContact = 1
    parameters.publicity.outreachInforms = 1
    parameters.publicity.teamCost = 15_000
    Self.spread(&world, parameters)
    #expect(world.villages.outreach == [true])
    #expect(Self.informed(world) == [false, false, true])
    #expect(world.treasury.spent(on: .outreach, by: .lender).month == Money.fen(7_500))
  }

  @Test func `notices inform users with a line, and the announcement of a line once`() {
    var parameters = Self.parameters()
    parameters.publicity.inApp = 1
    parameters.publicity.inAppCost = 0.02
    var world = Hamlet.world()
    world.households.status = [[.platformUser, .credited], .platformUser, .credited]
    Self.spread(&world, parameters)
    #expect(Self.informed(world) == [true, false, false])
    #expect(world.treasury.spent(on: .inApp, by: .lender).month == 2)
    parameters.publicity.inApp = 0
    parameters.publicity.grantNotice = 1
    world.households.status = [
      [.platformUser, .credited, .newLine], [.platformUser, .credited], [.credited, .newLine],
    ]
    Self.spread(&world, parameters)
    #expect(Self.informed(world) == [true, false, false])
    #expect(world.households.status.allSatisfy { !$0.contains(.newLine) })
  }

  @Test func `who has heard and is on line can find out`() {
    var world = Hamlet.world()
    var parameters = Self.parameters()
    parameters.wordOfMouth.enquiry = 1
    world.households.status = [[.heard, .online, .platformUser, .credited], .online, .heard]
    Self.spread(&world, parameters)
    #expect(Self.informed(world) == [true, false, false])
  }

  @Test func `enquiry works without any campaign`() {
    var world = Hamlet.world()
    var parameters = Self.parameters()
    parameters.wordOfMouth.enquiry = 1
    world.households.status = [[.heard, .online], .online, .heard]
    Self.spread(&world, parameters)
    #expect(Self.informed(world) == [true, false, false])
  }

  @Test func `only borrowers pass on as borrowers, only the informed as informed`() {
    for borrowed in [true, false] {
      var world = Hamlet.world()
      world.ties = Hamlet.completeTies(3)
      world.households.status[0] = [.heard, .informed]
      if borrowed { world.households.status[0].insert(.everBorrowed) }
      var parameters = Self.parameters()
      parameters.wordOfMouth.userPassOn = 1
      Self.spread(&world, parameters)
      #expect(Self.informed(world) == [true, borrowed, borrowed])
      parameters.wordOfMouth.userPassOn = 0
      parameters.wordOfMouth.nonUserPassOn = 1
      world.households.status[1] = []
      world.households.status[2] = []
      Self.spread(&world, parameters)
      #expect(Self.informed(world) == [true, !borrowed, !borrowed])
    }
  }

  @Test func `news goes along ties only, one step a month`() {
    var world = Hamlet.world()
    var edges = EdgeList()
    edges.append(0, 1)
    edges.append(1, 2)
    world.ties = Ties(edges, households: 3)
    world.households.status[0] = [.heard, .informed]
    var parameters = Self.parameters()
    parameters.wordOfMouth.nonUserPassOn = 1
    Self.spread(&world, parameters)
    #expect(Self.informed(world) == [true, true, false])
    Self.spread(&world, parameters)
    #expect(Self.informed(world) == [true, true, true])
  }

  @Test func `two informants can be needed`() {
    var world = Hamlet.world()
    world.ties = Hamlet.completeTies(3)
    world.households.status[0] = [.heard, .informed]
    var parameters = Self.parameters()
    parameters.wordOfMouth.nonUserPassOn = 1
    parameters.wordOfMouth.informantsNeeded = 2
    Self.spread(&world, parameters)
    #expect(Self.informed(world) == [true, false, false])
    world.households.status[1] = [.heard, .informed]
    Self.spread(&world, parameters)
    #expect(Self.informed(world) == [true, true, true])
  }

  @Test func `who never borrowed can forget, and still has heard`() {
    var world = Hamlet.world()
    world.households.status = [[.heard, .informed], [.heard, .informed, .everBorrowed], []]
    var parameters = Self.parameters()
    parameters.wordOfMouth.forgetting = 1
    Self.spread(&world, parameters)
    #expect(Self.informed(world) == [false, true, false])
    #expect(Self.heard(world) == [true, true, false])
  }

  @Test func `a campaign reaches only whom it names`() {
    var world = Hamlet.world()
    world.households.incomeFifth = [0, 1, 0]
    world.households.headAge = [40, 40, 70]
    var parameters = Self.parameters()
    parameters.publicity.media = 1
    parameters.publicity.target.incomeFifths = [.first]
    Self.spread(&world, parameters)
    #expect(Self.heard(world) == [true, false, true])
    world.households.status = [[], [], []]
    parameters.publicity.target.maximumAge = 60
    Self.spread(&world, parameters)
    #expect(Self.heard(world) == [true, false, false])
    world.households.status = [[], [], []]
    parameters.publicity.target = Targeting()
    parameters.publicity.target.livelihoods = [.microFirm]
    world.households.livelihood[1] = Livelihood.microFirm.rawValue
    Self.spread(&world, parameters)
    #expect(Self.heard(world) == [false, true, false])
    world.households.status = [[], [], []]
    parameters.publicity.target = Targeting()
    parameters.publicity.target.treatedOnly = true
    world.households.attributes[2] = .treated
    Self.spread(&world, parameters)
    #expect(Self.heard(world) == [false, false, true])
  }

  @Test func `meetings and visits keep to the townships that are named`() {
    var world = Hamlet.world(households: 12, villages: 4, townships: 2)
    var parameters = Self.parameters(villages: 4)
    parameters.publicity.meetingsPerYear = 12
    parameters.publicity.outreachTeams = 4
    parameters.publicity.visitsPerTeam = 1
    parameters.publicity.target.townships = ["2"]
    Self.spread(&world, parameters)
    #expect(world.villages.meeting == [false, false, true, true])
    #expect(world.villages.outreach == [false, false, true, true])
  }

  @Test func `neighbours are counted by kind as of last month`() {
    var world = Hamlet.world(households: 5)
    world.ties = Hamlet.completeTies(5)
    world.households.status = [
      [.heard, .informed, .everBorrowed, .late], [.heard, .informed], [.heard, .informed], .harmed,
      [],
    ]
    world.take(.neighbours, Self.parameters())
    // A borrower is not counted among those who only know.
    #expect(world.tally[4] == Tally.packed(borrowing: 1, informed: 2, late: 1, harmed: 1))
    #expect(world.tally[0] == Tally.packed(borrowing: 0, informed: 2, late: 0, harmed: 1))
    #expect(world.tally[1] == Tally.packed(borrowing: 1, informed: 1, late: 1, harmed: 1))
  }
}
