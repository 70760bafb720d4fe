import Parameters
import Testing

@testable import Model

@Suite struct GivenTiesTests {
  /// A world of which household 0 knows the product, and 1 and 2 are tied to it.
  private func world(_ edges: EdgeList, informed: Set<Int> = [0]) -> World {
    let count = 4
    var given = GivenHouseholds()
    given.informed = (0..<count).map(informed.contains)
    let population = GivenPopulation(
      given, villageSizes: [count], villageTownships: [0], townshipNames: ["1"],
      ties: Ties(given: edges, households: count))
    return Founding(ModelParameters(), population)
      .world(World.Key(seed: 1, replicate: 0), start: CalendarMonth(year: 2018, month: 9))
  }

  /// What a household hears of informed neighbours in the second month.
  private func counted(_ world: World) -> [Int] {
    var world = world
    world.take(.neighbours, ModelParameters())
    return world.tally.map { Tally(packed: $0).informed }
  }

  @Test func `news goes from speaker to listener, and not back`() {
    var edges = EdgeList()
    edges.isDirected = true
    edges.append(0, 1)
    edges.append(2, 0)
    #expect(counted(world(edges)) == [0, 1, 0, 0])
    edges.isDirected = false
    #expect(counted(world(edges)) == [0, 1, 1, 0])
  }

  @Test func `ties that follow changes are counted as if anew, directed and crowded`() {
    let count = 400
    var edges = EdgeList()
    edges.isDirected = true
    // Everybody speaks to a hub, which speaks to few; a ring goes one way.
    for row in 1..<count { edges.append(row, 0) }
    for row in 1..<20 { edges.append(0, row) }
    for row in 0..<count { edges.append(row, (row + 1) % count) }
    let ties = Ties(given: edges, households: count)
    var status = [Status](repeating: [], count: count)
    var tally = [UInt32](repeating: 0, count: count)
    var standing = [UInt8](repeating: 0, count: count)
    let draws = Draws(seed: 3, replicate: 0, month: 0)
    for month in 0..<5 {
      for row in 0..<count where draws.uniform(.wordOfMouth, row, index: month) < 0.2 {
        status[row].formSymmetricDifference(row % 2 == 0 ? .informed : .everBorrowed)
      }
      countNeighbours(into: &tally, &standing, of: status, by: ties)
      for row in 0..<count {
        let heard = ties.neighbours(of: row).prefix(Tally.most).map { status[Int($0)] }
        #expect(
          Tally(packed: tally[row]).borrowing == heard.count { $0.contains(.everBorrowed) })
      }
    }
  }

  @Test func `a tie of weight two passes on as two ties do, one of weight zero nothing`() {
    var edges = EdgeList()
    edges.isDirected = true
    edges.append(0, 1, weight: 2)
    edges.append(3, 1, weight: 1)
    edges.append(0, 2, weight: 0)
    var world = world(edges, informed: [0, 3])
    world.take(.neighbours, ModelParameters())
    #expect(world.voices.map(\.informed) == [0, 3, 0, 0])
    var parameters = WordOfMouthParameters()
    parameters.nonUserPassOn = 0.1
    let ignorance = PeerIgnorance(parameters)
    let chance = ignorance.chance(Tally(packed: world.tally[1]), weighing: world.voices[1])
    #expect(abs(chance - 0.9 * 0.9 * 0.9) < 1e-12)
    #expect(ignorance.chance(Tally(packed: world.tally[2]), weighing: world.voices[2]) == 1)
  }

  @Test func `weights of one move the world as ties without weights do`() {
    var plain = EdgeList()
    var weighted = EdgeList()
    for (one, other) in [(0, 1), (0, 2), (1, 3), (2, 3)] {
      plain.append(one, other)
      weighted.append(one, other, weight: 1)
    }
    var (one, other) = (world(plain), world(weighted))
    for _ in 0..<24 {
      one.advance(ModelParameters())
      other.advance(ModelParameters())
      #expect(one.households.status == other.households.status)
      #expect(
        zip(one.households.trust, other.households.trust).allSatisfy { abs($0 - $1) < 1e-5 })
    }
    #expect(one.households.status.contains { $0.contains(.informed) })
  }

  @Test func `a pair that is stated twice counts once, with the greater weight`() {
    var edges = EdgeList()
    edges.append(0, 1, weight: 0.5)
    edges.append(1, 0, weight: 2)
    edges.append(0, 1, weight: 1)
    edges.append(2, 2, weight: 1)
    let ties = Ties(given: edges, households: 4)
    #expect(ties.heard.lists == [[1], [0], [], []])
    #expect(ties.weight == [2, 2])
    #expect(ties.listeners == nil)
  }

  @Test func `a certain message reaches whoever hears it, whatever the weights of others`() {
    var parameters = WordOfMouthParameters()
    parameters.userPassOn = 1
    let ignorance = PeerIgnorance(parameters)
    let one = Tally(packed: Tally.packed(borrowing: 1, informed: 0, late: 0, harmed: 0))
    #expect(ignorance.chance(one, weighing: Voices(SIMD4(1, 0, 0, 0))) < 1e-300)
    #expect(ignorance.chance(one, weighing: Voices()) == 1)
  }
}
