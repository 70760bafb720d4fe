import Model
import Parameters

/// Worlds that share a past: the base is lived once, and each variant from its own first difference on.
package struct ForkedSimulation: Sendable {
  /// The base.
  let base: Simulation
  /// The variants.
  let variants: [Variant]
  /// Whether the base is observed every month; a search for costs needs no observation.
  var observesBase = true

  /// Calls of `step` in one replicate.
  var stepsInReplicate: Int {
    variants.reduce(base.stepsInReplicate) { $0 + $1.steps }
  }

  /// Lives one replicate; `step` is called before every founding and every month, and may throw to stop.
  ///
  /// Worlds in memory at a time: the base or one variant, and one for every month in which variants begin.
  func replicate(_ number: UInt32, step: () throws -> Void) throws -> ForkedReplicate {
    try step()
    var world = base.found(number)
    let groups = world.groupLevels
    var crossroads = Crossroads(variants)
    var observations: [Observation] = []
    for (month, parameters) in base.timeline.enumerated() {
      crossroads.pass(month, world)
      try step()
      world.advance(parameters)
      if observesBase { observations.append(world.observe(parameters)) }
    }
    let record = WorldRecord(
      observations: observations, ledger: Ledger(of: world),
      transitions: TransitionCounts(unchanged: world), reached: nil)
    let first = world.households.firstBorrowed
    world = World(start: base.scenario.start, key: world.key)
    var records = [WorldRecord?](repeating: nil, count: variants.count)
    for index in crossroads.order {
      guard let opening = try crossroads.world(at: index, variants[index], number, step) else {
        continue
      }
      guard opening.households.count == first.count, opening.groupLevels == groups else {
        throw PopulationMismatch(policy: variants[index].simulation.scenario.name)
      }
      records[index] = try live(
        variants[index], from: opening, beside: record, firstBorrowed: first, step)
    }
    return ForkedReplicate(number: number, base: record, variants: records)
  }

  private func live(
    _ variant: Variant, from opening: consuming World, beside base: WorldRecord,
    firstBorrowed: [Int16], _ step: () throws -> Void
  ) throws -> WorldRecord {
    var world = opening
    let timeline = variant.simulation.timeline
    var observations: [Observation] = []
    for month in (variant.firstMonth ?? 0)..<timeline.count {
      try step()
      world.advance(timeline[month])
      if variant.isObservedMonthly || (observesBase && month == timeline.count - 1) {
        observations.append(world.observe(timeline[month]))
      }
    }
    guard variant.isObservedMonthly else {
      return WorldRecord(
        observations: observations, ledger: Ledger(of: world), transitions: nil, reached: nil)
    }
    let ledger = Ledger(of: world)
    let isIdle =
      ledger == base.ledger && isSame(observations, base.observations.suffix(observations.count))
    return WorldRecord(
      observations: observations, ledger: ledger,
      transitions: TransitionCounts(base: firstBorrowed, reform: world),
      reached: isIdle ? TargetReach.count(in: world, variant, base: self.base) : nil)
  }

  private func isSame(_ some: [Observation], _ others: ArraySlice<Observation>) -> Bool {
    zip(some, others).allSatisfy { one, other in
      zip(one.values, other.values).allSatisfy { a, b in
        zip(a, b).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
      }
    }
  }
}

/// A policy changes who lives in the county, so that households cannot be compared one by one.
public struct PopulationMismatch: Error, CustomStringConvertible {
  let policy: String

  public var description: String {
    "\(policy) changes the number of households, or their townships, at the founding, so that they "
      + "cannot be compared one by one. Put such values into two scenarios and run each."
  }
}
