/// An experiment that explains why a check misses: a file of `scenarios/validation/why`, laid over the worlds.
package enum WhyExperiment: String, CaseIterable, ExplainingExperiment {
  case longerUse = "longer-use"
  case deeperShock = "deeper-shock"
  case dearInstalments = "dear-instalments"
  case noHabit = "no-habit"

  package var file: String { "why/\(rawValue).yaml" }

  /// Whether it changes a world; a deeper shock leaves worlds without a shock alone.
  func changes(_ world: ValidationWorld) -> Bool {
    self != .deeperShock || world.files.contains("shock.yaml")
  }

  /// Checks that it shows.
  var checks: [Check] {
    let shown = Set(
      Check.all.compactMap(\.explanation).filter { $0.experiment == self }.flatMap(\.shown))
    return Check.all.filter { shown.contains($0.id) }
  }

  /// Worlds that these checks read.
  var worlds: Set<ValidationWorld> { Set(checks.flatMap(\.worlds)) }
}
