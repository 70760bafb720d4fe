import Foundation
import Parameters

/// Numbers of households as people list them: with commas, blanks or lines between, `#` before a remark.
struct PanelList {
  private var numbers: Set<Int> = []
  private var problems: [ParameterProblem] = []

  /// Largest file that is read, in bytes; a county's numbers fit several times.
  private static let mostBytes = 1 << 24

  /// Reads a file.
  static func numbers(in path: String) throws(ScenarioError) -> [Int] {
    var list = PanelList()
    let lines = try text(at: path).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let end = line.firstIndex(of: "#") ?? line.endIndex
      list.read(line[..<end], at: path, line: index + 1)
    }
    return try list.checked(at: path)
  }

  /// Reads a piece of text.
  mutating func read(_ text: Substring, at place: String, line: Int?) {
    for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      if let number = Int(word), number > 0 {
        numbers.insert(number)
      } else {
        problems.append(
          ParameterProblem(
            at: place, line: line,
            "\(String(word).cut()) is no number of a household. Give whole numbers from 1 such as "
              + "17,204,9001, a share such as 0.01, or @FILE with a list."))
      }
    }
  }

  /// The numbers in order, or all that is wrong with them.
  func checked(at place: String) throws(ScenarioError) -> [Int] {
    guard problems.isEmpty else { throw ScenarioError(problems) }
    guard !numbers.isEmpty else {
      throw ScenarioError([
        ParameterProblem(
          at: place,
          "no household is listed. Give numbers such as 17,204,9001, or a share such as 0.01.")
      ])
    }
    return numbers.sorted()
  }

  private static func text(at path: String) throws(ScenarioError) -> String {
    func problem(_ text: String) -> ScenarioError {
      ScenarioError([ParameterProblem(at: path.isEmpty ? "--panel @" : path, text)])
    }
    var isFolder: ObjCBool = false
    guard !path.isEmpty, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw problem("there is no such file. --panel @FILE names a list of households' numbers.")
    }
    guard !isFolder.boolValue else { throw problem("this is a directory. Name a list in it.") }
    guard !LineReader.isNamedPipe(path) else {
      throw problem("this is no ordinary file. Name a list of households' numbers.")
    }
    let bytes: Data
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      bytes = try handle.read(upToCount: mostBytes + 1) ?? Data()
    } catch {
      throw problem("the file cannot be read: \(error.localizedDescription)")
    }
    guard bytes.count <= mostBytes else {
      throw problem("the file is larger than 16 MB. A share such as 0.1 follows many households.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw problem("the file is not UTF-8 text.")
    }
    return text
  }
}
