import Foundation
import Model

/// How fast this machine runs a scenario, and how much memory it needs, for planning.
public struct Pace: Sendable {
  /// Households in the scenario.
  public let households: Int
  /// Seconds to found the world.
  public let founding: Double
  /// Seconds to live a month, mean over the months measured.
  public let living: Double
  /// Seconds of each step of a month by its name, in their order.
  public let steps: [(name: String, seconds: Double)]
  /// Seconds to observe a month.
  public let observing: Double
  /// Bytes of memory that a household takes with its loans and ties; nil where the system does not tell.
  public let bytesPerHousehold: Double?

  /// Measures one replicate on one thread.
  public init(_ simulation: Simulation) {
    let before = Pace.residentBytes
    var clock = Stopwatch()
    var world = simulation.found(1)
    founding = clock.lap()
    var (living, observing) = (0.0, 0.0)
    // What passes before a step is shown belongs to the step before it.
    var laps: [Double] = []
    for parameters in simulation.timeline {
      var month: [Double] = []
      world.advance(parameters) { _, _, _ in month.append(clock.lap()) }
      month.append(clock.lap())
      living += month.reduce(0, +)
      laps = laps.isEmpty ? month : zip(laps, month).map(+)
      _ = world.observe(parameters)
      observing += clock.lap()
    }
    let months = Double(simulation.timeline.count)
    let count = world.households.count
    households = count
    self.living = living / months
    steps = zip(Step.inOrder, laps.dropFirst()).map { ($0.name, $1 / months) }
    self.observing = observing / months
    bytesPerHousehold =
      if let before, let after = Pace.residentBytes {
        Double(after - before) / Double(count)
      } else { nil }
  }

  /// Seconds of a month, observed.
  public var month: Double { living + observing }

  /// Household-months a second on one thread.
  public var householdMonthsPerSecond: Double { Double(households) / month }

  /// What founding costs, in months.
  public var foundingInMonths: Double { founding / month }

  /// Seconds that a run of this scenario will take.
  public func seconds(months: Int, replicates: Int, threads: Int) -> Double {
    let rounds = (replicates + threads - 1) / threads
    return Double(rounds) * (founding + Double(months) * month)
  }

  /// Memory of this process; nil where the system does not tell.
  private static var residentBytes: Int? {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status"),
      let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
        .first(where: { $0.hasPrefix("VmRSS:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first
        .flatMap({ Int($0) })
    else { return nil }
    return kilobytes * 1024
  }

  /// Tells the processor's seconds between calls, which other work on the machine does not stretch.
  private struct Stopwatch {
    private var last = Stopwatch.now

    mutating func lap() -> Double {
      let now = Stopwatch.now
      defer { last = now }
      return now - last
    }

    private static var now: Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
  }
}
