import Model
import Parameters

/// Finds the columns that a scenario names in the header of a file.
struct ColumnFinder {
  private let header: [String]
  private let places: [String: [Int]]
  private let table: MappedTable

  init(_ header: [String], of table: MappedTable) {
    self.header = header
    self.table = table
    places = Dictionary(grouping: header.indices) { header[$0] }
  }

  /// Columns that have a name, and no other column has it, in the order of the file.
  var unique: [(name: String, place: Int)] {
    header.enumerated().filter { !$0.element.isEmpty && places[$0.element]?.count == 1 }
      .map { ($0.element, $0.offset) }
  }

  /// The column of a field: as the scenario says or, where it maps none at all, of the model's own name.
  func find(
    _ field: String, _ problems: inout PopulationProblems
  ) -> (mapping: ColumnMapping, place: Int)? {
    guard let columns = table.columns else {
      guard places[field] != nil else { return nil }
      let mapping = ColumnMapping(column: field)
      return place(of: field, at: Origin(layer: "", file: table.path, line: 1), "", &problems)
        .map { (mapping, $0) }
    }
    guard let mapping = columns[field] else { return nil }
    return place(
      of: mapping.column, at: mapping.origin ?? table.origin, "columns.\(field) names", &problems
    ).map { (mapping, $0) }
  }

  /// The place of a column that must be there once.
  func place(
    of name: String, at origin: Origin, _ what: String, _ problems: inout PopulationProblems
  ) -> Int? {
    let found = places[name] ?? []
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      let near = Suggestion.nearest(to: name, in: header)
      problems.note(
        ParameterProblem(
          at: origin,
          "\(what) \(name.cut()), but \(table.path) has no such column."
            + (near.map { " Did you mean \($0.cut())?" }
              ?? " It has \(header.map { $0.cut() }.abbreviated).")))
    } else {
      let columns = found.prefix(6).map { "\($0 + 1)" }.joined(separator: " and ")
      problems.note(
        ParameterProblem(
          at: table.path, line: 1,
          "\(name.cut()) names columns \(columns) alike. Rename all but one."))
    }
    return nil
  }
}

/// Names of groupings that results always have.
enum GroupingName {
  static let builtIn = ["all", "township", "income_fifth", "age_band", "livelihood"]
}
