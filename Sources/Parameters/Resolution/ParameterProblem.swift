/// One thing wrong with what people wrote: where, what, and what would be right.
public struct ParameterProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as the user named it, or the option of the command line.
  public var file: String
  /// The line in the file, from 1.
  public var line: Int?
  /// What is wrong: path, value, bound and the nearest valid name.
  public var text: String

  public init(at file: String, line: Int? = nil, _ text: String) {
    self.file = file
    self.line = line
    self.text = text
  }

  public init(at origin: Origin, _ text: String) {
    self.init(at: origin.file ?? origin.layer, line: origin.line, text)
  }

  /// `file:line: text`, as editors read it.
  public var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(text)" }
}
