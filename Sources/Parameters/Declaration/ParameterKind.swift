/// What can be written as a parameter's value.
public enum ParameterKind: Sendable, Hashable {
  case number
  case integer
  case flag
  case month
  case text
  case choice([ElementLabel])
  case numbers
  case words
  case selection([ElementLabel])
}

extension ParameterKind {
  /// Whether there is something between two values.
  package var isNumeric: Bool {
    switch self {
    case .number, .integer, .numbers: true
    case .flag, .month, .text, .choice, .words, .selection: false
    }
  }
}
