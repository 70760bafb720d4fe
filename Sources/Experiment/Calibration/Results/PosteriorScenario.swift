import Parameters

/// The scenario file that uses a posterior: the base, its figures, and the draw that comes nearest to them.
struct PosteriorScenario {
  let report: CalibrationReport

  /// The file.
  static let name = "posterior.yaml"

  var text: String {
    let design = report.design
    let nearest = report.posterior.draws.min { $0.distance < $1.distance }
    var lines = [
      "# Made by `puhui calibrate` from \(design.file); do not edit.",
      "# The values below are those of the draw nearest to the published figures: one of many that fit.",
      "# Where it matters, use all draws: --posterior posterior.csv.",
      "name: \(JSON.text("\(design.name)-posterior").text.dropLast())",
    ]
    if let question = design.base.question {
      lines.append("question: \(JSON.text(question).text.dropLast())")
    }
    lines += [
      "extends: inputs/\(ScenarioSnapshot.name)", "targets: inputs/targets.yaml",
      "posterior: \(CalibrationFiles.posteriorName)", "parameters:",
    ]
    for (path, value) in zip(report.posterior.paths, nearest?.values ?? []) {
      lines.append("  \(path): \(value)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
