/// One statement about one measure: a row of `sensitivity.csv`.
package struct SensitivityRow: Sendable {
  /// What is stated.
  package let index: SensitivityIndex
  /// The axis it is about; nil where it is about the measure as a whole.
  package let axis: Int?
  /// The value of the axis, where the statement is about one.
  package var at: String?
  /// The number, undefined as NaN.
  package let estimate: Double
  /// Its 95% interval.
  package var interval = Interval.undefined
  /// Effects, samples or points that it rests on.
  package let count: Int
}

/// All statements about one measure, and what could not be stated.
package struct MeasureSensitivity: Sendable {
  /// The measure.
  package let measure: SweepDescription.Named
  /// Statements.
  package var rows: [SensitivityRow] = []
  /// Methods that were refused, or used with less than all runs, with the reason.
  package var notes: [SensitivityNote] = []
}
