import Parameters

/// A policy or package of policies that is compared with the base.
package struct Policy: Sendable {
  /// Its name in results; packages join theirs with a plus.
  package let name: String
  /// The base with the policy over it.
  let scenario: Scenario
  /// Place of its world among the variants.
  let variant: Int
}

/// A policy made of several, whose effect is shared out among them.
package struct PolicyPackage: Sendable {
  /// Its name, which is that of a policy.
  package let name: String
  /// Names of its parts, in the order of the command line.
  let parts: [String]
  /// Place of the world of each subset of parts among the variants; nil for the empty one, the base.
  let worlds: [Int?]

  /// Most parts of which all subsets are run.
  static let mostParts = 5
}

/// A size of one lever.
struct Dose: Sendable {
  /// The lever.
  let path: String
  /// The policy whose dates it has; nil where it holds in all months.
  let policy: String?
  /// The value.
  let value: Double
  /// Place of its world among the variants.
  let variant: Int
}
