import Model
import Parameters

/// Lives one replicate in one world or two, and keeps what one household did and why.
public struct StoryTelling: Sendable {
  private let request: StoryRequest
  private let base: Simulation
  private let variant: Variant?
  private let policy: String

  /// Reads and checks everything that is asked.
  public init(_ request: StoryRequest) throws(ScenarioError) {
    self.request = request
    let scenario = try request.load([])
    base = try Simulation(scenario)
    guard !request.policies.isEmpty else {
      variant = nil
      policy = ""
      return
    }
    let other = try request.load(request.policies)
    variant = try Variant(other, base: base, isObservedMonthly: false)
    policy = ComparisonPlan.name(of: other, over: scenario)
  }

  /// Name of the scenario.
  public var name: String { base.scenario.name }

  /// Calls of `step` that it takes: one a founding and a month.
  public var steps: Int {
    let once = base.stepsInReplicate + (variant?.steps ?? 0)
    return request.household == nil ? 2 * once : once
  }

  /// Tells the story; `step` is called before every founding and month, and may throw to stop.
  public func callAsFunction(step: () throws -> Void) throws -> HouseholdStory {
    var example: StoryExample?
    if request.household == nil {
      let worlds = try live(nil, step)
      example = StoryExample(worlds.base.world, worlds.other?.world)
    }
    try step()
    let world = base.found(request.replicate)
    let row = try row(in: world, example)
    let portrait = HouseholdPortrait(of: row, in: world)
    let worlds = try live(row, from: world, step)
    let other = worlds.other.map {
      HouseholdStory.OtherWorld(policy: policy, begins: variant?.fork, months: $0.months)
    }
    let number = world.number(ofRow: row)
    return HouseholdStory(
      portrait: portrait, scenario: base.scenario.name, replicate: request.replicate,
      base: worlds.base.months, other: other, reason: example?.reason,
      command: ShellCommand(request.words(for: number)))
  }

  private func row(in world: World, _ example: StoryExample?) throws -> Int {
    if let example { return example.row }
    let number = request.household ?? 1
    guard let row = world.row(ofHousehold: number) else {
      throw ScenarioError([
        UnknownHousehold([number], in: world, at: request.scenario).problem
      ])
    }
    return row
  }

  /// A world that is lived, with the months of the household that is watched.
  private struct Life {
    var world: World
    var witness: Witness?
    var months: [HouseholdMonth] = []

    mutating func live(_ parameters: ModelParameters) {
      guard var witness else { return world.advance(parameters) }
      if let month = world.advance(parameters, before: &witness) { months.append(month) }
      self.witness = witness
    }
  }

  private func live(
    _ row: Int?, from world: World? = nil, _ step: () throws -> Void
  ) throws -> (base: Life, other: Life?) {
    if world == nil { try step() }
    let witness = row.map { Witness(of: $0) }
    var life = Life(world: world ?? base.found(request.replicate), witness: witness)
    var other: Life?
    if let variant, variant.fork == -1 {
      try step()
      let founded = variant.simulation.found(request.replicate)
      guard founded.households.count == life.world.households.count else {
        throw PopulationMismatch(policy: policy)
      }
      other = Life(world: founded, witness: witness)
    }
    for (month, parameters) in base.timeline.enumerated() {
      if variant?.fork == month { other = life }
      try step()
      life.live(parameters)
    }
    guard let variant else { return (life, nil) }
    guard var there = other else { return (life, life) }
    for month in (variant.firstMonth ?? 0)..<variant.simulation.timeline.count {
      try step()
      there.live(variant.simulation.timeline[month])
    }
    return (life, there)
  }
}
