import Parameters

extension Scenario {
  /// Policies and settings that change no value in any month of this scenario.
  ///
  /// All of their dates may lie beyond the last month, or their values may be there without them.
  public func idleAdditions() -> [String] {
    beginningsOfAdditions().filter { $0.index == nil }.map(\.addition.name)
  }

  /// Policies that change nothing at the founding, by name, and the month in which they begin.
  func laterPolicies() -> [(name: String, from: CalendarMonth)] {
    beginningsOfAdditions().compactMap { addition, index in
      guard let index, index >= 0, let layer = layers[addition.layers].last else { return nil }
      return (layer.name, start + index)
    }
  }

  /// When each policy and setting first changes a value: an index of a month, -1 for the founding, nil for never.
  private func beginningsOfAdditions() -> [(addition: Addition, index: Int?)] {
    additions.map { addition in
      var without = layers
      without.removeSubrange(addition.layers)
      let first = (-1..<months).first { index in
        let month = index < 0 ? nil : start + index
        return catalogue.values(of: layers, at: month) != catalogue.values(of: without, at: month)
      }
      return (addition, first)
    }
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
