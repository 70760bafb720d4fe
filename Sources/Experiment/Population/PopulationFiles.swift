import Parameters

/// The user's own households and ties, which take the place of drawn ones, and what their columns mean.
public struct PopulationFiles: Sendable, Hashable {
  /// The table of households.
  package var households: MappedTable
  /// The table of ties; nil where ties are drawn.
  package var ties: MappedTable?
  /// Whether news goes from speaker to listener only.
  package var isDirected = false
  /// Kinds of ties that are passed over rather than refused.
  package var ignored: Set<UnusableTie> = []
  /// Columns by which results are grouped; nil for all others with few values.
  package var kept: [String]?
  /// Where the files can be had, for whoever lacks them.
  package var source: String?
  /// Where the scenario names them.
  package var origin: Origin

  /// The files that are read.
  public var paths: [String] { [households.path] + (ties.map { [$0.path] } ?? []) }

  /// The same files in another folder.
  func inFolder(_ folder: String) -> PopulationFiles {
    var moved = self
    moved.households.move(to: folder)
    moved.ties?.move(to: folder)
    return moved
  }
}

/// A tie that the model cannot use.
package enum UnusableTie: String, CaseIterable, Sendable {
  /// An end is no household of the file.
  case outsiders
  /// Both ends are the same household.
  case selfTies
}

/// A table of the user's with the columns that mean something to the model.
package struct MappedTable: Sendable, Hashable {
  /// The file as the scenario writes it.
  package var name: String
  /// Its path as seen from the working directory.
  package var path: String
  /// The column of each field, by the field's name; nil where the file has the model's own names.
  package var columns: [String: ColumnMapping]?
  /// Texts that stand for no value, besides an empty cell.
  package var missing: Set<String> = []
  /// Where the scenario names it.
  package var origin: Origin

  mutating func move(to folder: String) {
    guard !name.hasPrefix("/") else { return }
    path = folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

/// Where a field stands in the user's file, and how its cells are to be read.
package struct ColumnMapping: Sendable, Hashable {
  /// Name of the column.
  package var column: String
  /// Unit of its numbers; nil for the model's.
  package var unit: ColumnUnit?
  /// Whose amount it is; nil for the model's.
  package var share: ColumnShare?
  /// The time in which an income is earned; nil for a year.
  package var period: ColumnPeriod?
  /// The model's value for each of the file's codes, empty for no value; nil where cells are values.
  package var codes: [String: String]?
  /// Where the scenario says so; nil where it says nothing.
  package var origin: Origin?
}
