import Parameters

extension Scenario {
  /// Path of the number of townships that a drawn county has.
  static let townshipsPath = "settlement.townships"

  /// Targets that name a township which the drawn county does not have.
  ///
  /// Townships of the user's own population have names that only its file knows.
  func unknownTownships() -> [ParameterProblem] {
    let founding = catalogue.resolve(layers).contents[Scenario.townshipsPath]
    guard population == nil,
      case .integer(let count)? = founding ?? catalogue[Scenario.townshipsPath]?.standard
    else { return [] }
    let targets = layers.flatMap { $0.assignments + $0.changes.flatMap(\.assignments) }
      .filter { $0.path.hasSuffix(".target.townships") }
    return targets.flatMap { target -> [ParameterProblem] in
      guard case .words(let names) = target.content else { return [] }
      return names.filter { Int($0).map { !(1...count).contains($0) } ?? true }.map {
        ParameterProblem(
          at: target.origin,
          "\(target.path) names \($0.cut()), but the townships of a drawn county are "
            + "1 … \(count) (\(Scenario.townshipsPath)).")
      }
    }
  }
}
