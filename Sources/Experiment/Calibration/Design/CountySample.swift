import Parameters

/// A part of a county's villages that stands for all of them in a first look.
public struct CountySample: Sendable, Hashable, Codable {
  /// Villages of the sample.
  public let villages: Int
  /// Villages of the county.
  public let allVillages: Int
  /// Points that are also lived by the whole county.
  public let checks: Int

  /// Share of the county that it is.
  public var share: Double { Double(villages) / Double(allVillages) }

  /// Counts of the whole county that fall in proportion, because what they do is shared out over its villages.
  static let proportional = [
    "settlement.households", "settlement.townships", "publicity.outreachTeams",
  ]
  /// Path of the number of villages.
  static let villagesPath = "settlement.villages"

  /// The factor that takes a figure of the sample to the county: sums grow, ratios and means do not.
  func factor(of target: Target) -> Double {
    let isSum = target.divisor == nil && [.households, .people, .yuan].contains(target.unit)
    return isSum ? 1 / share : 1
  }
}

extension Scenario {
  /// The scenario on a sample of its villages; nil where it has no more than these.
  func sampled(_ villages: Int, checks: Int) throws(ScenarioError) -> (Scenario, CountySample)? {
    let founding = catalogue.resolve(layers).contents
    func content(_ path: String) -> ParameterContent? {
      founding[path] ?? catalogue[path]?.standard
    }
    guard population == nil, case .integer(let all)? = content(CountySample.villagesPath),
      all > villages
    else { return nil }
    let sample = CountySample(villages: villages, allVillages: all, checks: checks)
    var settings = ["\(CountySample.villagesPath)=\(villages)"]
    for path in CountySample.proportional {
      switch content(path) {
      case .integer(let count)?:
        settings.append("\(path)=\(max(1, Int((Double(count) * sample.share).rounded())))")
      case .number(let count)?: settings.append("\(path)=\((count * sample.share).text)")
      default: continue
      }
    }
    return (try setting(settings), sample)
  }
}
