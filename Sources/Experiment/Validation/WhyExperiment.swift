/// An experiment that explains why a check misses: a file of `scenarios/validation/why`, laid over every world.
package enum WhyExperiment: String, CaseIterable, Sendable {
  case longerUse = "longer-use"
  case deeperShock = "deeper-shock"
  case dearInstalments = "dear-instalments"
  case noHabit = "no-habit"

  /// Its file in the folder of the worlds.
  package var file: String { "why/\(rawValue).yaml" }

  /// Checks that it shows.
  var checks: [Check] {
    let shown = Set(
      Check.all.compactMap(\.explanation).filter { $0.experiment == self }.flatMap(\.shown))
    return Check.all.filter { shown.contains($0.id) }
  }

  /// Worlds that these checks read.
  var worlds: Set<ValidationWorld> { Set(checks.flatMap(\.worlds)) }
}
