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
    return try TargetList(root, from: path)
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

extension TargetList {
  /// Reads the text of such a file, for instance as a manifest keeps it.
  public init(text: String, named file: String) throws(ScenarioError) {
    let root: YAMLNode
    do throws(ParameterProblem) {
      root = try YAMLNode.parse(text, from: file)
    } catch {
      throw ScenarioError([error])
    }
    self = try TargetList(root, from: file)
  }

  private init(_ root: YAMLNode, from file: String) throws(ScenarioError) {
    var reader = DocumentReader(file: file, catalogue: Catalogue(of: NoParameters()))
    self = reader.targetList(root)
    guard reader.problems.isEmpty else { throw ScenarioError(reader.problems) }
  }
}
