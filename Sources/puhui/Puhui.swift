import ArgumentParser

/// The command line of Puhui.
@main
struct Puhui: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Simulates how rural households take up digital credit.")
}
