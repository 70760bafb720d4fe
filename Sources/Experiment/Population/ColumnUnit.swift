/// A unit of a column in the user's own file.
package enum ColumnUnit: String, CaseIterable, Sendable {
  case yuan, thousandYuan, tenThousandYuan
  case mu, hectare, squareMetre

  /// How many of the model's units it is.
  package var factor: Double {
    switch self {
    case .yuan, .mu: 1
    case .thousandYuan: 1000
    case .tenThousandYuan: 10_000
    case .hectare: 15
    case .squareMetre: 0.0015
    }
  }
}

/// Whose amount a column holds.
package enum ColumnShare: String, CaseIterable, Sendable { case head, household }

/// The time in which an income is earned.
package enum ColumnPeriod: String, CaseIterable, Sendable {
  case month, year

  /// How many of them make a year.
  package var count: Double { self == .month ? 12 : 1 }
}
