import ArgumentParser
import Experiment

/// Writes the JSON Schema of scenario and policy files.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the JSON Schema of scenario and policy files.",
    discussion: """
      Editors complete and check a file that begins with
      `# yaml-language-server: $schema=schema.json` (a path relative to the file).

      Example:
        puhui schema --out scenarios/schema.json
      """)

  @Option(help: "File to write; without it the schema is printed.", completion: .file())
  var out: String?

  func run() throws {
    let page = ReferencePage.schema
    guard let out else {
      print(page.text, terminator: "")
      return
    }
    try page.write(
      as: out, replacing: [page.text.split(separator: "\n").prefix(3).joined(separator: "\n")])
    print("Wrote \(out).")
  }
}
