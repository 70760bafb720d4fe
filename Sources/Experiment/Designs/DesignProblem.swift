/// Why points cannot be chosen as asked, told to people.
package struct DesignProblem: Error, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
