import Parameters

/// A value in a YAML file with the line where it stands.
public struct YAMLNode: Sendable, Hashable {
  /// What can stand in a YAML file.
  public enum Content: Sendable, Hashable {
    case scalar(String, isQuoted: Bool)
    case list([YAMLNode])
    case mapping([Member])
    case null
  }

  /// A key with its value.
  public struct Member: Sendable, Hashable {
    /// The key.
    public var key: String
    /// Line of the key in its file, from 1.
    public var line: Int
    /// The value.
    public var value: YAMLNode
  }

  /// The value.
  public var content: Content
  /// Line of its first character, from 1.
  public var line: Int

  /// The value as a parameter reads it; nil for a mapping.
  public var literal: Literal? {
    switch content {
    case .scalar(let text, let isQuoted): return .scalar(text, isQuoted: isQuoted)
    case .null: return .null
    case .mapping: return nil
    case .list(let nodes):
      let items = nodes.compactMap(\.literal)
      return items.count == nodes.count ? .list(items) : nil
    }
  }

  /// What kind of value it is, in words.
  public var kind: String {
    switch content {
    case .scalar(let text, _): text.contains { !$0.isWhitespace } ? text.cut() : "empty"
    case .list: "a list"
    case .mapping: "a mapping"
    case .null: "empty"
    }
  }
}
