import Model
import Parameters

/// A scenario made ready to run: the parameters of the founding and of every month.
public struct Simulation: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// Parameters of every month.
  package let timeline: [ModelParameters]
  private let founding: Founding
  private let foundingParameters: ModelParameters
  private let population: GivenPopulation?

  /// Resolves a scenario's parameters, checked for the months that it now has.
  ///
  /// Another simulation saves preparing the founding where that of both is the same.
  public init(_ scenario: Scenario, like other: Simulation? = nil) throws(ScenarioError) {
    try scenario.checkRelations()
    self.scenario = scenario
    let parameters = try scenario.founding(of: ModelParameters.self)
    foundingParameters = parameters
    let isSamePeople = other.map { $0.scenario.population == scenario.population } ?? false
    population = isSamePeople ? other?.population : try scenario.population?.read()
    if let population { try scenario.checkTargets(in: population) }
    if let other, isSamePeople, other.foundingParameters == parameters {
      founding = other.founding
    } else if let population {
      founding = Founding(parameters, population)
    } else {
      founding = Founding(parameters)
    }
    timeline = try scenario.timeline(of: ModelParameters.self)
  }

  /// Calls of `step` for one replicate: the founding and every month.
  public var stepsInReplicate: Int { timeline.count + 1 }

  /// The world of a replicate before its first month.
  package func found(_ number: UInt32) -> World {
    founding.world(
      World.Key(seed: scenario.seed, replicate: number), start: scenario.start)
  }

  /// Lives one replicate; `step` is called before the founding and before every month, and may throw to stop.
  public func replicate(_ number: UInt32, step: () throws -> Void) rethrows -> Replicate {
    try replicate(number, observing: { _ in true }, step: step)
  }

  /// Lives one replicate, and observes some months only.
  func replicate(
    _ number: UInt32, observing isKept: (CalendarMonth) -> Bool, step: () throws -> Void
  ) rethrows -> Replicate {
    try step()
    var world = found(number)
    let observations = try timeline.compactMap { parameters -> Observation? in
      try step()
      world.advance(parameters)
      return isKept(world.start + (world.age - 1)) ? world.observe(parameters) : nil
    }
    return Replicate(number: number, observations: observations)
  }
}
