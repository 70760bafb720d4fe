import Parameters

/// A published figure and the band around it in which a credible run lies.
public struct Target: Sendable, Equatable {
  /// Whether the figure was used to choose parameters, or tests them.
  public enum Role: String, Sendable, CaseIterable {
    /// Given to the model.
    case input
    /// Fitted.
    case calibrate
    /// Looked at when one of the parameter vectors that fit was chosen.
    case chosen
    /// Never looked at.
    case test

    /// The role in a word.
    public var label: Label {
      switch self {
      case .input: Label(en: "given", zh: "给定")
      case .calibrate: Label(en: "fitted", zh: "拟合")
      case .chosen: Label(en: "chosen so", zh: "选样时已考虑")
      case .test: Label(en: "test", zh: "检验")
      }
    }
  }

  /// Its name in the list of evidence.
  public let id: String
  /// What it is, for people.
  public let label: Label
  /// The measure.
  public let measure: String
  /// The measure that it is divided by; nil for none.
  public let divisor: String?
  /// The unit of the quotient.
  public let unit: Unit
  /// The end of the month that it is about.
  public let month: CalendarMonth
  /// What was published.
  public let published: Double
  /// Values that count as a hit.
  public let band: ClosedRange<Double>
  /// What it is for.
  public let role: Role
}
