import Parameters

/// A statement of the evidence, put to the model: one number and the band that it should lie in.
package struct Check: Sendable {
  /// What part a statement plays.
  package enum Role: String, Sendable, CaseIterable {
    /// Given to the model.
    case input
    /// Fitted.
    case calibrated = "K"
    /// From the same source, never fitted.
    case test = "T"
    /// A stylised fact of other sources.
    case stylised = "S"
    /// From other people's observations, never fitted.
    case heldOut = "H"

    /// The role in a word.
    package var word: String {
      switch self {
      case .input: "given"
      case .calibrated: "fitted"
      case .test: "tested"
      case .stylised: "stylised fact"
      case .heldOut: "held out"
      }
    }
  }

  /// Why the model misses, as far as known, and the world that shows it.
  package struct Explanation: Sendable {
    /// One or two sentences.
    package let reason: String
    /// The experiment, which changes every world.
    package let experiment: WhyExperiment
    /// Checks whose value in that experiment the reason rests on.
    package let shown: [String]
  }

  /// Number of the evidence, with a letter where it has several parts.
  package let id: String
  /// What part it plays.
  package let role: Role
  /// What is measured.
  package let question: String
  /// Unit of the value.
  package let unit: Unit
  /// What was published or found, as its source says it.
  package let published: String
  /// Where.
  package let source: String
  /// Values that pass.
  package let band: ClosedRange<Double>
  /// Worlds that it reads.
  let worlds: [ValidationWorld]
  /// Why it misses; nil while it does not.
  package var explanation: Explanation?
  let value: @Sendable (Evidence) -> Double

  init(
    _ id: String, _ role: Role, _ question: String, _ unit: Unit, published: String,
    source: String, band: ClosedRange<Double>, in worlds: [ValidationWorld] = [.base],
    missed explanation: Explanation? = nil, value: @escaping @Sendable (Evidence) -> Double
  ) {
    self.id = id
    self.role = role
    self.question = question
    self.unit = unit
    self.published = published
    self.source = source
    self.band = band
    self.worlds = worlds
    self.explanation = explanation
    self.value = value
  }

  /// Number of the evidence, without the letter.
  package var evidence: String { String(id.prefix { !$0.isLowercase }) }

  /// Every check, in the order of the evidence.
  package static let all: [Check] = casePublished + lending + people + policies + others
}

extension ClosedRange<Double> {
  /// Values above a bound.
  static func above(_ bound: Double) -> Self { bound.nextUp ... .infinity }
  /// Values up to a bound.
  static func atMost(_ bound: Double) -> Self { -.infinity...bound }
}
