/// All values of one month that differ from a default or were written, with where they come from.
public struct ResolvedParameters: Sendable, Hashable {
  /// Values by path of the parameter.
  public internal(set) var contents: [String: ParameterContent] = [:]
  /// Where each was written last, by path of the parameter or element.
  public internal(set) var origins: [String: Origin] = [:]

  /// Nothing written: all defaults.
  public init() {}
}

extension Catalogue {
  /// Lays layers over the defaults, the later over the earlier, as they stand in a month.
  ///
  /// Without a month no dated change holds: the state at founding.
  public func resolve(
    _ layers: [ParameterLayer], at month: CalendarMonth? = nil
  ) -> ResolvedParameters {
    var resolved = ResolvedParameters()
    for layer in layers {
      for assignment in layer.assignments { apply(assignment, progress: 1, to: &resolved) }
      guard let month else { continue }
      for change in layer.changes {
        guard let progress = change.progress(at: month) else { continue }
        for assignment in change.assignments {
          apply(assignment, progress: progress, to: &resolved)
        }
      }
    }
    return resolved
  }

  private func apply(
    _ assignment: Assignment, progress: Double, to resolved: inout ResolvedParameters
  ) {
    guard let entry = self[assignment.path] else { return }
    let before = resolved.contents[assignment.path] ?? entry.standard
    resolved.contents[assignment.path] = before.approaching(
      assignment.content, element: assignment.element, column: assignment.column, by: progress)
    let elements = entry.specification.elements.map { "\(entry.path).\($0.name)" }
    let written =
      assignment.element.map { [elements[$0]] } ?? (elements.isEmpty ? [entry.path] : elements)
    for path in written { resolved.origins[path] = assignment.origin }
  }
}

extension ParameterContent {
  /// The content on its way to another; what is no number changes at once.
  fileprivate func approaching(
    _ target: ParameterContent, element: Int?, column: String?, by progress: Double
  ) -> ParameterContent {
    switch (self, target) {
    case (.number(let before), .number(let after)):
      return .number(between(before, after, progress))
    case (.integer(let before), .integer(let after)):
      return .integer(Int(between(Double(before), Double(after), progress).rounded()))
    case (.numbers(var values), .number(let after)):
      guard let element else { return self }
      values[element] = between(values[element], after, progress)
      return .numbers(values)
    case (.numbers(let before), .numbers(let after)):
      return .numbers(zip(before, after).map { between($0, $1, progress) })
    case (.words(let before), .words(let after)):
      // A condition on one column leaves those on others.
      guard let column else { return target }
      return .words(before.filter { !$0.hasPrefix(column + "=") } + after)
    default:
      return target
    }
  }

  /// The full target exactly at the end, without the rounding of a sum.
  private func between(_ before: Double, _ after: Double, _ progress: Double) -> Double {
    progress >= 1 ? after : before + (after - before) * progress
  }
}
