import Parameters

/// What a step knows of its month besides the tables: the levers' values, the date and the luck.
public struct Month: ~Copyable, Sendable {
  /// Months since the start, 0 for the first.
  public let index: Int
  /// The date.
  public let date: CalendarMonth
  /// Every parameter's value this month.
  public let parameters: ModelParameters
  /// Randomness addressed to this month.
  public let draws: Draws
  /// Randomness addressed to the founding: luck that a household keeps for life.
  public let foundingDraws: Draws

  /// Month of the year, 0 for January.
  package var season: Int { date.month - 1 }
}

/// One transition of the world: a name, what it does, and the function that does it.
public struct Step: Sendable {
  /// Name of the step and of its file.
  public let name: String
  /// What it does, in one sentence.
  public let label: Label
  /// The costed levers that it spends on.
  package let paysFor: [Lever]
  package let run: @Sendable (inout World, borrowing Month) -> Void

  package init(
    _ name: String, _ label: Label, paysFor: [Lever] = [],
    _ run: @escaping @Sendable (inout World, borrowing Month) -> Void
  ) {
    self.name = name
    self.label = label
    self.paysFor = paysFor
    self.run = run
  }

  /// The model's table of contents: everything that happens in a month, in order.
  ///
  /// Write-offs come right after repayments, whose paid loans they drop.
  public static let inOrder: [Step] = [
    opening, neighbours, weather, incomes, investment, emergencies, repayments, writeOffs,
    connectivity, countyServices, creditLines, publicity, wordOfMouth, incidents, trust, needs,
    borrowing, consumption, lenderAccounts, bankResponse,
  ]
}
