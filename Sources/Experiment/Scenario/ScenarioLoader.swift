import Foundation
import Parameters

/// Follows `extends` from file to file, and gathers layers, settings and problems.
struct ScenarioLoader {
  let catalogue: Catalogue
  /// What the files say, in the order in which they are laid over one another.
  var documents: [ScenarioDocument] = []
  var problems: [ParameterProblem] = []
  /// Files on the way from the first, to find cycles.
  private var trail: [String] = []
  private var count = 0

  init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// Reads a file after all that it extends.
  ///
  /// The reference is the place that names the file; nil for the command line.
  mutating func load(_ path: String, isPolicy: Bool, from reference: Origin? = nil) {
    let identity = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    count += 1
    guard !trail.contains(identity), count <= YAMLLimits.files else {
      let reason =
        trail.contains(identity)
        ? "extends leads back to \(path.cut()). Remove one of the links."
        : "extends leads to more than \(YAMLLimits.files) files."
      // One file too many is said once.
      if count <= YAMLLimits.files + 1 || trail.contains(identity) {
        problems.append(ParameterProblem(at: reference ?? Origin(layer: path), reason))
      }
      return
    }
    trail.append(identity)
    defer { trail.removeLast() }
    do throws(ParameterProblem) {
      read(try YAMLNode.read(path), from: path, isPolicy: isPolicy)
    } catch {
      let isMissing = reference != nil && error.file == path && error.line == nil
      problems.append(
        isMissing
          ? ParameterProblem(
            at: reference ?? Origin(layer: path), "extends names \(path.cut()), but \(error.text)")
          : error)
    }
  }

  private mutating func read(_ root: YAMLNode, from path: String, isPolicy: Bool) {
    var reader = DocumentReader(file: path, catalogue: catalogue)
    let document = reader.document(root)
    for base in document.extends {
      load(base.value, isPolicy: isPolicy, from: Origin(layer: path, file: path, line: base.line))
    }
    problems += reader.problems.sorted { $0.line ?? 0 < $1.line ?? 0 }
    for setting in document.settings where isPolicy {
      problems.append(
        ParameterProblem(
          at: path, line: setting.line,
          "\(setting.value.rawValue) belongs in the scenario, not in a policy that is laid over it."
        ))
    }
    documents.append(document)
  }
}
