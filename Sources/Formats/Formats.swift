import ArgumentParser
import Experiment
import Foundation

/// `puhui-formats`: writes results in formats whose libraries puhui itself does without.
@main
struct Formats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "puhui-formats",
    abstract: "Write results of puhui as NetCDF-4 or SQLite; `puhui export` calls it.",
    version: Program.version)

  /// What can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case netcdf, sqlite
  }

  @Option(help: "What to write.")
  var format: Format

  @Argument(help: ArgumentHelp("Folder of results.", valueName: "folder"))
  var results: String

  @Option(
    name: .customLong("out"), help: ArgumentHelp("Folder to write to.", valueName: "folder"))
  var folder: String?

  func run() throws {
    let source = try ExportSource(results)
    let ending = format == .netcdf ? "nc" : "sqlite"
    let target = TargetFile(name: "\(source.name).\(ending)", folder: folder ?? results)
    try target.write { path in
      switch format {
      case .netcdf: try writeNetCDF(source, to: path)
      case .sqlite: try writeSQLite(source, to: path)
      }
    }
    print("Written: \(target.path)")
  }
}
