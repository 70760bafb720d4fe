/// Where a value was written: the layer and, in a file, the line.
public struct Origin: Sendable, Hashable {
  /// The scenario, the policy or the command line, as listings name it.
  public var layer: String
  /// The file's path as the user wrote it; nil for the command line.
  public var file: String?
  /// The line in the file, from 1.
  public var line: Int?

  public init(layer: String, file: String? = nil, line: Int? = nil) {
    self.layer = layer
    self.file = file
    self.line = line
  }

  /// `file:line`, or the layer where there is no file.
  public var place: String {
    guard let file else { return layer }
    return line.map { "\(file):\($0)" } ?? file
  }
}
