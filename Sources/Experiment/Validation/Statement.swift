import Parameters

/// What part a statement plays.
package enum StatementRole: String, Sendable, CaseIterable {
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

/// An experiment that explains why the model misses: a file laid over what is lived.
package protocol ExplainingExperiment: Hashable, Sendable {
  /// The file, from `scenarios/validation` on.
  var file: String { get }
}

/// A statement of the evidence: one number, and the band that it should lie in.
package struct Statement<Experiment: ExplainingExperiment>: Sendable {
  /// Why the model misses, as far as known, and what shows it.
  package struct Explanation: Sendable {
    /// One or two sentences.
    package let reason: String
    /// The experiment; nil where nothing was tried.
    package let experiment: Experiment?
    /// Statements whose value in that experiment the reason rests on.
    package let shown: [String]
  }

  /// Number of the evidence, with a letter where it has several parts.
  package let id: String
  /// What part it plays.
  package let role: StatementRole
  /// What is measured.
  package let question: Label
  /// Unit of the value.
  package let unit: Parameters.Unit
  /// What was published or found, as its source says it.
  package let published: String
  /// Where.
  package let source: String
  /// Values that pass.
  package let band: ClosedRange<Double>
  /// Why it misses; nil while it does not.
  package let explanation: Explanation?

  /// Number of the evidence, without the letter.
  package var evidence: String { String(id.prefix { !$0.isLowercase }) }
}

extension ClosedRange<Double> {
  /// Values above a bound.
  static func above(_ bound: Double) -> Self { bound.nextUp ... .infinity }
  /// Values up to a bound.
  static func atMost(_ bound: Double) -> Self { -.infinity...bound }
}
