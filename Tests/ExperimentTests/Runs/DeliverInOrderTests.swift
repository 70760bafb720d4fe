import Foundation
import Synchronization
import Testing

@testable import Experiment

@Suite("Work side by side") struct DeliverInOrderTests {
  @Test(arguments: [1, 2, 7])
  func `Results come in the order of the items at any width`(width: Int) async throws {
    var seen: [Int] = []
    try await deliverInOrder(Array(0..<50), width: width) { item in
      // Early items take longest, so they finish last.
      if item % 10 == 0 { Thread.sleep(forTimeInterval: 0.005) }
      return item * item
    } deliver: {
      seen.append($0)
    }
    #expect(seen == (0..<50).map { $0 * $0 })
  }

  @Test func `No more than the width is worked on at a time`() async throws {
    let busy = Mutex((now: 0, most: 0))
    try await deliverInOrder(Array(0..<20), width: 2) { _ in
      busy.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      Thread.sleep(forTimeInterval: 0.002)
      busy.withLock { $0.now -= 1 }
    } deliver: { _ in
    }
    #expect(busy.withLock { $0.most } <= 2)
  }

  @Test func `Few results wait for a slow first one`() async throws {
    let begun = Mutex(0)
    var most = 0
    try await deliverInOrder(Array(0..<100), width: 2) { item in
      if item == 0 { Thread.sleep(forTimeInterval: 0.05) }
      begun.withLock { $0 += 1 }
      return item
    } deliver: { item in
      if item == 0 { most = begun.withLock { $0 } }
    }
    #expect(most <= 8)
  }

  @Test func `A failure stops the rest and is thrown`() async {
    let begun = Mutex(0)
    await #expect(throws: Interrupted.self) {
      try await deliverInOrder(Array(0..<1000), width: 2) { item in
        begun.withLock { $0 += 1 }
        if item == 3 { throw Interrupted() }
      } deliver: { _ in
      }
    }
    #expect(begun.withLock { $0 } < 20)
  }

  @Test func `Nothing to do is done at once`() async throws {
    try await deliverInOrder([Int](), width: 3) {
      $0
    } deliver: { _ in
      Issue.record("delivered")
    }
  }
}
