import ArgumentParser
import Experiment

extension Sweep {
  /// `puhui sweep expand`: adds points or replicates without redoing any.
  struct Expand: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add replicates or points to a sweep, without redoing what is done.",
      discussion: """
        Points are what the design counts: points, trajectories (morris) or samples (saltelli).

        Example:
          puhui sweep expand results/rate-by-publicity --replicates +20
        """)

    @Argument(help: "The folder that `puhui sweep plan` made.", completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("Replicates to add to every point.", valueName: "+number"))
    var replicates: Increase?

    @Option(help: ArgumentHelp("Points to add to the design.", valueName: "+number"))
    var points: Increase?

    func validate() throws {
      guard replicates == nil, points == nil else { return }
      throw ValidationError("Say what to add: --replicates +20 or --points +100.")
    }

    func run() throws {
      var folder = try SweepFolder(folder)
      if let points { try folder.addPoints(points.count) }
      if let replicates { try folder.addReplicates(replicates.count) }
      print(SweepText.plan(folder))
    }
  }

  /// A number to add, such as +20.
  struct Increase: ExpressibleByArgument {
    let count: Int

    init?(argument: String) {
      let digits = argument.hasPrefix("+") ? String(argument.dropFirst()) : argument
      guard let count = Int(digits), (1...1_000_000).contains(count) else { return nil }
      self.count = count
    }
  }
}
