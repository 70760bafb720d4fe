import ArgumentParser

/// `puhui sweep`: many parameter points, killed and resumed at will.
struct Sweep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Run a scenario at many parameter points, on a laptop or a cluster.",
    discussion: """
      A design file says what is varied; a folder holds everything about a sweep.

      Example:
        puhui sweep plan scenarios/sweeps/rate-by-publicity.yaml
        puhui sweep run results/rate-by-publicity
        puhui sweep gather results/rate-by-publicity

      Killed at any time, `run` goes on where it was. docs/cluster.md tells about clusters.
      """,
    subcommands: [
      Plan.self, Run.self, Status.self, Gather.self, Expand.self, Submit.self,
    ])
}
