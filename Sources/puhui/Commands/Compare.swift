import ArgumentParser
import Experiment
import Parameters
import Report

/// `puhui compare`: what policies change beside a base, for whom, at what cost, and how sure that is.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare policies with a base, household by household, under the same luck.",
    discussion: """
      Examples:
        puhui compare scenarios/xintai.yaml --with scenarios/policies/rate-cut.yaml
        puhui compare scenarios/village.yaml --with scenarios/policies/media.yaml \\
          --with scenarios/policies/media.yaml+scenarios/policies/rate-cut.yaml
        puhui compare scenarios/village.yaml \\
          --with scenarios/policies/rate-cut.yaml \\
          --dose pricing.rateCut=0:0.03:0.01 --precision ever_borrowed=0.2 \\
          --out results/doses
        puhui compare scenarios/xintai.yaml --with scenarios/policies/rate-cut.yaml \\
          --with scenarios/policies/media.yaml --draws 50 --out results/drawn

      The months before a policy begins are lived once. Writes report.html, comparison.csv, \
      transitions.csv, costs.csv, ranking.csv, decomposition.csv (packages), dose.csv (--dose), \
      precision.csv, equal_cost.csv (--equal-cost), posterior_*.csv (--posterior), parameters.csv, \
      dictionary.csv and manifest.json, which holds the command that repeats it. The same input gives \
      the same bytes, whatever --threads is. Ctrl-C stops and leaves earlier results as they were.
      """)

  @Argument(
    help: "The base: a scenario's file.", completion: .file(extensions: ["yaml"]))
  var base: String

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "A policy to compare; may be repeated. A.yaml+B.yaml is a package, which is also taken apart.",
      valueName: "policy"),
    completion: .file(extensions: ["yaml"]))
  var policies: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value that wins over all files in every world; may be repeated.", valueName: "path=value"))
  var settings: [String] = []

  @Option(help: ArgumentHelp("Seed of all luck (default: the scenario's).", valueName: "number"))
  var seed: UInt32?

  @Option(help: ArgumentHelp("Months to run (default: the scenario's).", valueName: "number"))
  var months: Int?

  @Option(
    help: ArgumentHelp("How many replicates (default: the scenario's).", valueName: "number"))
  var replicates: Int?

  @Option(
    name: .customLong("dose"),
    help: ArgumentHelp(
      "Sizes of a lever to run as well; it has the dates of the first policy that sets it, or all months.",
      valueName: "path=from:to:step"))
  var doses: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Scale every policy so that all payers together spend this much more than in the base.",
      valueName: "yuan"))
  var equalCost: Double?

  @Option(
    help: ArgumentHelp(
      "Add replicates until the 95% interval of the last difference is within this share of it.",
      valueName: "measure=share"))
  var precision: [String] = []

  @Option(
    help: ArgumentHelp("Most replicates that --precision may add up to.", valueName: "number"))
  var mostReplicates = 1000

  @OptionGroup var posterior: PosteriorOptions

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp(
      "Folder for the results (default: results/NAME-compared).", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @OptionGroup var work: WorkOptions

  @Option(help: "Language of what is printed: en or zh (default: the shell's).")
  var language: Language?

  func validate() throws {
    try check(months, "--months", in: Self.monthRange)
    try check(replicates, "--replicates", in: Self.countRange)
    try check(mostReplicates, "--most-replicates", in: 2...100_000)
    if let equalCost, !(equalCost > 0 && equalCost <= 1e12) {
      throw ValidationError(
        "--equal-cost is \(equalCost), but must be an amount above 0 and at most 1e12 yuan.")
    }
  }

  func run() async throws {
    let request = ComparisonRequest(
      base: base, policies: policies, settings: settings, seed: seed, months: months,
      replicates: replicates, doses: doses, equalCost: equalCost, precision: precision,
      mostReplicates: mostReplicates, posterior: try posterior.choice(Scenario.load(base).posterior)
    )
    let comparison = try PolicyComparison(
      request, threads: work.parallelism, into: folder)
    let signals = SignalListener()
    defer { signals.stop() }
    let report = try await signals.watch(comparison.name, total: 0, isQuiet: work.quiet) {
      cancellation, bar in
      try await comparison(
        cancellation: cancellation,
        work: ComparisonWork(expect: bar.expect, advance: bar.advance))
    }
    let language = language ?? .ofShell
    let page = try Report(on: report.folder, opening: language).write(to: report.folder)
    if !work.quiet {
      print(ComparisonText(report, language).text)
      print(language == .en ? "Report: \(page)" : "报告：\(page)")
    }
  }
}
