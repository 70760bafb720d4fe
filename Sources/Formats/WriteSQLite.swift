import Experiment

/// Writes each table of a folder into a database, under its name without the ending.
func writeSQLite(_ source: ExportSource, to path: String) throws {
  let database = try SQLiteDatabase(path)
  // The file has a temporary name until it is complete, so a journal would guard nothing.
  try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = NORMAL; BEGIN")
  for name in source.tables {
    try write(name, of: source, into: database)
  }
  try database.execute("COMMIT")
}

private func write(
  _ name: String, of source: ExportSource, into database: borrowing SQLiteDatabase
) throws {
  var table = try CSVTable("\(source.folder)/\(name)")
  let header = table.header
  let title = name.replacing(".csv", with: "")
  let isText = header.map { textColumns.contains($0) }
  let columns = zip(header, isText).map { column, isText in
    SQLiteDatabase.quoted(column) + (isText ? " TEXT" : " NUMERIC")
  }
  try database.execute(
    "CREATE TABLE \(SQLiteDatabase.quoted(title)) (\(columns.joined(separator: ", ")))")
  let insertion = try database.insertion(into: title, columns: header.count)
  while let row = try table.next() {
    try database.insert(
      zip(row, isText).map { value(of: $0, isText: $1) }, by: insertion)
  }
  let keys = header.filter { indexed.contains($0) }.map(SQLiteDatabase.quoted)
  guard keys.count > 1 else { return }
  let index = SQLiteDatabase.quoted("\(title)_keys")
  try database.execute(
    "CREATE INDEX \(index) ON \(SQLiteDatabase.quoted(title)) (\(keys.joined(separator: ", ")))")
}

/// A field as the number that it is; SQLite's own reading of decimals may miss the last digit.
private func value(of field: String, isText: Bool) -> SQLiteDatabase.Value {
  if field.isEmpty { return .missing }
  if isText { return .text(field) }
  if let whole = Int64(field) { return .integer(whole) }
  if let number = Double(field), number.isFinite { return .number(number) }
  return .text(field)
}

/// Columns of names and words, also where a name is made of digits, as an income fifth's is.
private let textColumns: Set<String> = [
  "scenario", "policy", "month", "group", "level", "measure", "kind", "item", "payer", "package",
  "part", "path", "label_en", "label_zh", "unit_en", "unit_zh", "from", "until", "file", "column",
  "unit", "unit_zh", "label", "meaning", "reason", "command", "better",
]

/// Columns that people filter by.
private let indexed: Set<String> = ["policy", "measure", "month", "group", "level"]
