import Foundation
import Testing

/// `check`, `explain`, `diff`, `schema` and `docs`, as a person calls them.
@Suite struct ParameterCommandTests {
  /// A folder that goes when the value goes.
  private final class Folder {
    let path = NSTemporaryDirectory() + "puhui-\(UUID().uuidString)"
    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    func write(_ text: String, as name: String) throws -> String {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
      try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
      return "\(path)/\(name)"
    }
  }

  @Test func `every file of the repository is fine`() throws {
    let folder = CommandLineCall.repository.appendingPathComponent("scenarios")
    let names = try ["", "policies/", "sweeps/", "targets/"].flatMap { prefix in
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + prefix)
        .filter { $0.hasSuffix(".yaml") }.sorted().map { "scenarios/\(prefix)\($0)" }
    }
    let call = try CommandLineCall(words: ["check"] + names)
    #expect(call.status == 0 && call.errors.isEmpty, "\(call.errors)")
    let lines = call.output.split(separator: "\n")
    #expect(lines.filter { $0.contains(": fine. ") }.count == names.count)
    // One policy says in its name that it changes nothing.
    #expect(
      zip(lines, lines.dropFirst()).filter { $1.hasPrefix("  note:") }.map { line, _ in
        line.prefix { $0 != ":" }
      } == ["scenarios/policies/nothing.yaml"])
  }

  @Test func `problems of all files are printed and the status is 2`() throws {
    let folder = Folder()
    let first = try folder.write("name: a\nparameters: {pricing.rateCutt: 1}\n", as: "a.yaml")
    let second = try folder.write("name: b\nparameters: {pricing.rateCut: 5%}\n", as: "b.yaml")
    let call = try CommandLineCall("check", first, "scenarios/village.yaml", second)
    #expect(call.status == 2)
    #expect(
      call.output == """
        scenarios/village.yaml: fine. Scenario village, 36 months from 2018-09, 8 replicates.

        """)
    #expect(
      call.errors.replacing(folder.path + "/", with: "") == """
        a.yaml:2: pricing.rateCutt is no parameter. Did you mean pricing.rateCut?
        b.yaml:2: pricing.rateCut is 5%, but must be a number. Did you mean 0.05?

        """)
  }

  @Test func `a parameter is explained`() throws {
    let call = try CommandLineCall("explain", "pricing.rateCut")
    #expect(call.status == 0 && call.errors.isEmpty)
    #expect(call.output.hasPrefix("pricing.rateCut\n"))
    #expect(call.output.contains("\n  default   0\n"))
    let groups = try CommandLineCall("explain")
    #expect(groups.output.contains("\npublicity: Publicity 宣传 ("))
  }

  @Test func `a measure is explained`() throws {
    let call = try CommandLineCall("explain", "usage_rate")
    #expect(call.status == 0 && call.errors.isEmpty)
    #expect(call.output.hasPrefix("usage_rate: a measure"))
    #expect(call.output.contains("累计用信率") && call.output.contains("ever_borrowed / lines_granted."))
  }

  @Test func `a policy that is given twice is refused`() throws {
    let policy = ["--with", "scenarios/policies/media.yaml"]
    let call = try CommandLineCall(
      words: ["run", "scenarios/village.yaml"] + policy + policy + ["--print-parameters"])
    #expect(call.status == 2 && call.output.isEmpty)
    #expect(call.errors.contains("--with scenarios/policies/media.yaml is given twice."))
  }

  @Test func `a folder without a name is refused`() throws {
    let call = try CommandLineCall("run", "scenarios/village.yaml", "--out", "")
    #expect(call.status == 2 && call.output.isEmpty)
    #expect(call.errors.contains("its name is empty"))
  }

  @Test func `an unknown name is refused with the nearest`() throws {
    let call = try CommandLineCall("explain", "pricing.rateCutt")
    #expect(call.status == 2 && call.output.isEmpty)
    #expect(
      call.errors == """
        explain: pricing.rateCutt is neither a parameter nor a group of parameters. \
        Did you mean pricing.rateCut?

        """)
  }

  @Test func `the values in which two scenarios differ are printed`() throws {
    let folder = Folder()
    let policy = try folder.write(
      """
      name: cheap
      changes: [{from: 2019-10, why: x, parameters: {pricing: {rateCut: 0.01}}}]
      """, as: "p.yaml")
    let call = try CommandLineCall(
      "diff", "scenarios/village.yaml", "scenarios/village.yaml+\(policy)")
    #expect(
      call.output == """
        - name = village
        + name = village+cheap
        + pricing.rateCut = 0.01 from 2019-10  # fraction, cheap

        """)
    let same = try CommandLineCall("diff", "scenarios/village.yaml", "scenarios/village.yaml")
    #expect(same.output == "No value differs.\n" && same.status == 0)
  }

  @Test func `the schema is printed or written`() throws {
    let folder = Folder()
    let printed = try CommandLineCall("schema")
    let written = try CommandLineCall("schema", "--out", "\(folder.path)/new/schema.json")
    #expect(written.output == "Wrote \(folder.path)/new/schema.json.\n")
    let text = try String(contentsOfFile: "\(folder.path)/new/schema.json", encoding: .utf8)
    #expect(text == printed.output)
    #expect(text.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"))
  }

  @Test func `pages are written, and found stale when something changed`() throws {
    let folder = Folder()
    let pages = ["parameters.md", "steps.md", "measures.md", "households.md"]
    let missing = try CommandLineCall("docs", "--check", "--out", folder.path)
    #expect(missing.status == 2)
    #expect(
      missing.errors
        == pages.map { "\(folder.path)/\($0): the page is missing. Run `puhui docs`.\n" }
        .joined())
    let written = try CommandLineCall("docs", "--out", folder.path)
    #expect(written.output == "Wrote 4 pages to \(folder.path).\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == pages.sorted())
    #expect(try CommandLineCall("docs", "--check", "--out", folder.path).status == 0)
    _ = try folder.write("# Steps\n", as: "steps.md")
    let stale = try CommandLineCall("docs", "--check", "--out", folder.path)
    #expect(stale.status == 2)
    #expect(
      stale.errors
        == "\(folder.path)/steps.md: the page is not what the code declares. Run `puhui docs`.\n")
  }

  @Test func `explain takes a measure by its Chinese label, and knows the nearest name`() throws {
    let named = try CommandLineCall("explain", "不良贷款率")
    #expect(named.status == 0 && named.output.hasPrefix("npl_ratio: a measure"))
    let misspelt = try CommandLineCall("explain", "npl_rate")
    #expect(misspelt.status == 2 && misspelt.errors.contains("Did you mean npl_ratio?"))
  }

  @Test func `a page that cannot be written fails with a remedy`() throws {
    let folder = Folder()
    let file = try folder.write("", as: "file")
    let call = try CommandLineCall("docs", "--out", "\(file)/docs")
    #expect(call.status == 1)
    #expect(call.errors.contains("cannot make the folder \(file)/docs: File exists. A file is in"))
  }
}
