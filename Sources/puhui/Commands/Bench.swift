import ArgumentParser
import Experiment
import Foundation
import Parameters

/// `puhui bench`: says how fast this machine is, for planning.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure household-months a second and memory, to plan runs.",
    discussion: """
      Lives one replicate on one thread and writes nothing. Without --months it lives 12.

      Example:
        puhui bench scenarios/xintai.yaml --months 6 --steps
      """)

  @Argument(help: "The scenario's file.", completion: .file(extensions: ["yaml"]))
  var scenario = "scenarios/xintai.yaml"

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value that wins over the file; may be repeated.", valueName: "path=value"))
  var settings: [String] = []

  @Option(help: ArgumentHelp("Months to measure.", valueName: "number"))
  var months = 12

  @Flag(help: "Say what each step of a month costs, too.")
  var steps = false

  func validate() throws { try check(months, "--months", in: Self.monthRange) }

  func run() throws {
    let full = try Scenario.load(scenario, set: settings, catalogue: .model)
    var measured = full
    measured.months = min(months, full.months)
    let pace = Pace(try Simulation(measured))
    let threads = Processors.available()
    let time = pace.seconds(months: full.months, replicates: full.replicates, threads: threads)
    print("\(full.name): \(pace.households) households, \(measured.months) months, one thread")
    print("  household-months  \(number(pace.householdMonthsPerSecond / 1e6)) million a second")
    print(
      "  a month           \(number(pace.month * 1000)) ms: "
        + "\(number(nanoseconds(pace.living, pace))) ns a household to live it, "
        + "\(number(nanoseconds(pace.observing, pace))) ns to observe it")
    if steps {
      for step in pace.steps {
        let name = step.name.padding(toLength: 18, withPad: " ", startingAt: 0)
        print("    \(name)\(number(nanoseconds(step.seconds, pace))) ns")
      }
    }
    print(
      "  founding          \(number(pace.founding)) s, as long as "
        + "\(number(pace.foundingInMonths)) months")
    if let bytes = pace.bytesPerHousehold {
      print("  memory            \(number(bytes)) bytes a household, with its loans and ties")
    }
    print(
      "  the whole run     \(number(time)) s: \(full.months) months, "
        + "\(full.replicates) replicates, \(threads) at a time")
  }

  private func nanoseconds(_ seconds: Double, _ pace: Pace) -> Double {
    seconds * 1e9 / Double(pace.households)
  }

  private func number(_ value: Double) -> String {
    String(format: value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
  }
}
