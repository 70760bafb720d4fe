/// Works on items side by side and delivers the results in the order of the items, whichever comes first.
///
/// At most `width` items are worked on at a time, and no item is begun while more than a few results
/// wait for an earlier one, so memory does not grow with the number of items.
public func deliverInOrder<Item: Sendable, Result: Sendable>(
  _ items: [Item], width: Int,
  work: @escaping @Sendable (Item) throws -> Result,
  deliver: (Result) throws -> Void
) async throws {
  var rest = items.makeIterator()
  try await deliverInOrder(next: { rest.next() }, width: width, work: work, deliver: deliver)
}

/// Works on items as they are told, side by side, and delivers the results in the order of the items.
///
/// An item is asked for when there is room for it, so that not even the items need to be held.
public func deliverInOrder<Item: Sendable, Result: Sendable>(
  next nextItem: () throws -> Item?, width: Int,
  work: @escaping @Sendable (Item) throws -> Result,
  deliver: (Result) throws -> Void
) async throws {
  precondition(width > 0, "at least one item is worked on at a time: \(width)")
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var begun = 0
    var delivered = 0
    var isAtEnd = false
    var waiting: [Int: Result] = [:]
    func begin() throws {
      while !isAtEnd, begun - delivered - waiting.count < width, begun - delivered < 4 * width {
        guard let item = try nextItem() else {
          isAtEnd = true
          return
        }
        let index = begun
        group.addTask { (index, try work(item)) }
        begun += 1
      }
    }
    try begin()
    while let (index, result) = try await group.next() {
      waiting[index] = result
      while let next = waiting.removeValue(forKey: delivered) {
        try deliver(next)
        delivered += 1
      }
      try begin()
    }
  }
}
