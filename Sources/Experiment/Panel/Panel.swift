import Model

/// A panel being written: which households, and where their rows wait.
package struct Panel: Sendable {
  let choice: PanelChoice
  let table: PanelTable
  let folder: String

  /// A panel of a scenario, in a folder that exists.
  package init(_ choice: PanelChoice, of scenario: String, in folder: String) {
    self.choice = choice
    table = PanelTable(scenario: scenario)
    self.folder = folder
  }
}

extension Simulation {
  /// Lives one replicate with a panel of households beside the measures; `run` is what results call it.
  func replicate(
    _ number: UInt32, panel: Panel, as run: UInt32? = nil, step: () throws -> Void
  ) throws -> Replicate {
    try step()
    var world = found(number)
    let run = run ?? number
    var recorder = try PanelRecorder(panel, of: world, replicate: run)
    let observations = try timeline.map { parameters in
      try step()
      world.advance(parameters) { step, world, _ in recorder.look(before: step, world) }
      try recorder.close(world)
      return world.observe(parameters)
    }
    return Replicate(
      number: run, observations: observations, panel: try recorder.finish())
  }
}
