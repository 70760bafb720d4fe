import CNetCDF

/// A NetCDF-4 file being written: first dimensions and variables, then their values.
struct NetCDFFile: ~Copyable {
  private let id: Int32
  private var isOpen = true

  init(_ path: String) throws(LibraryProblem) {
    var id: Int32 = 0
    try check(nc_create(path, puhui_nc_create_flags(), &id))
    self.id = id
  }

  deinit { if isOpen { nc_close(id) } }

  /// Adds a dimension and tells its number.
  func addDimension(_ name: String, count: Int) throws(LibraryProblem) -> Int32 {
    var dimension: Int32 = 0
    try check(nc_def_dim(id, name, count, &dimension))
    return dimension
  }

  /// Adds an array of numbers with its values; NaN stands for what there is none of.
  func add(
    _ name: String, dimensions: [Int32], attributes: KeyValuePairs<String, String>,
    values: [Double]
  ) throws(LibraryProblem) {
    var variable: Int32 = 0
    try check(nc_def_var(id, name, NC_DOUBLE, Int32(dimensions.count), dimensions, &variable))
    // Level 4 makes files of many equal numbers several times smaller at little time.
    if !dimensions.isEmpty { try check(nc_def_var_deflate(id, variable, 1, 1, 4)) }
    var missing = Double.nan
    try check(nc_def_var_fill(id, variable, NC_FILL, &missing))
    try annotate(variable, attributes)
    try check(nc_put_var_double(id, variable, values))
  }

  /// Adds words along a dimension, as characters of a dimension of their own.
  func add(
    _ name: String, dimension: Int32, attributes: KeyValuePairs<String, String>, words: [String]
  ) throws(LibraryProblem) {
    let length = max(1, words.map(\.utf8.count).max() ?? 1)
    let characters = try addDimension("\(name)_characters", count: length)
    var variable: Int32 = 0
    try check(nc_def_var(id, name, NC_CHAR, 2, [dimension, characters], &variable))
    let encoding: StaticString = "utf-8"
    try annotate(variable, ["_Encoding": encoding.description])
    try annotate(variable, attributes)
    let bytes = words.flatMap { word in
      let letters = word.utf8.map { CChar(bitPattern: $0) }
      return letters + [CChar](repeating: 0, count: length - letters.count)
    }
    try check(nc_put_var_text(id, variable, bytes))
  }

  /// Says something of the file as a whole.
  func annotate(_ attributes: KeyValuePairs<String, String>) throws(LibraryProblem) {
    try annotate(NC_GLOBAL, attributes)
  }

  /// Puts everything on the disk.
  mutating func close() throws(LibraryProblem) {
    isOpen = false
    try check(nc_close(id))
  }

  private func annotate(
    _ variable: Int32, _ attributes: KeyValuePairs<String, String>
  ) throws(LibraryProblem) {
    for (name, text) in attributes where !text.isEmpty {
      try check(nc_put_att_text(id, variable, name, text.utf8.count, text))
    }
  }
}

private func check(_ status: Int32) throws(LibraryProblem) {
  guard status != NC_NOERR else { return }
  throw LibraryProblem(reason: "NetCDF says: \(String(cString: nc_strerror(status)))")
}
