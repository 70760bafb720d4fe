import Parameters

extension Source {
  /// The draw of Xintai's calibration that the defaults are: docs/calibration.md says how it was chosen.
  ///
  /// - Parameters:
  ///   - parts: the elements of the value that were calibrated; nil for all.
  ///   - prior: what the value was thought to be before.
  ///   - settledBy: what observation would settle it, as three figures do not.
  /// - Returns: the source.
  static func xintai(_ parts: String? = nil, prior: String, settledBy: String) -> Source {
    .calibrated(
      "`puhui calibrate scenarios/calibration/xintai.yaml`, draw 77"
        + (parts.map { " (\($0))" } ?? ""),
      prior: prior, settledBy: settledBy)
  }
}
