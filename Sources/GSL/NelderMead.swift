import CGSL

/// The simplex search of Nelder and Mead (1965) for a minimum, without derivatives.
public struct NelderMead: Sendable {
  /// First size of the simplex along each coordinate.
  public var steps: [Double]

  /// The search stops when the simplex has shrunk to this size.
  public var tolerance: Double

  /// The search stops after this many steps, converged or not.
  public var maximumIterations: Int

  /// The minimum found.
  public struct Minimum: Equatable, Sendable {
    public let point: [Double]
    public let value: Double
    public let iterations: Int
    public let hasConverged: Bool
  }

  /// A search that starts from a simplex of these steps and stops when it is smaller than the tolerance.
  public init(steps: [Double], tolerance: Double = 1e-6, maximumIterations: Int = 10_000) {
    self.steps = steps
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
  }

  /// The minimum that the search reaches from a start.
  ///
  /// A place where the function is not finite counts as very bad.
  public func minimum(of function: ([Double]) -> Double, from start: [Double]) throws(GSLError)
    -> Minimum
  {
    precondition(
      start.count == steps.count && !start.isEmpty,
      "a start and a step for each coordinate: \(start.count), \(steps.count)")
    ErrorHandler.off
    let found: Result<Minimum, GSLError> = withoutActuallyEscaping(function) { function in
      let objective = Objective(function)
      return withExtendedLifetime(objective) {
        Result { () throws(GSLError) in try self.search(objective, from: start) }
      }
    }
    return try found.get()
  }

  private func search(_ objective: Objective, from start: [Double]) throws(GSLError) -> Minimum {
    let point = try VectorStorage(start)
    let sizes = try VectorStorage(steps)
    guard let state = gsl_multimin_fminimizer_alloc(puhui_nelder_mead(), start.count) else {
      throw GSLError(code: Int32(GSL_ENOMEM), operation: "simplex search")
    }
    defer { gsl_multimin_fminimizer_free(state) }
    var target = gsl_multimin_function(
      f: Objective.evaluate, n: start.count, params: objective.pointer)
    return try withUnsafeMutablePointer(to: &target) { target throws(GSLError) in
      try check("simplex search") {
        gsl_multimin_fminimizer_set(state, target, point.handle, sizes.handle)
      }
      var iterations = 0
      var hasConverged = false
      while !hasConverged && iterations < maximumIterations {
        iterations += 1
        try check("simplex search") { gsl_multimin_fminimizer_iterate(state) }
        hasConverged = gsl_multimin_fminimizer_size(state) < tolerance
      }
      return Minimum(
        point: elements(of: state.pointee.x),
        value: state.pointee.fval, iterations: iterations, hasConverged: hasConverged)
    }
  }
}

/// A Swift function where GSL expects a C function and a pointer.
private final class Objective {
  let function: ([Double]) -> Double

  init(_ function: @escaping ([Double]) -> Double) {
    self.function = function
  }

  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let evaluate:
    @convention(c) (UnsafePointer<gsl_vector>?, UnsafeMutableRawPointer?) -> Double =
      { vector, parameters in
        guard let vector, let parameters else { return .infinity }
        let objective = Unmanaged<Objective>.fromOpaque(parameters).takeUnretainedValue()
        let value = objective.function(elements(of: vector))
        // GSL gives up on numbers that are not finite, so a bad place is merely very bad.
        return value.isFinite ? value : .greatestFiniteMagnitude / 4
      }
}
