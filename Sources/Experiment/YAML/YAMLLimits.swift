/// Bounds far above any honest file, so that a hostile one costs little.
enum YAMLLimits {
  /// Bytes in a file.
  static let bytes = 1 << 20
  /// Lists and mappings in one another.
  static let depth = 24
  /// Values after aliases have been followed.
  static let values = 100_000
  /// Uses of an alias; few enough that they cannot multiply beyond memory or patience.
  static let aliases = 16
  /// Files that a scenario and its policies may extend in all.
  static let files = 100
}
