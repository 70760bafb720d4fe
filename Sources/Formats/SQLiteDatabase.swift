import CSQLite

/// An SQLite database being written.
struct SQLiteDatabase: ~Copyable {
  private let handle: OpaquePointer

  /// A value of a row.
  enum Value {
    case missing
    case integer(Int64)
    case number(Double)
    case text(String)
  }

  init(_ path: String) throws(LibraryProblem) {
    var handle: OpaquePointer?
    let status = sqlite3_open_v2(
      path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    guard status == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw LibraryProblem(reason: "SQLite says: \(String(cString: sqlite3_errstr(status)))")
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  /// Does something that gives no rows.
  func execute(_ statement: String) throws(LibraryProblem) {
    try check(sqlite3_exec(handle, statement, nil, nil, nil))
  }

  /// Makes a statement that rows are inserted by.
  func insertion(into table: String, columns: Int) throws(LibraryProblem) -> Insertion {
    let marks = Array(repeating: "?", count: columns).joined(separator: ",")
    var statement: OpaquePointer?
    let text = "INSERT INTO \(SQLiteDatabase.quoted(table)) VALUES (\(marks))"
    try check(sqlite3_prepare_v2(handle, text, -1, &statement, nil))
    guard let statement else { throw LibraryProblem(reason: "SQLite made no statement") }
    return Insertion(handle: statement)
  }

  /// Inserts a row.
  func insert(_ row: [Value], by insertion: borrowing Insertion) throws(LibraryProblem) {
    for (place, value) in row.enumerated() {
      try check(insertion.bind(value, at: Int32(place + 1)))
    }
    guard sqlite3_step(insertion.handle) == SQLITE_DONE else { throw problem() }
    try check(sqlite3_reset(insertion.handle))
  }

  /// A statement that rows are inserted by.
  struct Insertion: ~Copyable {
    fileprivate let handle: OpaquePointer

    deinit { sqlite3_finalize(handle) }

    fileprivate func bind(_ value: Value, at place: Int32) -> Int32 {
      switch value {
      case .missing: sqlite3_bind_null(handle, place)
      case .integer(let number): sqlite3_bind_int64(handle, place, number)
      case .number(let number): sqlite3_bind_double(handle, place, number)
      case .text(let text): puhui_bind_text(handle, place, text)
      }
    }
  }

  /// A name as SQL takes it.
  static func quoted(_ name: String) -> String {
    "\"\(name.replacing("\"", with: "\"\""))\""
  }

  private func check(_ status: Int32) throws(LibraryProblem) {
    guard status == SQLITE_OK else { throw problem() }
  }

  private func problem() -> LibraryProblem {
    LibraryProblem(reason: "SQLite says: \(String(cString: sqlite3_errmsg(handle)))")
  }
}
