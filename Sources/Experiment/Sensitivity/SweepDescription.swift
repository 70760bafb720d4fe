import Foundation
import Model
import Parameters

/// What the manifest of a gathered sweep says of its design.
package struct SweepDescription: Decodable, Sendable, Equatable {
  /// Name of the sweep.
  package let name: String
  /// What it asks, if its author said so.
  package let question: String?
  /// The word for its design, as in the design's file.
  package let design: String
  /// How it was laid over a posterior; nil where it was not.
  package let crossing: Crossing?
  /// Points that were gathered, if the manifest says so.
  package let points: Int?
  /// Replicates of a point.
  package let replicates: Int
  /// Whether points share random numbers; so unless the manifest says otherwise.
  package let isCommon: Bool
  /// What varies, in the order of columns.
  package let axes: [Axis]
  /// What is measured, in the order of columns.
  package let measures: [Named]
  /// Months that were kept, in order.
  package let months: [String]
  /// Groups that were kept.
  package let groups: [String]

  /// A parameter that varies.
  package struct Axis: Decodable, Sendable, Equatable {
    package let path: String
    package let column: String
    package let label: Label
    package let unit: String?
    private let values: [String]?
    private let low: Double?
    private let high: Double?
    private let scale: String?

    /// Where a value lies between the first and the last of its axis, as a share of the way; nil where that is not known.
    func position(of text: String) -> Double? {
      if let values {
        guard let place = values.firstIndex(of: text), values.count > 1 else { return nil }
        return Double(place) / Double(values.count - 1)
      }
      guard let low, let high, let value = Double(text), low < high else { return nil }
      guard scale == "log" else { return (value - low) / (high - low) }
      return low > 0 && value > 0 ? logarithm(value / low) / logarithm(high / low) : nil
    }

    /// Reads an axis; one without a column is named by its path, and one without a label by its column.
    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      path = try values.decode(String.self, forKey: .path)
      column = try values.decodeIfPresent(String.self, forKey: .column) ?? path
      unit = try values.decodeIfPresent(String.self, forKey: .unit)
      label = try Label(in: decoder, otherwise: column)
      self.values = try values.decodeIfPresent([String].self, forKey: .values)
      low = try values.decodeIfPresent(Double.self, forKey: .low)
      high = try values.decodeIfPresent(Double.self, forKey: .high)
      scale = try values.decodeIfPresent(String.self, forKey: .scale)
    }

    private enum Key: CodingKey { case path, column, unit, values, low, high, scale }
  }

  /// A design whose points were each lived under every draw of a posterior, whose parameters are the last axes.
  package struct Crossing: Decodable, Sendable, Equatable {
    /// The word for the design.
    package let design: String
    /// Axes of its own, the first.
    package let axes: Int
    /// Draws, which follow one another at each point.
    package let draws: Int
  }

  /// A measure.
  package struct Named: Decodable, Sendable, Equatable {
    package let name: String
    package let label: Label
    package let unit: String?

    /// Reads a measure; one without a label is named by its column.
    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      name = try values.decode(String.self, forKey: .name)
      unit = try values.decodeIfPresent(String.self, forKey: .unit)
      label = try Label(in: decoder, otherwise: name)
    }

    private enum Key: CodingKey { case name, unit }
  }

  /// Reads the description of a sweep from its manifest.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    name = try values.decode(String.self, forKey: .name)
    question = try values.decodeIfPresent(String.self, forKey: .question)
    design = try values.decode(String.self, forKey: .design)
    crossing = try values.decodeIfPresent(Crossing.self, forKey: .crossing)
    points = try values.decodeIfPresent(Int.self, forKey: .points)
    replicates = try values.decode(Int.self, forKey: .replicates)
    isCommon =
      try values.decodeIfPresent(String.self, forKey: .randomNumbers) != "independent"
    axes = try values.decode([Axis].self, forKey: .axes)
    measures = try values.decode([Named].self, forKey: .measures)
    months = try values.decode([String].self, forKey: .months)
    groups = try values.decodeIfPresent([String].self, forKey: .groups) ?? ["all"]
  }

  private enum Key: String, CodingKey {
    case name, question, design, crossing, points, replicates, axes, measures, months, groups
    case randomNumbers = "random_numbers"
  }
}
