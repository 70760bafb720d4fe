import Model
import Parameters

/// One household's months in one world or in two, with the same luck.
public struct HouseholdStory: Sendable {
  /// Who it is.
  let portrait: HouseholdPortrait
  /// The scenario's name.
  let scenario: String
  /// Number of the replicate.
  let replicate: UInt32
  /// Its months as the scenario is.
  package let base: [HouseholdMonth]
  /// Its months under the policy, if there is one.
  package let other: OtherWorld?
  /// Why this household was picked; nil where it was asked for.
  let reason: StoryExample.Reason?
  /// The command that tells this story again.
  let command: ShellCommand

  /// The same household under a policy.
  package struct OtherWorld: Sendable {
    /// Name of the policy.
    package let policy: String
    /// First month in which the policy changes a value; nil where it never does, −1 at the founding.
    package let begins: Int?
    /// Its months.
    package let months: [HouseholdMonth]
  }

  /// Where the two worlds part; nil for one world.
  package var parting: Parting? {
    other.map { Parting(base, $0.months) }
  }
}
