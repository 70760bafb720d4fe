/// The main table as arrays over named dimensions.
package struct ExportCube: Sendable {
  /// A named dimension and what stands along it, in the order of the table.
  package struct Dimension: Sendable {
    package let name: String
    package let labels: [String]
  }

  /// An array over some of the dimensions.
  package struct Variable: Sendable {
    package let name: String
    package let unit: String
    package let label: String
    package let labelZh: String
    /// Places of its dimensions, the last of which runs fastest.
    package let dimensions: [Int]
    /// Its numbers; NaN where there is none.
    package var values: [Double]
  }

  /// Words along a dimension, such as the choice that an axis made.
  package struct Words: Sendable {
    package let name: String
    package let dimension: Int
    package let values: [String]
  }

  package let dimensions: [Dimension]
  package private(set) var variables: [Variable]
  package private(set) var words: [Words] = []

  /// Reads the main table twice: first what stands along the dimensions, then the numbers.
  package init(_ source: ExportSource) throws(FileProblem) {
    let keys = Keys(source)
    let header = try CSVTable(source.mainTable).header
    var labels = [LabelOrder](repeating: LabelOrder(), count: keys.names.count)
    var axes: [[String]] = []
    var table = try CSVTable(source.mainTable)
    let places = try keys.places(in: table)
    let axisPlaces = try (source.sweep?.axes ?? []).map { axis throws(FileProblem) in
      try table.place(of: axis.column)
    }
    while let row = try table.next() {
      for (dimension, label) in keys.labels(of: row, places).enumerated() {
        let isNew = labels[dimension].add(label)
        if isNew, dimension == 0 { axes.append(axisPlaces.map { row[$0] }) }
      }
    }
    dimensions = zip(keys.names, labels).map { Dimension(name: $0, labels: $1.order) }
    let size = dimensions.reduce(1) { $0 * $1.labels.count }
    let isKey = Set(source.keys(of: header))
    let columns = header.indices.filter { !isKey.contains($0) }
    let texts = try ExportLabels(source)
    let all = Array(dimensions.indices)
    variables = columns.map { column in
      texts.variable(header[column], all, [Double](repeating: .nan, count: size))
    }
    try fill(source, keys, labels, columns)
    addAxes(source, axes, texts)
  }

  private mutating func fill(
    _ source: ExportSource, _ keys: Keys, _ labels: [LabelOrder], _ columns: [Int]
  ) throws(FileProblem) {
    var table = try CSVTable(source.mainTable)
    let places = try keys.places(in: table)
    while let row = try table.next() {
      var at = 0
      for (dimension, label) in keys.labels(of: row, places).enumerated() {
        at = at * labels[dimension].order.count + (labels[dimension].places[label] ?? 0)
      }
      for (variable, column) in columns.enumerated() {
        variables[variable].values[at] = Double(row[column]) ?? .nan
      }
    }
  }

  /// What the axes of a sweep are at each point.
  private mutating func addAxes(
    _ source: ExportSource, _ values: [[String]], _ texts: ExportLabels
  ) {
    for (place, axis) in (source.sweep?.axes ?? []).enumerated() {
      let column = values.map { $0[place] }
      let numbers = column.compactMap(Double.init)
      if numbers.count == column.count {
        variables.append(texts.variable(axis.column, [0], numbers))
      } else {
        words.append(Words(name: axis.column, dimension: 0, values: column))
      }
    }
  }
}

/// Labels in the order in which they came.
private struct LabelOrder: Sendable {
  var order: [String] = []
  var places: [String: Int] = [:]

  /// Adds a label, and tells whether it is new.
  mutating func add(_ label: String) -> Bool {
    guard places[label] == nil else { return false }
    places[label] = order.count
    order.append(label)
    return true
  }
}

/// Which columns make which dimension.
private struct Keys: Sendable {
  /// Names of the dimensions.
  let names: [String]
  private let columns: [[String]]

  init(_ source: ExportSource) {
    switch source.kind {
    case .run:
      names = ["scenario", "replicate", "month", "group"]
      columns = [["scenario"], ["replicate"], ["month"], ["group", "level"]]
    case .comparison:
      names = ["scenario", "month", "group", "measure"]
      columns = [["policy"], ["month"], ["group", "level"], ["measure"]]
    case .sweep:
      names = ["scenario", "replicate", "month", "group"]
      columns = [["point"], ["replicate"], ["month"], ["group", "level"]]
    }
  }

  func places(in table: borrowing CSVTable) throws(FileProblem) -> [[Int]] {
    var places: [[Int]] = []
    for names in columns {
      var found: [Int] = []
      for name in names { found.append(try table.place(of: name)) }
      places.append(found)
    }
    return places
  }

  /// The label along each dimension; a group's is `all` or like `income_fifth:3`.
  func labels(of row: [String], _ places: [[Int]]) -> [String] {
    places.map { places in
      guard places.count == 2 else { return row[places[0]] }
      let (group, level) = (row[places[0]], row[places[1]])
      return group == level ? group : "\(group):\(level)"
    }
  }
}
