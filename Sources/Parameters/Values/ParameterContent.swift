/// A parameter's value without its type: what patches, ramps and listings work on.
public enum ParameterContent: Sendable, Hashable {
  case number(Double)
  case integer(Int)
  case flag(Bool)
  case month(CalendarMonth)
  case word(String)
  case numbers([Double])
  case words([String])
}
