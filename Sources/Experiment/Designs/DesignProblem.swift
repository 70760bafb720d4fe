/// Why points cannot be chosen as asked, told to people.
public struct DesignProblem: Error, Equatable, CustomStringConvertible {
  public let description: String

  /// A problem, as it is told.
  package init(_ description: String) { self.description = description }
}
