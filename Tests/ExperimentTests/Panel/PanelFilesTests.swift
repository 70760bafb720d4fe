import Foundation
import Model
import Testing

@testable import Experiment

@Suite("Files of a panel") struct PanelFilesTests {
  private func write(to path: String, panel: [UInt8]?) throws -> [WrittenFile] {
    var files = try RunFiles(
      at: path, scenario: "a", measures: measuresForTests, hasPanel: panel != nil)
    let plain = replicateForTests(1)
    let spool = try panel.map { bytes in
      let writer = try SpoolWriter(for: PanelTable.name, in: path)
      try writer.write(bytes)
      return writer.finish()
    }
    try files.add(
      Replicate(number: 1, observations: plain.observations, panel: spool))
    return try files.finish { files in
      .object(["files": .list(files.map { .object(["name": .text($0.name)]) })])
    }
  }

  @Test func `Rows that waited on the disk come back whole, and leave nothing else there`() throws {
    let folder = try TemporaryFolder()
    let rows = Array(repeating: Array("0123456789,\n".utf8), count: 300_000).flatMap { $0 }
    let files = try write(to: folder.path, panel: rows)
    #expect(files.map(\.name).contains("households.csv"))
    let text = folder.text("households.csv") ?? ""
    #expect(text.hasPrefix("scenario,replicate,month,household,"))
    #expect(text.utf8.dropFirst(text.utf8.count - rows.count).elementsEqual(rows))
    #expect(folder.entries.count == 5)
  }

  @Test func `A run without a panel takes away that of the run before`() throws {
    let folder = try TemporaryFolder()
    _ = try write(to: folder.path, panel: [])
    #expect(folder.entries.contains("households.csv"))
    _ = try write(to: folder.path, panel: nil)
    #expect(!folder.entries.contains("households.csv"))
  }

  @Test func `A person's own file of that name is neither replaced nor taken away`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/households.csv"
    _ = try write(to: folder.path, panel: nil)
    try "mine".write(toFile: path, atomically: false, encoding: .utf8)
    _ = try write(to: folder.path, panel: nil)
    #expect(folder.text("households.csv") == "mine")
    let problem = #expect(throws: FileProblem.self) { try write(to: folder.path, panel: []) }
    #expect(problem?.description.contains("households.csv, which puhui did not write") == true)
    #expect(folder.text("households.csv") == "mine")
  }

  @Test func `The dictionary explains every column of the panel`() {
    let text = String(
      decoding: DictionaryTable.text(measures: measuresForTests, hasPanel: true), as: UTF8.self)
    for column in PanelColumn.all {
      #expect(text.contains("\nhouseholds.csv,\(column.name),"), "\(column.name)")
      #expect(!column.label.zh.isEmpty && column.meaning.hasSuffix("."))
    }
    #expect(Set(PanelColumn.all.map(\.name)).count == PanelColumn.all.count)
    #expect(
      !DictionaryTable.text(measures: measuresForTests).contains(Array("households.csv".utf8)))
  }
}
