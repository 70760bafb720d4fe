import Model
import Parameters

/// Looks for all that is wrong with a file that people wrote, whatever kind of file it is.
public enum FileCheck {
  /// Says what a file is, or throws all of its problems.
  ///
  /// A file with `axes` or `design` is a sweep, one with `priors` a calibration, one with a list of `targets`
  /// published figures; any other is a scenario, a policy, or a package of both.
  public static func summary(
    of path: String, set settings: [String] = []
  ) throws(ScenarioError) -> String {
    let root = try? YAMLNode.read(path)
    guard case .mapping(let members)? = root?.content else {
      return try Scenario.check(path, set: settings, catalogue: .model)
    }
    if members.contains(where: { ["axes", "design"].contains($0.key) }) {
      let sweep = try SweepDesign.load(path)
      let axes = sweep.axes.map(\.path).abbreviated
      return "\(path): fine. Sweep \(sweep.name) of scenario \(sweep.scenario.name) over \(axes)."
    }
    if members.contains(where: { $0.key == CalibrationKey.priors.rawValue }) {
      let design = try CalibrationDesign.load(path)
      let figures = design.fitted.map { design.targets.targets[$0].id }.abbreviated
      return "\(path): fine. Calibration \(design.name) of scenario \(design.base.name): "
        + "\(design.priors.count) parameters to \(figures), method \(design.settings.method.rawValue)."
    }
    if members.contains(where: { $0.key == "targets" && $0.value.isList }) {
      let list = try TargetList.load(path)
      let unknown = list.unknownMeasures(among: Measure.all.map(\.name))
      guard unknown.isEmpty else {
        throw ScenarioError(
          unknown.map {
            ParameterProblem(at: path, MeasureExplanation.problem(of: $0))
          })
      }
      return "\(path): fine. \(list.targets.count) published figures of \(list.name)."
    }
    return try Scenario.check(path, set: settings, catalogue: .model)
  }
}

extension YAMLNode {
  /// Whether it is a list.
  fileprivate var isList: Bool {
    if case .list = content { true } else { false }
  }
}
