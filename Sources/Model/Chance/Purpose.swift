/// What a random number is for; each process has its own, so a draw added to one moves no other.
///
/// A step declares its purposes in its own file: `extension Purpose { static let need = Purpose(200) }`. Numbers are
/// part of the results: take a free one, never change or reuse one. Founding has 1 to 99, months have 100 to 249.
public struct Purpose: Hashable, Sendable {
  /// Its part of the address of a draw.
  public let number: UInt16

  /// A purpose with a number that no other has.
  public init(_ number: UInt16) { self.number = number }
}

extension Purpose {
  /// Samples of households and of replicates.
  package static let sampling = Purpose(250)
  /// Resampling of results.
  package static let bootstrap = Purpose(251)
  /// Points of an experiment's design.
  package static let design = Purpose(260)
}
