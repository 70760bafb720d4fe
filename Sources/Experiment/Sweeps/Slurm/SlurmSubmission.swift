import Foundation

/// A sweep's way into a Slurm cluster: what would be submitted, and its submission.
public struct SlurmSubmission: Sendable {
  private let scripts: SlurmScripts
  private let arrays: [SlurmArray]
  /// Tasks that are submitted.
  public let tasks: Int

  /// `MaxArraySize` where no cluster can be asked: Slurm's own default.
  private static let usualArraySize = 1001

  /// Looks at what remains to be done.
  public init(_ folder: SweepFolder, options: SlurmOptions) throws(FileProblem) {
    let status = try SweepStatus(of: folder)
    let waiting = (status.stopped + status.missing + status.damaged).sorted()
    let path = URL(fileURLWithPath: folder.path).standardizedFileURL.path
    scripts = SlurmScripts(folder: folder, path: path, options: options)
    tasks = waiting.count
    arrays = SlurmArray.arrays(of: waiting, below: Self.maximumArraySize)
  }

  /// What `submit` would do, as text.
  public var preview: String {
    var earlier: [String] = []
    var commands: [String] = []
    for (number, array) in arrays.enumerated() {
      commands.append(
        shown(
          scripts.submission(of: array, after: scripts.options.most.flatMap { _ in earlier.last })))
      earlier.append("JOB\(number + 1)")
    }
    commands.append(shown(scripts.gathering(after: earlier)))
    return """
      ==> \(scripts.path)/slurm/\(SlurmScripts.tasksName)
      \(scripts.tasks)
      ==> \(scripts.path)/slurm/\(SlurmScripts.gatherName)
      \(scripts.gather)
      ==> commands
      \(commands.joined(separator: "\n"))
      """
  }

  /// Writes the scripts and submits them.
  ///
  /// - Returns: the jobs, the gather last.
  /// - Throws: `FileProblem`.
  public func submit() throws -> [String] {
    let folder = "\(scripts.path)/slurm"
    try SweepFolder.makeFolder(folder)
    try PendingFile.write(scripts.tasks.utf8, as: SlurmScripts.tasksName, in: folder)
    try PendingFile.write(scripts.gather.utf8, as: SlurmScripts.gatherName, in: folder)
    var jobs: [String] = []
    for array in arrays {
      // One array after another, so that no more than asked for run at a time.
      let earlier = scripts.options.most.flatMap { _ in jobs.last }
      jobs.append(try job(scripts.submission(of: array, after: earlier)))
    }
    jobs.append(try job(scripts.gathering(after: jobs)))
    return jobs
  }

  /// Runs `sbatch`, and tells the number of the job.
  private func job(_ words: [String]) throws(FileProblem) -> String {
    let result = Self.output(of: words)
    let id = result.text.split(separator: ";").first.map(String.init) ?? ""
    guard result.status == 0, !id.isEmpty else {
      let said = result.complaint.isEmpty ? "it is not there" : result.complaint
      throw FileProblem(
        attempt: "cannot submit by sbatch", reason: said,
        remedy: "Run this where Slurm's commands are, or look at the scripts with --dry-run.")
    }
    return id
  }

  private func shown(_ words: [String]) -> String { ShellCommand(words).description }

  /// What the cluster allows.
  private static var maximumArraySize: Int {
    let settings = output(of: ["scontrol", "show", "config"]).text.split(separator: "\n")
    let line = settings.first { $0.hasPrefix("MaxArraySize") }
    let number = line?.split(separator: "=").last.flatMap {
      Int($0.trimmingCharacters(in: .whitespaces))
    }
    return number.flatMap { $0 > 1 ? $0 : nil } ?? usualArraySize
  }

  private static func output(
    of words: [String]
  ) -> (status: Int32, text: String, complaint: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    let (output, complaint) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    guard (try? process.run()) != nil else { return (127, "", "") }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let said = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus,
      String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines),
      String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    )
  }
}
