import CGSL

/// Points that fill the unit cube more evenly than random ones, for designs and integrals.
public struct LowDiscrepancySequence: ~Copyable {
  /// How the points are made.
  public enum Kind: String, CaseIterable, Sendable {
    /// Sobol's points, in Antonov and Saleev's order; up to 40 dimensions.
    case sobol

    /// Halton's points; beyond ten dimensions or so they line up.
    case halton

    /// Halton's points with reversed digits (Vandewoestyne and Cools 2006), up to 1,229 dimensions.
    case reverseHalton

    /// The largest number of dimensions.
    public var maximumDimensions: Int { Int(type.pointee.max_dimension) }

    fileprivate var type: UnsafePointer<gsl_qrng_type> {
      switch self {
      case .sobol: puhui_qrng_sobol()
      case .halton: puhui_qrng_halton()
      case .reverseHalton: puhui_qrng_reverse_halton()
      }
    }
  }

  /// Coordinates of a point.
  public let dimensions: Int

  private let handle: UnsafeMutablePointer<gsl_qrng>

  /// The sequence from its first point.
  /// - Throws: `GSLError` if the kind does not know so many dimensions.
  public init(_ kind: Kind, dimensions: Int) throws(GSLError) {
    precondition(dimensions > 0, "a point has at least one coordinate")
    ErrorHandler.off
    // GSL itself hands out a generator that it could not initialise.
    guard
      dimensions <= kind.maximumDimensions,
      let handle = gsl_qrng_alloc(kind.type, UInt32(dimensions))
    else {
      throw GSLError(
        code: Int32(GSL_EINVAL), operation: "\(kind.rawValue) points in \(dimensions) dimensions")
    }
    self.handle = handle
    self.dimensions = dimensions
  }

  deinit { gsl_qrng_free(handle) }

  /// The next point.
  public mutating func next() -> [Double] {
    var point = [Double](repeating: 0, count: dimensions)
    _ = gsl_qrng_get(handle, &point)
    return point
  }

  /// The next points.
  public mutating func points(_ count: Int) -> [[Double]] {
    var points: [[Double]] = []
    points.reserveCapacity(count)
    for _ in 0..<count { points.append(next()) }
    return points
  }
}
