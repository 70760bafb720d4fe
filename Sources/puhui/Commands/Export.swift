import ArgumentParser
import Experiment
import Foundation

/// `puhui export`: writes results for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write results for notebooks, R, xarray or a database.",
    discussion: """
      Examples:
        puhui export results/village --notebook
        puhui export results/assumptions --format netcdf

      Takes the folder of a run, a comparison or a gathered sweep. --notebook writes \
      a Jupyter notebook and an R script with their data into notebooks-export/NAME. \
      --format csv writes one long table, netcdf a NetCDF-4 file with dimensions \
      scenario, replicate, month and group, sqlite a database with a table for each of \
      ours; these stand in the folder itself, unless --out names another. netcdf and \
      sqlite need the companion program puhui-formats beside puhui (make formats).
      """)

  /// A format other than a notebook's.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, netcdf, sqlite
  }

  @Argument(
    help: ArgumentHelp("Folder of results.", valueName: "folder"), completion: .directory)
  var results: String

  @Flag(help: "Write a notebook and an R script with their data.")
  var notebook = false

  @Option(help: "Write the numbers in another format.")
  var format: Format?

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var folder: String?

  func validate() throws {
    guard notebook == (format != nil) else { return }
    throw ValidationError(
      notebook
        ? "--notebook and --format ask for two things: run the command twice."
        : "Say what to write: --notebook, or --format with csv, netcdf or sqlite.")
  }

  func run() throws {
    let source = try ExportSource(results)
    switch format {
    case nil:
      let export = try BriefWork.guarding {
        try NotebookExport(of: source, into: folder ?? "notebooks-export/\(source.name)")
      }
      print("Written to \(export.folder): \(export.files.joined(separator: ", "))")
    case .csv?:
      let written = try BriefWork.guarding { try TidyExport.write(source, into: folder ?? results) }
      print("Written: \(written)")
    case .netcdf?, .sqlite?:
      try Companion.run(
        ["--format", format?.rawValue ?? "", source.folder, "--out", folder ?? results])
    }
  }
}
