import Foundation
import Parameters

/// Reads text files that people wrote, and refuses politely what is none.
enum YAMLFile {
  /// The text of a file; the path stands in messages as it was given.
  static func text(at path: String) throws(ParameterProblem) -> String {
    let bytes = try bytes(at: path)
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    guard let text = String(validating: body, as: UTF8.self) else {
      throw ParameterProblem(
        at: path, "the file is not UTF-8 text. Save it with the encoding UTF-8.")
    }
    return text
  }

  private static func bytes(at path: String) throws(ParameterProblem) -> Data {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    guard !path.isEmpty, let attributes else { throw missing(path, at: url) }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular?: break
    case .typeDirectory?:
      throw ParameterProblem(at: path, "this is a directory. Name a YAML file in it.")
    default: throw ParameterProblem(at: path, "this is no ordinary file.")
    }
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      let bytes = try handle.read(upToCount: YAMLLimits.bytes + 1) ?? Data()
      guard bytes.count <= YAMLLimits.bytes else { throw ReadingFailure.tooLarge }
      return bytes
    } catch ReadingFailure.tooLarge {
      throw ParameterProblem(
        at: path, "the file is larger than 1 MB, and no scenario is. Is it another file?")
    } catch {
      throw ParameterProblem(
        at: path, "the file cannot be read: \(error.localizedDescription)")
    }
  }

  private enum ReadingFailure: Error { case tooLarge }

  private static func missing(_ path: String, at url: URL) -> ParameterProblem {
    let directory = url.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    // Endings are alike, and would make short names seem so.
    let stems = names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    let name = url.deletingPathExtension().lastPathComponent
    let near = shipped(name) ?? Suggestion.nearest(to: name, in: stems).map { "\($0).yaml" }
    return ParameterProblem(
      at: path.isEmpty ? "(no file)" : path,
      "there is no such file." + (near.map { " Did you mean \($0)?" } ?? ""))
  }

  /// The scenario or policy of a name in the folders of this project; nil elsewhere.
  private static func shipped(_ name: String) -> String? {
    guard !name.isEmpty else { return nil }
    return ["scenarios", "scenarios/policies"].map { "\($0)/\(name).yaml" }
      .first(where: FileManager.default.fileExists(atPath:))
  }
}
