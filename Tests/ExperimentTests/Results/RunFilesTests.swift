import Foundation
import Testing

@testable import Experiment

@Suite("Files of a run") struct RunFilesTests {
  private func write(_ numbers: ClosedRange<UInt32>, to path: String) throws -> [WrittenFile] {
    var files = try RunFiles(at: path, scenario: "a", measures: measuresForTests)
    for number in numbers { try files.add(replicateForTests(number)) }
    return try files.finish { written in
      .object(["files": .list(written.map { .object(["name": .text($0.name)]) })])
    }
  }

  @Test func `A run leaves its tables and a manifest, and nothing else`() throws {
    let folder = try TemporaryFolder()
    let files = try write(1...2, to: folder.path + "/deep/er")
    let inside = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep/er")
    #expect(
      inside.sorted() == ["dictionary.csv", "manifest.json", "summary.csv", "timeseries.csv"])
    let manifest = folder.text("deep/er/manifest.json") ?? ""
    #expect(manifest.split(separator: "\"name\"").count == 4)
    #expect(
      files.map(\.name) == ["timeseries.csv", "summary.csv", "dictionary.csv", "manifest.json"])
  }

  @Test func `The fingerprints are those of the files`() throws {
    let folder = try TemporaryFolder()
    for file in try write(1...3, to: folder.path) {
      let text = folder.text(file.name) ?? ""
      #expect(file.fingerprint == SHA256.fingerprint(of: text.utf8))
      #expect(file.bytes == text.utf8.count)
    }
  }

  @Test func `A run that is dropped leaves nothing, not even its folder`() throws {
    let folder = try TemporaryFolder()
    func begin() throws {
      var files = try RunFiles(
        at: folder.path + "/new", scenario: "a", measures: measuresForTests)
      try files.add(replicateForTests(1))
      throw Interrupted()
    }
    #expect(throws: Interrupted.self) { try begin() }
    #expect(folder.entries == [])
  }

  @Test func `A run that is dropped leaves earlier results as they were`() throws {
    let folder = try TemporaryFolder()
    _ = try write(1...1, to: folder.path)
    let (before, entries) = (folder.text("timeseries.csv"), folder.entries)
    func begin() throws {
      var files = try RunFiles(at: folder.path, scenario: "b", measures: measuresForTests)
      try files.add(replicateForTests(1))
      throw Interrupted()
    }
    #expect(throws: Interrupted.self) { try begin() }
    #expect(folder.text("timeseries.csv") == before)
    #expect(folder.entries == entries)
  }

  @Test func `Results of puhui may be replaced`() throws {
    let folder = try TemporaryFolder()
    _ = try write(1...1, to: folder.path)
    _ = try write(2...2, to: folder.path)
    #expect(folder.text("timeseries.csv")?.contains("a,2,2018-12") == true)
  }

  @Test func `A person's own file is not replaced`() throws {
    let folder = try TemporaryFolder()
    try "mine".write(toFile: folder.path + "/summary.csv", atomically: false, encoding: .utf8)
    #expect(throws: FileProblem.self) { try write(1...1, to: folder.path) }
    #expect(folder.text("summary.csv") == "mine")
  }

  @Test func `A person's own file is not replaced beside other results either`() throws {
    let folder = try TemporaryFolder()
    let texts = [
      "summary.csv": "mine", "manifest.json": "{\"files\": [{\"name\": \"comparison.csv\"}]}",
    ]
    for (name, text) in texts {
      try text.write(toFile: "\(folder.path)/\(name)", atomically: false, encoding: .utf8)
    }
    #expect(throws: FileProblem.self) { try write(1...1, to: folder.path) }
    #expect(folder.text("summary.csv") == "mine")
    #expect(folder.text("manifest.json") == texts["manifest.json"])
  }

  @Test func `Results of another kind are not replaced`() throws {
    let folder = try TemporaryFolder()
    let texts = [
      "comparison.csv": "theirs",
      "manifest.json": "{\"files\": [{\"name\": \"comparison.csv\"}]}",
    ]
    for (name, text) in texts {
      try text.write(toFile: "\(folder.path)/\(name)", atomically: false, encoding: .utf8)
    }
    #expect(throws: FileProblem.self) { try write(1...1, to: folder.path) }
    #expect(folder.text("comparison.csv") == "theirs")
    #expect(folder.text("manifest.json") == texts["manifest.json"])
    #expect(folder.text("timeseries.csv") == nil)
  }

  @Test func `Files of earlier results do not stay, and a person's own do`() throws {
    let folder = try TemporaryFolder()
    let outside = folder.path + "/outside.csv"
    let texts = [
      "in/households.csv": "old", "in/report.html": "old", "in/notes.txt": "mine",
      "in/manifest.json":
        "{\"files\": [{\"name\": \"households.csv\"}, {\"name\": \"../outside.csv\"}]}",
      "outside.csv": "mine",
    ]
    mkdir(folder.path + "/in", 0o777)
    for (name, text) in texts {
      try text.write(toFile: "\(folder.path)/\(name)", atomically: false, encoding: .utf8)
    }
    _ = try write(1...1, to: folder.path + "/in")
    let inside = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/in")
    #expect(
      inside.sorted() == [
        "dictionary.csv", "manifest.json", "notes.txt", "summary.csv", "timeseries.csv",
      ])
    #expect(FileManager.default.fileExists(atPath: outside))
  }

  @Test(arguments: [
    ("", "", "its name is empty"), ("sweep", "plan.json", "it holds a sweep"),
    ("fit", "calibration.json", "it holds a calibration"),
  ])
  func `Neither nowhere nor a folder that goes on in files of its own takes results`(
    place: String, file: String, reason: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = place.isEmpty ? "" : "\(folder.path)/\(place)"
    if !place.isEmpty {
      mkdir(path, 0o777)
      try "{}".write(toFile: "\(path)/\(file)", atomically: false, encoding: .utf8)
    }
    let problem = #expect(throws: FileProblem.self) { try write(1...1, to: path) }
    #expect(problem?.reason == reason && problem?.isWrongInput == true)
  }

  @Test func `A file where the folder should be is named`() throws {
    let folder = try TemporaryFolder()
    try "mine".write(toFile: folder.path + "/out", atomically: false, encoding: .utf8)
    let problem = #expect(throws: FileProblem.self) { try write(1...1, to: folder.path + "/out") }
    #expect(problem?.description.contains("cannot make the folder \(folder.path)/out") == true)
    #expect(problem?.description.contains("--out") == true)
  }

  @Test func `Two runs do not write to one folder at once`() throws {
    let folder = try TemporaryFolder()
    do {
      let first = try ResultFolder(folder.path, for: ["timeseries.csv"])
      #expect(first.path == folder.path)
      let problem = #expect(throws: FileProblem.self) { try write(1...1, to: folder.path) }
      #expect(
        problem?.description
          == "cannot write to the folder \(folder.path): another puhui is writing to it. "
          + "Wait until it ends, or choose another place with --out.")
    }
    _ = try write(1...1, to: folder.path)
  }

  @Test func `What a killed run has left is removed by the next`() throws {
    let folder = try TemporaryFolder()
    let host = ProcessInfo.processInfo.hostName.split(separator: ".")[0]
    // Beyond any process number that Linux gives.
    let left = ".timeseries.csv.\(host)-99999999.partial"
    let elsewhere = ".timeseries.csv.another-machine-1.partial"
    for name in [left, elsewhere] {
      try "half".write(toFile: "\(folder.path)/\(name)", atomically: false, encoding: .utf8)
    }
    _ = try write(1...1, to: folder.path)
    #expect(!folder.entries.contains(left))
    #expect(folder.entries.contains(elsewhere))
  }

  @Test(.enabled(if: isRoot, "a disk is filled by mounting a small one, which root may"))
  func `A full disk is named, and nothing is left on it`() throws {
    let folder = try TemporaryFolder()
    let disk = folder.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard shell("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk) == 0 else { return }
    defer { _ = shell("umount", disk) }
    let problem = #expect(throws: FileProblem.self) { try write(1...5000, to: disk + "/out") }
    #expect(
      problem?.description
        == "cannot write \(disk)/out/timeseries.csv: No space left on device. "
        + "Free some space, or choose another place with --out.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == [])
  }

  private static let isRoot = getuid() == 0

  private func shell(_ words: String...) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return 1 }
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func `A page takes the place of an earlier one, and of nothing else`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/page.md"
    let page = ReferencePage(name: "page.md", text: "# Page\nnew\n")
    for earlier in ["# Page\nold\n", ""] {
      try earlier.write(toFile: path, atomically: false, encoding: .utf8)
      try page.write(as: path, replacing: ["# Page"])
      #expect(folder.text("page.md") == page.text)
    }
    try "name: mine\n".write(toFile: path, atomically: false, encoding: .utf8)
    #expect(throws: FileProblem.self) { try page.write(as: path, replacing: ["# Page"]) }
    #expect(folder.text("page.md") == "name: mine\n")
    symlink(path, folder.path + "/link.md")
    #expect(throws: FileProblem.self) {
      try page.write(as: folder.path + "/link.md", replacing: ["# Page"])
    }
  }

  @Test func `A named pipe is not waited for`() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path + "/pipe", 0o600)
    let problem = #expect(throws: FileProblem.self) { _ = try LineReader(folder.path + "/pipe") }
    #expect(problem?.reason == "it is no ordinary file")
  }
}
