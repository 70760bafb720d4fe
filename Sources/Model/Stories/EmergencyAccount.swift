/// A lumpy expense of the month.
package struct EmergencyAccount: Sendable, Equatable {
  package let luck: Throw
  /// Paid from savings, in fen.
  package internal(set) var paid: Int64 = 0
  /// What is left as a need, in fen.
  package internal(set) var need: Int64 = 0

  /// The expense, in fen.
  package var expense: Int64 { paid + need }

  /// The luck of a household before the step draws it.
  init(of row: Int, _ month: borrowing Month) {
    luck = Throw(
      chance: month.parameters.emergency.chance, draw: month.draws.uniform(.emergency, row))
  }
}
