import ArgumentParser
import Experiment
import Foundation

extension Sweep {
  /// `puhui sweep submit`: hands the tasks to a batch system.
  struct Submit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Submit the tasks that are not done to a cluster, and a gather behind them.",
      discussion: """
        Writes batch scripts into FOLDER/slurm and submits them: a job array, several where the \
        cluster's MaxArraySize asks for it, and a job that gathers when all have ended. Tasks that \
        are missing by then are submitted again, --attempts times in all.

        Example:
          puhui sweep submit results/rate-by-publicity --partition normal \\
            --time 30 --dry-run

        docs/cluster.md tells how, also for PBS, HTCondor and GNU parallel.
        """)

    /// The batch systems that `submit` knows.
    enum Engine: String, CaseIterable, ExpressibleByArgument { case slurm }

    @Argument(help: "The folder that `puhui sweep plan` made.", completion: .directory)
    var folder: String

    @Option(help: "The batch system: slurm.")
    var engine = Engine.slurm

    @Option(help: ArgumentHelp("Partition (default: the cluster's).", valueName: "name"))
    var partition: String?

    @Option(help: ArgumentHelp("Account to charge.", valueName: "name"))
    var account: String?

    @Option(
      help: ArgumentHelp(
        "Time limit of a task as Slurm writes it, such as 30 or 1:00:00 (default: four times the"
          + " measured time).", valueName: "time"))
    var time: String?

    @Option(
      name: .customLong("mem"),
      help: ArgumentHelp("Memory of a task as Slurm writes it, such as 2G.", valueName: "size"))
    var memory: String?

    @Option(help: ArgumentHelp("Processors of a task.", valueName: "number"))
    var cpus = 1

    @Option(help: ArgumentHelp("Tasks that may run at a time.", valueName: "number"))
    var most: Int?

    @Option(
      name: .customLong("option"), parsing: .unconditionalSingleValue,
      help: ArgumentHelp(
        "A further option of sbatch, such as --option=--qos=long; may be repeated.",
        valueName: "option"))
    var others: [String] = []

    @Option(
      help: ArgumentHelp(
        "Path of puhui on the nodes (default: this one's); `make static` makes one that needs nothing.",
        valueName: "path"))
    var program: String?

    @Option(
      help: ArgumentHelp("How often missing tasks are submitted in all.", valueName: "number"))
    var attempts = 3

    @Option(help: .hidden)
    var attempt = 1

    @Flag(help: "Print the scripts and commands, and submit nothing.")
    var dryRun = false

    func validate() throws {
      try check(cpus, "--cpus", in: Self.countRange)
      try check(most, "--most", in: Self.countRange)
      try check(attempts, "--attempts", in: Self.countRange)
    }

    func run() throws {
      let folder = try SweepFolder(folder)
      let submission = try SlurmSubmission(folder, options: options)
      guard submission.tasks > 0 else {
        print("All tasks are done or at work. Next: puhui sweep gather \(folder.path)")
        return
      }
      guard !dryRun else {
        print(submission.preview)
        return
      }
      let jobs = try submission.submit()
      print(
        """
        Submitted \(submission.tasks) tasks as \(jobs.dropLast().joined(separator: ", ")), \
        and the gather as \(jobs.last ?? "").
        Watch: puhui sweep status \(folder.path)
        """)
    }

    private var options: SlurmOptions {
      let own = Bundle.main.executablePath ?? "puhui"
      var options = SlurmOptions(program: program ?? own)
      options.partition = partition
      options.account = account
      options.time = time
      options.memory = memory
      options.processors = cpus
      options.most = most
      options.others = others
      options.attempts = attempts
      options.attempt = attempt
      return options
    }
  }
}
