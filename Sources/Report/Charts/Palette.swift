/// Colours that people with each kind of colour blindness tell apart, dark enough for text on white.
enum Palette {
  /// For policies, in their order (after Okabe and Ito 2008, darkened).
  static let series = [
    "#005f9e", "#b34a00", "#00705a", "#8a3a72", "#6b5900", "#2f7f99", "#8c1d18", "#4b4b86",
  ]
  static let base = "#5c5c5c"
  static let ink = "#1d1d1b"
  static let quiet = "#5c5c5c"
  /// Gains and losses.
  static let gain = "#005f9e"
  static let gainLight = "#7fb2d9"
  static let loss = "#b34a00"
  static let lossLight = "#eeb184"

  /// Colour of the policy at a position.
  static func color(_ index: Int) -> String { series[index % series.count] }
}
