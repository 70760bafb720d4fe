/// A sweep that cannot be gathered yet: tasks are to be done.
public struct SweepIncomplete: Error, CustomStringConvertible, Equatable {
  public let description: String
}
