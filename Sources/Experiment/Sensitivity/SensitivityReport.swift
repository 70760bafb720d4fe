import Parameters

/// Analyses a gathered sweep and writes what was found.
public struct SensitivityReport: Sendable {
  /// The analysis.
  package let analysis: SensitivityAnalysis
  /// Where the files are.
  public let folder: String
  /// The files.
  public let files: [WrittenFile]

  /// What to analyse, and where to write.
  public struct Request: Sendable {
    /// The folder of the sweep.
    public var sweep: String
    /// The month, if not the last.
    public var month: String?
    /// Names of measures; all if none.
    public var measures: [String]
    /// Resamples of an interval.
    public var resamples: Int
    /// Seed of the resamples.
    public var seed: UInt32
    /// Where to write, if not into `sensitivity` inside the sweep's folder.
    public var folder: String?

    /// Asks for the analysis of a gathered sweep.
    public init(
      sweep: String, month: String?, measures: [String], resamples: Int, seed: UInt32,
      folder: String?
    ) {
      self.sweep = sweep
      self.month = month
      self.measures = measures
      self.resamples = resamples
      self.seed = seed
      self.folder = folder
    }

    /// The command line that asks for the same.
    var words: [String] {
      ["puhui", "sensitivity", sweep] + (month.map { ["--month", $0] } ?? [])
        + measures.flatMap { ["--measure", $0] }
        + ["--resamples", "\(resamples)", "--seed", "\(seed)"]
        + (folder.map { ["--out", $0] } ?? [])
    }
  }

  /// Reads, analyses and writes.
  public init(_ request: Request) throws(FileProblem) {
    let sweep = try SweepOutcomes(in: request.sweep, month: request.month)
    let names = sweep.description.measures.map(\.name)
    if let unknown = request.measures.first(where: { !names.contains($0) }) {
      let near = Suggestion.nearest(to: unknown, in: names).map { " Did you mean \($0)?" } ?? ""
      throw FileProblem(
        input: "cannot analyse \(unknown)", reason: "the sweep kept no such measure",
        remedy: "It kept \(names.joined(separator: ", ")).\(near)")
    }
    let resampling = Resampling(seed: request.seed, count: request.resamples)
    analysis = SensitivityAnalysis(sweep, measures: request.measures, resampling)
    folder = request.folder ?? "\(request.sweep)/sensitivity"
    files = try SensitivityFiles.write(
      analysis, resampling, into: folder, command: request.words)
  }
}
