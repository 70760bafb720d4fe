import Model
import Parameters

/// Everything that the files of a comparison say.
struct Comparison {
  let manifest: ManifestFile
  var policies: [PolicyEntry] = []
  /// Months in the order of the file.
  var months: [CalendarMonth] = []
  /// Groupings with their levels, in the order of the file.
  var levels: [String: [String]] = [:]
  /// The whole area, month by month.
  var paths: [PathKey: [Effect]] = [:]
  /// Every group, in the last month.
  var effects: [EffectKey: Effect] = [:]
  var transitions: [TransitionKey: Effect] = [:]
  var costs: [CostEntry] = []
  var rankings: [RankingEntry] = []
  var decompositions: [DecompositionEntry] = []
  var doses: [DoseEntry] = []
  var precisions: [PrecisionEntry] = []
  var parameters: [ParameterEntry] = []
  let posterior: PosteriorFile
  let equalCost: EqualCostFile
  let sensitivity: SensitivityFile

  struct PolicyEntry {
    let name: String
    let label: Label
    let color: String
  }

  struct PathKey: Hashable {
    let policy: String
    let measure: String
  }

  struct EffectKey: Hashable {
    let policy: String
    let group: String
    let level: String
    let measure: String
  }

  struct TransitionKey: Hashable {
    let policy: String
    let group: String
    let level: String
    let kind: String
  }

  struct CostEntry {
    let policy: String
    let item: String
    let payer: String
    let effect: Effect
  }

  struct RankingEntry {
    let measure: String
    let better: String
    let policy: String
    let probability: Double
    let rank: Double
  }

  struct DecompositionEntry {
    let package: String
    let measure: String
    let part: String
    let effect: Effect
  }

  struct DoseEntry {
    let path: String
    let policy: String
    let dose: Double
    let measure: String
    let effect: Effect
  }

  struct PrecisionEntry {
    let policy: String
    let measure: String
    let relative: Double
    let replicates: Double
    let paired: Double
    let independent: Double
    let ratio: Double
  }

  struct ParameterEntry {
    let policy: String
    let path: String
    let label: Label
    let unit: Label
    let base: String
    let reform: String
    let from: String
    let until: String
  }
}

extension Comparison {
  /// The last month.
  var end: CalendarMonth { months.last ?? CalendarMonth(year: 2000, month: 1) }

  /// The effect on the whole area at the end; nil where the files do not have it.
  func effect(_ measure: String, of policy: String) -> Effect? {
    effect(measure, of: policy, "all", "all")
  }

  /// The effect on a group at the end.
  func effect(_ measure: String, of policy: String, _ group: String, _ level: String) -> Effect? {
    effects[EffectKey(policy: policy, group: group, level: level, measure: measure)]
  }

  /// Whether the policy leaves every number exactly as it was.
  func changesNothing(_ policy: String) -> Bool {
    let everywhere = effects.filter { $0.key.policy == policy }.values
    let always = paths.filter { $0.key.policy == policy }.values.joined()
    return everywhere.allSatisfy { $0.verdict == .nothing || $0.difference.isNaN }
      && always.allSatisfy { $0.verdict == .nothing || $0.difference.isNaN }
  }
}
