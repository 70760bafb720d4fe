import Parameters

/// What a calibration file says, before the files that it names are read.
struct CalibrationDocument {
  typealias Line<Value: Sendable> = ScenarioDocument.Line<Value>

  var name = ""
  var question: String?
  var scenario: Line<String>?
  var targets: Line<String>?
  var assignments: [Assignment] = []
  /// Names of the figures to fit; nil for all whose role it is.
  var fit: [Line<String>]?
  var priors: [Line<Prior>] = []
  var settings = CalibrationSettings()
  var quick = QuickDocument()
}

/// What a calibration file says about a first look at a sample of villages.
struct QuickDocument: Sendable, Hashable {
  /// Villages of the sample.
  var villages = 60
  /// Points that are also lived by the whole county, to state the sample's error; 0 for none.
  var checks = 4
  /// How to search then; nil for as always.
  var settings: CalibrationSettings?
}
