/// Bounds far above any honest file, so that a hostile one costs little.
enum YAMLLimits {
  /// Bytes in a file.
  static let bytes = 1 << 20
  /// Lists and mappings in one another.
  static let depth = 24
  /// Values after aliases have been followed.
  static let values = 20_000
  /// Uses of an alias; few enough that they cannot multiply beyond memory or patience.
  static let aliases = 16
  /// Problems after which the rest of the parameters is not read; nobody mends more at once.
  static let problems = 200
  /// Files that a scenario and its policies may extend in all.
  static let files = 40

  /// The message about depth, whoever notices it.
  static let tooDeep = "values are nested more than \(depth) deep."
}
