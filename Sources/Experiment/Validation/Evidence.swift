/// What one replicate of every world left behind: the same households with the same luck in each.
package struct Evidence: Sendable {
  private let histories: [ValidationWorld: History]

  init(_ histories: [ValidationWorld: History]) { self.histories = histories }

  /// A check's value in this replicate; NaN where a world that it reads was not lived.
  func value(of check: Check) -> Double {
    check.worlds.allSatisfy { histories[$0] != nil } ? check.value(self) : .nan
  }

  /// What a world left behind.
  subscript(_ world: ValidationWorld) -> History {
    guard let history = histories[world] else {
      preconditionFailure("a check names the worlds that it reads: \(world) is not among them")
    }
    return history
  }
}
