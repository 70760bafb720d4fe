/// What a cluster's owner wants to know of a job.
public struct SlurmOptions: Sendable, Equatable {
  /// Partition; nil for the cluster's own.
  public var partition: String?
  /// Account to charge.
  public var account: String?
  /// Time limit of a task, as Slurm writes it; nil for one that follows from the measured runs.
  public var time: String?
  /// Memory of a task, as Slurm writes it.
  public var memory: String?
  /// Processors of a task.
  public var processors = 1
  /// Tasks that may run at the same time.
  public var most: Int?
  /// Further options of `sbatch`, as they are.
  public var others: [String] = []
  /// Path of the program on the nodes.
  public var program: String
  /// How often missing tasks are submitted in all before somebody has to look.
  public var attempts = 3
  /// Which of these it is.
  public var attempt = 1

  /// The engine's own defaults, for jobs that call this program.
  public init(program: String) { self.program = program }

  /// Words of the command line that mean the same.
  var words: [String] {
    var words = ["--engine", "slurm", "--program", program, "--cpus", "\(processors)"]
    if let partition { words += ["--partition", partition] }
    if let account { words += ["--account", account] }
    if let time { words += ["--time", time] }
    if let memory { words += ["--mem", memory] }
    if let most { words += ["--most", "\(most)"] }
    for other in others { words += ["--option=\(other)"] }
    return words + ["--attempts", "\(attempts)"]
  }
}
