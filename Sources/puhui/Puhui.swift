import ArgumentParser

/// The command line of Puhui.
@main
struct Puhui: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "puhui",
    abstract: "Simulates how rural households take up digital credit.")
}
