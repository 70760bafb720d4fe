import Testing

@testable import Model

@Suite struct NeighboursTests {
  @Test("tallies that follow changes are what counting anew gives")
  func followChanges() {
    let count = 300
    var edges = EdgeList()
    // A hub with more neighbours than a tally counts, and a ring.
    for row in 1..<count { edges.append(0, row) }
    for row in 1..<count - 1 { edges.append(row, row + 1) }
    let ties = Ties(edges, households: count)
    var status = [Status](repeating: [], count: count)
    var tally = [UInt32](repeating: 0, count: count)
    var standing = [UInt8](repeating: 0, count: count)
    let draws = Draws(seed: 3, replicate: 0, month: 0)
    let flags: [Status] = [.informed, .everBorrowed, .late, .harmed]
    for month in 0..<6 {
      for row in 0..<count where draws.uniform(.wordOfMouth, row, index: month) < 0.2 {
        status[row].formSymmetricDifference(flags[(row + month) % flags.count])
      }
      countNeighbours(into: &tally, &standing, of: status, by: ties)
      for row in 0..<count {
        let heard = ties.neighbours(of: row).prefix(Tally.most).map { status[Int($0)] }
        let counted = Tally(packed: tally[row])
        #expect(counted.borrowing == heard.count { $0.contains(.everBorrowed) })
        #expect(counted.late == heard.count { $0.contains(.late) })
        #expect(counted.harmed == heard.count { $0.contains(.harmed) })
        #expect(
          counted.informed
            == heard.count { $0.contains(.informed) && !$0.contains(.everBorrowed) })
      }
    }
  }
}
