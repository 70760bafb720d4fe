import Foundation
import Testing

@testable import Experiment

struct ExportTests {
  /// A folder of results that is gone when the test is over.
  private struct Folder: ~Copyable {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("puhui-\(UUID().uuidString)").path

    init(_ files: KeyValuePairs<String, String>) throws {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
      for (name, text) in files {
        try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func run() throws -> Folder {
    try Folder([
      "manifest.json": #"{"scenario": {"name": "two", "question": "Why?"}}"#,
      "dictionary.csv": """
      file,column,unit,unit_zh,label,label_zh,meaning
      timeseries.csv,loans,count,,loans,贷款数,""
      """,
      "timeseries.csv": """
      scenario,replicate,month,group,level,loans
      two,1,2020-01,all,all,4
      two,1,2020-01,income_fifth,1,1
      two,2,2020-01,all,all,
      two,2,2020-01,income_fifth,1,3
      """,
    ])
  }

  @Test("A cube has a place for each number, and none for what is undefined")
  func cube() throws {
    let folder = try run()
    let cube = try ExportCube(try ExportSource(folder.path))
    #expect(cube.dimensions.map(\.name) == ["scenario", "replicate", "month", "group"])
    #expect(cube.dimensions[3].labels == ["all", "income_fifth:1"])
    let loans = try #require(cube.variables.first)
    #expect(loans.labelZh == "贷款数" && loans.unit == "count")
    #expect(loans.values[0] == 4 && loans.values[1] == 1 && loans.values[3] == 3)
    #expect(loans.values[2].isNaN)
  }

  @Test("One long table has a row for each number")
  func tidy() throws {
    let folder = try run()
    let path = try TidyExport.write(try ExportSource(folder.path), into: folder.path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("scenario,replicate,month,group,level,measure,value\n"))
    #expect(text.contains("\ntwo,1,2020-01,income_fifth,1,loans,1\n"))
    #expect(text.split(separator: "\n").count == 5)
  }

  @Test("A notebook stands beside its data, which are the same bytes")
  func notebook() throws {
    let folder = try run()
    let target = "\(folder.path)/notebook"
    let export = try NotebookExport(of: try ExportSource(folder.path), into: target)
    #expect(export.files.contains("data/timeseries.csv"))
    let name = "timeseries.csv"
    #expect(
      FileManager.default.contents(atPath: "\(target)/data/\(name)")
        == FileManager.default.contents(atPath: "\(folder.path)/\(name)"))
  }

  @Test("A folder without results is refused")
  func stranger() throws {
    let folder = try Folder(["notes.txt": "nothing"])
    #expect(throws: FileProblem.self) { _ = try ExportSource(folder.path) }
  }

  @Test("A table of another width than its header is refused with its line")
  func damagedTable() throws {
    let folder = try Folder(["table.csv": "a,b\n1,2\n3\n"])
    var table = try CSVTable("\(folder.path)/table.csv")
    #expect(try table.next() == ["1", "2"])
    do {
      _ = try table.next()
      Issue.record("the row has one field, the header two")
    } catch {
      #expect(error.reason.contains("line 3"))
    }
  }
}
