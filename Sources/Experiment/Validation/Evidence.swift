/// What one replicate of every world left behind: the same households with the same luck in each.
package struct Evidence: Sendable {
  private let histories: [ValidationWorld: History]

  init(_ histories: [ValidationWorld: History]) { self.histories = histories }

  /// A check's value in this replicate; NaN where a world it needs was not lived.
  func value(of check: Check, in world: ValidationWorld = .base) -> Double {
    guard check.worlds.allSatisfy({ histories[$0] != nil }), histories[world] != nil else {
      return .nan
    }
    return check.value(world == .base ? self : Evidence(moving(world)))
  }

  /// The world as it is, or as the check names it.
  subscript(_ world: ValidationWorld) -> History {
    guard let history = histories[world] else {
      preconditionFailure("a check names the worlds that it reads: \(world) is not among them")
    }
    return history
  }

  /// As if an explaining world were the base.
  private func moving(_ world: ValidationWorld) -> [ValidationWorld: History] {
    var moved = histories
    moved[.base] = histories[world]
    return moved
  }
}
