/// The user's own households and ties, which take the place of drawn ones.
public struct PopulationFiles: Sendable, Hashable {
  /// Path of the table of households, as seen from the working directory.
  public var households: String
  /// Path of the table of ties; nil where ties are drawn.
  public var ties: String?
}
