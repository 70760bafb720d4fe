import Model
import Parameters

/// A parameter that a sweep varies: which, over which values, from when.
public struct SweepAxis: Sendable, Hashable, Codable {
  /// Path of the parameter or of an array's element.
  public var path: String
  /// Heading of its column in results.
  public var column: String
  /// First month with the value, such as 2019-10; nil for all months and the founding.
  public var from: String?
  /// First month in which the value under it holds again.
  public var until: String?
  /// Months of linear approach.
  public var ramp = 1
  /// What values there are.
  public var spread: Spread
  /// Values of a range in a grid, or away from the base one at a time.
  public var levels = 3
  /// Whether only whole numbers will do.
  public var isWhole = false
  /// Width on either side of the scenario's value, as a share of it; nil where the range is given as such.
  public var share: Double?

  /// The values of an axis.
  public enum Spread: Sendable, Hashable, Codable {
    /// These, as a scenario file writes them.
    case values([String])
    /// Every number between two; the logarithm is spread evenly where it says so.
    case range(low: Double, high: Double, isLogarithmic: Bool)
  }

  /// Number of values in a design of levels, at most.
  var count: Int {
    if case .values(let values) = spread { values.count } else { levels }
  }

  /// The values in a design of levels.
  var levelTexts: [String] {
    guard case .values(let values) = spread else {
      let last = Double(max(1, levels - 1))
      let texts = (0..<levels).map { text(at: levels > 1 ? Double($0) / last : 0.5) }
      // Few whole numbers make many equal levels.
      return texts.enumerated().filter { $0.offset == 0 || $0.element != texts[$0.offset - 1] }
        .map(\.element)
    }
    return values
  }

  /// The value at a coordinate of the unit cube, as a scenario file writes it.
  func text(at coordinate: Double) -> String {
    switch spread {
    case .values(let values):
      return values[min(Int(coordinate * Double(values.count)), values.count - 1)]
    case .range(let low, let high, false) where isWhole:
      let steps = high - low + 1
      return min(high, low + (coordinate * steps).rounded(.down)).text
    case .range(let low, let high, let isLogarithmic):
      let value =
        isLogarithmic
        ? low * exponential(coordinate * logarithm(high / low)) : low + (high - low) * coordinate
      let inside = min(high, max(low, value))
      return (isWhole ? inside.rounded() : inside).text
    }
  }
}
