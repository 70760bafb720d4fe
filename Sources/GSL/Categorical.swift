import CGSL

/// Categories with weights, prepared for draws in constant time (Walker's aliases).
///
/// One uniform a draw, but not monotone in it: where scenarios must stay aligned, use cumulative
/// shares instead.
public struct Categorical: ~Copyable, Sendable {
  // Only read after it was made, so several threads may share it.
  private nonisolated(unsafe) let table: UnsafeMutablePointer<gsl_ran_discrete_t>

  /// Number of categories.
  public let count: Int

  /// Categories 0, 1, … with weights that are not negative and not all zero.
  public init(weights: [Double]) throws(GSLError) {
    precondition(
      !weights.isEmpty && weights.allSatisfy { $0 >= 0 && $0.isFinite }
        && weights.contains { $0 > 0 },
      "weights are not negative and not all zero: \(weights)")
    ErrorHandler.off
    guard let table = gsl_ran_discrete_preproc(weights.count, weights) else {
      throw GSLError(code: Int32(GSL_ENOMEM), operation: "table of categories")
    }
    self.table = table
    count = weights.count
  }

  deinit { gsl_ran_discrete_free(table) }

  /// The probability of a category.
  public borrowing func probability(of category: Int) -> Double {
    precondition(category >= 0 && category < count, "there are \(count) categories, no \(category)")
    return gsl_ran_discrete_pdf(category, table)
  }

  /// A draw.
  public borrowing func sample(from generator: borrowing RandomGenerator) -> Int {
    gsl_ran_discrete(generator.handle, table)
  }
}
