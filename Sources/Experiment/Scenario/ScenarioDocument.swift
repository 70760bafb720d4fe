import Parameters

/// What one scenario or policy file says, before it is laid over others.
struct ScenarioDocument {
  /// Path as messages show it.
  var file: String
  var name = ""
  var label: Label?
  var question: String?
  var extends: [Line<String>] = []
  var start: CalendarMonth?
  var months: Int?
  var replicates: Int?
  var seed: UInt32?
  var population: PopulationFiles?
  var targets: String?
  var posterior: String?
  var assignments: [Assignment] = []
  var changes: [DatedChange] = []
  /// Lines of the settings that a policy may not have.
  var settings: [Line<ScenarioKey>] = []

  /// Something with the line where it stands.
  struct Line<Value: Sendable>: Sendable {
    var value: Value
    var line: Int
  }

  /// Values and dates as one layer.
  var layer: ParameterLayer {
    ParameterLayer(name: name, assignments: assignments, changes: changes)
  }
}
