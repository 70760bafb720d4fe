/// What moves a household's cash in a month: one case a step that does.
package enum CashFlow: Int, CaseIterable, Sendable {
  /// Income.
  case income
  /// Sales: working capital that comes back.
  case sales
  /// A lumpy expense, as far as savings pay it.
  case emergency
  /// Payments on loans.
  case repayment
  /// Payments on loans that were written off.
  case recovery
  /// Loss by a data incident.
  case incident
  /// Own savings put into production.
  case ownInvestment
  /// Borrowed for consumption; other loans go where the need is.
  case loan
  /// Spending.
  case spending
  /// What any other step moves: support in cash, for one.
  case other

  /// The step that moves it; nil for all those that have no flow of their own.
  package var step: Step? {
    switch self {
    case .income: .incomes
    case .emergency: .emergencies
    case .repayment: .repayments
    case .recovery: .writeOffs
    case .incident: .incidents
    case .ownInvestment: .needs
    case .loan: .borrowing
    case .sales: .investment
    case .spending: .consumption
    case .other: nil
    }
  }

  /// What a step moves.
  init(_ step: Step) {
    self = Self.allCases.first { $0.step?.name == step.name } ?? .other
  }
}

/// A month of one household's money, in fen; what comes in is positive.
package struct MoneyMonth: Sendable, Equatable {
  private var flows = SIMD16<Int64>()
  /// Cash at the beginning.
  package internal(set) var before: Int64 = 0
  /// Principal that was repaid.
  package internal(set) var principal: Int64 = 0
  /// Principal that lenders wrote off or kin forgave.
  package internal(set) var writtenOff: Int64 = 0

  /// What a step brought or took.
  package internal(set) subscript(_ flow: CashFlow) -> Int64 {
    get { flows[flow.rawValue] }
    set { flows[flow.rawValue] = newValue }
  }

  /// Interest that was paid.
  package var interest: Int64 { -self[.repayment] - principal }

  /// Cash at the end.
  package var after: Int64 { before + flows.wrappedSum() }
}
