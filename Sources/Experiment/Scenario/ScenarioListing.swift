import Parameters

/// A value of a scenario from a month on, with where it was written.
public struct ParameterSegment: Sendable, Hashable {
  /// Path of the parameter or, for an array, of the element.
  public var path: String
  /// The value as a scenario file writes it.
  public var value: String
  /// The first month with this value; nil for the first month of all.
  public var from: CalendarMonth?
  /// Where it was written; nil for a default.
  public var origin: Origin?
  /// The unit.
  public var unit: Unit

  /// The segment as one line, such that the lines of two scenarios differ where they differ.
  ///
  /// The layer's name stands for the place: line numbers would differ after any edit.
  public var line: String {
    let date = from.map { " from \($0)" } ?? ""
    return "\(path) = \(value)\(date)  # \(unit.label.en), \(origin?.layer ?? "default")"
  }
}

extension Scenario {
  /// Every value with the months from which it holds, parameter by parameter.
  public func segments() -> [ParameterSegment] {
    var segments = catalogue.rows(of: catalogue.resolve(layers, at: start)).map { row in
      [
        ParameterSegment(
          path: row.path, value: row.value, origin: row.origin,
          unit: catalogue.specification(at: row.path)?.unit ?? .count)
      ]
    }
    for index in 1..<max(1, months) {
      let rows = catalogue.rows(of: catalogue.resolve(layers, at: start + index))
      for (place, row) in rows.enumerated() {
        guard var next = segments[place].last, next.value != row.value else { continue }
        next.value = row.value
        next.from = start + index
        next.origin = row.origin
        segments[place].append(next)
      }
    }
    return segments.flatMap(\.self)
  }

  /// The resolved scenario as text: how it runs, then one line a value and date.
  public var listing: String {
    let settings = [
      "name = \(name)", "start = \(start)", "months = \(months)", "replicates = \(replicates)",
      "seed = \(seed)",
    ]
    let files = population?.lines ?? []
    return (settings + files + segments().map(\.line)).joined(separator: "\n") + "\n"
  }

  /// Lines of the listings of two scenarios that differ, `-` for the first and `+` for the second.
  public func differences(from other: Scenario) -> [String] {
    let before = other.listing.split(separator: "\n")
    let after = listing.split(separator: "\n")
    let common = Set(before).intersection(after)
    let removed = Dictionary(
      grouping: before.filter { !common.contains($0) }.map { "- \($0)" }, by: subject(of:))
    let added = Dictionary(
      grouping: after.filter { !common.contains($0) }.map { "+ \($0)" }, by: subject(of:))
    let order = (before + after).map { subject(of: "- \($0)") }
    var seen: Set<Substring> = []
    return order.filter { seen.insert($0).inserted }
      .flatMap { (removed[$0] ?? []) + (added[$0] ?? []) }
  }

  /// The path that a line of a difference is about.
  private func subject(of line: String) -> Substring {
    line.dropFirst(2).prefix { $0 != " " }
  }
}
