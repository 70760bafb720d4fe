import Model
import Parameters

/// What the model computes, as a fingerprint: programs with the same one give the same bytes.
///
/// The names of parameters, steps and measures tell one model from another, but not a changed formula, nor a
/// processor that rounds otherwise. So a village of the sweep's own scenario lives for some months, and every bit
/// of its measures counts.
struct ModelFingerprint {
  /// The fingerprint.
  let text: String

  /// Months that the village lives at most.
  private static let months = 30

  init(of scenario: Scenario) throws(ScenarioError) {
    var village = scenario
    village.population = nil
    village.layers = village.layers.map(\.withoutTargets)
    village.months = min(Self.months, scenario.months)
    village = try village.setting([
      "settlement.households=200", "settlement.villages=2", "settlement.townships=1",
    ])
    let names =
      village.catalogue.entries.map(\.path) + Step.inOrder.map(\.name) + Measure.all.map(\.name)
    var hash = SHA256()
    hash.update(Array(names.joined(separator: "\n").utf8))
    let replicate = try Simulation(village).replicate(1) {}
    for observation in replicate.observations {
      for value in observation.values.joined() {
        // All that is not a number is the same.
        let bits = (value.isNaN ? Double.nan : value).bitPattern
        hash.update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) })
      }
    }
    text = hash.fingerprint()
  }
}

extension ParameterLayer {
  /// The layer without what it says of whom levers reach, which only the scenario's own people have.
  fileprivate var withoutTargets: ParameterLayer {
    var layer = self
    layer.assignments.removeAll { $0.path.contains(".target.") }
    for place in layer.changes.indices {
      layer.changes[place].assignments.removeAll { $0.path.contains(".target.") }
    }
    return layer
  }
}
