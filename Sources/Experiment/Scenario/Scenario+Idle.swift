import Parameters

extension Scenario {
  /// Policies and settings that change no value in any month of this scenario.
  ///
  /// All of their dates may lie beyond the last month, or their values may be there without them.
  public func idleAdditions() -> [String] {
    additions.filter { addition in
      var without = layers
      without.removeSubrange(addition.layers)
      return (-1..<months).allSatisfy { index in
        let month = index < 0 ? nil : start + index
        return catalogue.values(of: layers, at: month) == catalogue.values(of: without, at: month)
      }
    }
    .map(\.name)
  }

  /// The index of the first month in which two scenarios differ, -1 for the founding.
  ///
  /// Nil where no value ever differs; months before are the same world and need one run only.
  public func firstDifference(from other: Scenario) -> Int? {
    (-1..<min(months, other.months)).first { index in
      catalogue.values(of: layers, at: index < 0 ? nil : start + index)
        != catalogue.values(of: other.layers, at: index < 0 ? nil : other.start + index)
    }
  }
}

extension Catalogue {
  /// All values of a month, defaults included.
  fileprivate func values(
    of layers: [ParameterLayer], at month: CalendarMonth?
  ) -> [ParameterContent] {
    let contents = resolve(layers, at: month).contents
    return entries.map { contents[$0.path] ?? $0.standard }
  }
}
