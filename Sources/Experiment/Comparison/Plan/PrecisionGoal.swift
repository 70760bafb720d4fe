import Model
import Parameters

/// A measure whose difference is to be known within a share of itself.
package struct PrecisionGoal: Sendable, Equatable {
  /// The measure's name.
  let measure: String
  /// Half-width of the 95% interval as a share of the difference.
  let relative: Double

  /// The share that tables use where nobody named one.
  static let standard = 0.05

  /// Replicates from which the spread of a difference is judged for the first time.
  static let leastReplicates = 8

  /// Reads `measure=relative`.
  init(_ option: String) throws(ParameterProblem) {
    let place = "--precision \(option.cut())"
    let sides = option.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, let relative = Double(sides[1]), relative > 0, relative <= 1 else {
      throw ParameterProblem(
        at: place,
        "this is not measure=relative with a share in 0 … 1, for instance ever_borrowed=0.05.")
    }
    measure = String(sides[0])
    self.relative = relative
    guard Measure.index(of: measure) != nil else {
      let near = Suggestion.nearest(to: measure, in: Measure.all.map(\.name))
      throw ParameterProblem(
        at: place,
        "\(measure.cut()) is no measure."
          + (near.map { " Did you mean \($0)?" } ?? " docs/measures.md lists them all."))
    }
  }
}
