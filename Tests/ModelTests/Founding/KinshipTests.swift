import Testing

@testable import Model

@Suite struct KinshipTests {
  private let world = Sample.county

  /// Neighbours in the same village.
  private func villagers(of row: Int) -> [Int] {
    let village = world.households.village[row]
    return world.ties.neighbours(of: row).map { Int($0) }
      .filter { world.households.village[$0] == village }
  }

  @Test func `ties are symmetric, sorted, and join nobody to themselves`() {
    let odd = (0..<world.households.count).filter { row in
      let neighbours = world.ties.neighbours(of: row)
      let isSorted = zip(neighbours, neighbours.dropFirst()).allSatisfy { $0 < $1 }
      let isMutual = neighbours.allSatisfy {
        $0 != Int32(row) && world.ties.neighbours(of: Int($0)).contains(Int32(row))
      }
      return !isSorted || !isMutual
    }
    #expect(odd.isEmpty)
  }

  // Ties moved onto existing ones are lost, about one in a hundred.
  @Test func `households have ten neighbours in the village, and a few in the township`() {
    let inside = (0..<world.households.count).reduce(0) { $0 + villagers(of: $1).count }
    #expect(abs(Double(inside) / 20_000 - 10) < 0.3)
    let across = Double(world.ties.count - inside) / 20_000
    #expect(abs(across - 0.4) < 0.03, "\(across)")
    func township(_ row: Int) -> Int32 {
      world.villages.township[Int(world.households.village[row])]
    }
    let far = (0..<world.households.count).filter { row in
      world.ties.neighbours(of: row).contains { township(Int($0)) != township(row) }
    }
    #expect(far.isEmpty)
  }

  @Test func `neighbours know one another as often as in the surveyed villages`() {
    var sum = 0.0
    var counted = 0.0
    for row in stride(from: 0, to: world.households.count, by: 3) {
      let circle = villagers(of: row)
      guard circle.count > 1 else { continue }
      let known = Set(circle)
      let closed = circle.reduce(0) { $0 + villagers(of: $1).filter { known.contains($0) }.count }
      sum += Double(closed) / Double(circle.count * (circle.count - 1))
      counted += 1
    }
    // The survey's standard deviation among villages is 0.045.
    #expect(abs(sum / counted - 0.239) < 0.02, "\(sum / counted)")
  }

  @Test func `nearly everybody can hear a rumour`() {
    var reached = [Bool](repeating: false, count: world.households.count)
    let rows = world.villages.households(of: 3)
    var front = [rows.lowerBound]
    reached[rows.lowerBound] = true
    while let row = front.popLast() {
      for neighbour in villagers(of: row) where !reached[neighbour] {
        reached[neighbour] = true
        front.append(neighbour)
      }
    }
    #expect(rows.filter { reached[$0] }.count > rows.count * 95 / 100)
  }

  // 0.121 of 20,000 has a standard error of 0.0023.
  @Test func `an eighth of households leads, with more ties and schooling than others`() {
    #expect(abs(world.households.share(.leader) - 0.121) < 0.009)
    let leaders = (0..<20_000).filter { world.households.attributes[$0].contains(.leader) }
    let ties = leaders.map { Double(world.ties.neighbours(of: $0).count) }
    let schooling = leaders.map { Double(world.households.schooling[$0]) }
    #expect(Sample.mean(ties) > 10.5)
    #expect(Sample.mean(schooling) > 8.2)
  }

  @Test(arguments: [1, 2, 3, 5, 8]) func `the smallest villages know everybody`(size: Int) {
    var parameters = Sample.parameters(households: size, villages: 1, townships: 1)
    parameters.kinship.acrossVillages = 0
    let world = Sample.world(parameters)
    for row in 0..<size { #expect(world.ties.neighbours(of: row).count == size - 1) }
  }

  @Test func `pairs given twice, in both orders or to oneself count once or not at all`() {
    var edges = EdgeList()
    for (one, other) in [(0, 2), (2, 0), (0, 2), (1, 1), (2, 3)] { edges.append(one, other) }
    let ties = Ties(edges, households: 4)
    #expect(ties.heard.lists == [[2], [], [0, 3], [2]])
  }
}
