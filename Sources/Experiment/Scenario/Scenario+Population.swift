import Model
import Parameters

extension Scenario {
  /// Reads the user's own population, if there is one, and checks what targets say of it.
  func readPopulation() throws(ScenarioError) -> GivenPopulation? {
    guard let population = try population?.read() else { return nil }
    try checkTargets(in: population)
    return population
  }
}

extension PopulationFiles {
  /// What `--set` calls the folder of the files.
  static let folderPath = "population.folder"

  /// The files in the folder that settings of the command line name last, if any does.
  func inFolder(namedBy settings: [String]) -> PopulationFiles {
    guard let setting = settings.last(where: \.namesPopulationFolder) else { return self }
    return inFolder(String(setting.dropFirst(Self.folderPath.count + 1)))
  }
}

extension String {
  /// Whether a setting names the folder of the user's own population.
  var namesPopulationFolder: Bool { hasPrefix(PopulationFiles.folderPath + "=") }
}

extension GivenPopulation {
  /// What was read, in one line.
  var summary: String {
    var parts = [
      "\(count) households in \(villages) villages of \(townshipNames.count) townships"
    ]
    parts.append(tieSummary)
    if !groupings.isEmpty {
      parts.append(
        "results also by \(groupings.map { "\($0.name) (\($0.levels.count))" }.joined(separator: ", "))"
      )
    }
    return parts.joined(separator: "; ") + "."
  }
}
