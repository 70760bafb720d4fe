import Testing

@testable import Model

/// Lists of rows are read as they were written, however far apart the rows are.
@Suite struct RowListsTests {
  @Test func `near and far rows, before and after, come back in order`() {
    let lists: [[Int32]] = [
      [], [0], [1, 3, 130, 131, 16_600, 2_147_483_647], [2], [0, 1, 2, 3], [],
      [5, 5 + 127, 5 + 127 + 128, 100_000], [7 + 63], [8 - 8, 8 + 64], [9 + 8_191, 9 + 8_191 + 1],
    ]
    var starts: [Int32] = [0]
    for list in lists { starts.append(starts[starts.count - 1] + Int32(list.count)) }
    let packed = RowLists(lists.flatMap { $0 }, starts: starts)
    #expect(packed.lists == lists)
    #expect(packed.count == lists.count)
    #expect(packed.entryCount == lists.map(\.count).reduce(0, +))
    for (row, list) in lists.enumerated() { #expect(packed.entryCount(of: row) == list.count) }
  }

  @Test func `no list is no list`() {
    #expect(RowLists().count == 0 && RowLists().lists == [])
    #expect(RowLists([], starts: [0]) == RowLists())
  }

  @Test func `lists of many rows drawn at random come back`() {
    let draws = Draws(seed: 3, replicate: 0, month: 0)
    var (entries, starts): ([Int32], [Int32]) = ([], [0])
    for row in 0..<5_000 {
      let reach = row % 3 == 0 ? 5_000_000 : 300
      let drawn = (0..<row % 14).map {
        Int32(draws.uniform(.wordOfMouth, row, index: $0) * Double(reach))
      }
      entries += Set(drawn).sorted()
      starts.append(Int32(entries.count))
    }
    let packed = RowLists(entries, starts: starts)
    for row in 0..<5_000 {
      #expect(
        packed[row].map { Int32($0) } == Array(entries[Int(starts[row])..<Int(starts[row + 1])]))
    }
  }
}
