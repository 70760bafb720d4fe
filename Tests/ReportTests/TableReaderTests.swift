import Experiment
import Testing

@testable import Report

@Suite("Reading tables") struct TableReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    let folder = try FolderWithFile("table.csv", text)
    let table = try #require(try TableReader("table.csv", in: folder.path))
    var rows: [[String]] = []
    try table.forEachRow { rows.append($0) }
    return rows
  }

  @Test func `Quotes hold commas, quotes and line feeds`() throws {
    let rows = try rows("a,b\n\"1,\"\"x\"\"\n\",2\n,\n")
    #expect(rows == [["1,\"x\"\n", "2"], ["", ""]])
  }

  @Test func `Files of Windows and of spreadsheets are read as well`() throws {
    #expect(try rows("\u{FEFF}a,b\r\n1,2\r\n") == [["1", "2"]])
  }

  @Test func `A row that was cut is refused by name`() {
    let problem = #expect(throws: FileProblem.self) { try rows("a,b\n1,2\n3") }
    #expect(problem?.reason == "a row has 1 fields, but the header has 2")
  }

  @Test func `A missing column is refused by name`() throws {
    let folder = try FolderWithFile("table.csv", "a\n1\n")
    let table = try #require(try TableReader("table.csv", in: folder.path))
    let problem = #expect(throws: FileProblem.self) { try table.column("policy") }
    #expect(problem?.reason == "it has no column policy")
  }

  @Test func `An empty cell is an undefined number`() {
    #expect(number("").isNaN)
    #expect(number("-1.5e3") == -1500)
  }
}
