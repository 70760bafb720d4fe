/// Why points cannot be chosen as asked, told to people.
public struct DesignProblem: Error, Equatable, CustomStringConvertible {
  public let description: String

  package init(_ description: String) { self.description = description }
}
