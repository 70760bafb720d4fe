import Parameters

/// What a design file says, before the scenario that it names is read.
struct SweepDocument {
  var name = ""
  var question: String?
  var scenario: ScenarioDocument.Line<String>?
  var policies: [String] = []
  var assignments: [Assignment] = []
  var months: Int?
  var seed: UInt32?
  var replicates: Int?
  var isIndependent = false
  var kind: SweepKind?
  var size: Int?
  var levels: Int?
  var candidates: Int?
  var list: ScenarioDocument.Line<String>?
  var axes: [ScenarioDocument.Line<SweepAxis>] = []
  var keep = SweepKeepDocument()
}

/// What a design file says of what is kept; nil stands for what is usual.
struct SweepKeepDocument {
  var measures: [ScenarioDocument.Line<String>]?
  var groups: [ScenarioDocument.Line<String>]?
  var months: [ScenarioDocument.Line<String>]?
}
