import Parameters

/// Published figures of one case, which the results of a run stand beside.
public struct TargetList: Sendable, Equatable {
  /// Name of the case.
  public var name: String
  /// Where the figures were published.
  public var source: String
  /// The figures, in the order of the file.
  public var targets: [Target]

  /// Reads a file of targets and finds all that is wrong with it.
  public static func load(_ path: String) throws(ScenarioError) -> TargetList {
    let root: YAMLNode
    do throws(ParameterProblem) {
      root = try YAMLNode.read(path)
    } catch {
      throw ScenarioError([error])
    }
    var reader = DocumentReader(file: path, catalogue: Catalogue(of: NoParameters()))
    let list = reader.targetList(root)
    guard reader.problems.isEmpty else { throw ScenarioError(reader.problems) }
    return list
  }

  /// Measures that targets name, but that the model does not have.
  public func unknownMeasures(among measures: [String]) -> [String] {
    targets.flatMap { [$0.measure] + ($0.divisor.map { [$0] } ?? []) }
      .filter { !measures.contains($0) }
  }

  /// A file of targets sets no parameter.
  private struct NoParameters: ParameterGroup {
    static let title = Label(en: "None", zh: "无")
  }
}
