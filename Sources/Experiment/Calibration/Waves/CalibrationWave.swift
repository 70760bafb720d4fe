/// Points that a search wants to be simulated next, and how far it is.
public struct CalibrationWave: Sendable, Equatable {
  /// Number from 1.
  public let number: Int
  /// What it is for.
  public let stage: Stage
  /// Points in the unit cube.
  let points: [[Double]]
  /// Seed of their luck.
  let seed: UInt32
  /// Whether every point has luck of its own.
  let isIndependent: Bool
  /// How far the search was when it asked for them.
  public let progress: CalibrationProgress

  /// What a wave is for.
  public enum Stage: Sendable, Equatable {
    /// Wave of history matching.
    case history(Int)
    /// Generation of particles, from 0.
    case generation(Int)
    /// Steps of the simplex.
    case simplex
  }

  /// Name of its folder.
  var name: String {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    switch stage {
    case .history: return "wave-\(padded)-history"
    case .generation: return "wave-\(padded)-generation"
    case .simplex: return "wave-\(padded)-simplex"
    }
  }

  /// Number of points.
  public var count: Int { points.count }
}

/// How far a search is; what it does not know yet is nil.
public struct CalibrationProgress: Sendable, Equatable {
  /// Share of the prior that is not ruled out.
  public var plausible: Double?
  /// Distance within which draws are kept.
  public var tolerance: Double?
  /// Share of the last proposals inside the tolerance before.
  public var acceptance: Double?
  /// Equally weighted draws that the kept ones are worth.
  public var effectiveSize: Double?
  /// Draws that are kept.
  public var kept: Int?
  /// Least distance so far.
  public var nearest: Double?
}
