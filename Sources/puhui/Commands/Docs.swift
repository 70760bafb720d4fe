import ArgumentParser
import Experiment

/// Writes the reference of parameters, steps and measures.
struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the reference of parameters, steps and measures.",
    discussion: """
      Writes parameters.md (assumptions first), steps.md, measures.md and \
      households.md from what the code declares.

      Example:
        puhui docs --out docs
      """)

  @Option(help: "Folder of the pages.", completion: .directory)
  var out = "docs"

  @Flag(help: "Write nothing, and fail where a page is not what the code declares.")
  var check = false

  func run() throws {
    guard check else {
      for page in ReferencePage.all { try page.write(to: out) }
      print("Wrote \(ReferencePage.all.count) pages to \(out).")
      return
    }
    let stale = ReferencePage.all.compactMap { $0.staleness(in: out) }
    guard stale.isEmpty else { throw ScenarioError(stale) }
    print("The pages in \(out) are fresh.")
  }
}
