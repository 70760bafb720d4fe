import ArgumentParser
import Experiment

/// What every command needs that simulates for long.
struct WorkOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Runs to work on at a time (default: one a processor).", valueName: "number")
  )
  var threads: Int?

  @Flag(help: "Say nothing but what goes wrong.")
  var quiet = false

  /// Runs to work on at a time.
  var parallelism: Int { threads ?? Processors.available() }

  func validate() throws { try check(threads, "--threads", in: 1...4096) }
}

extension ParsableArguments {
  /// Months that a run may last.
  static var monthRange: ClosedRange<Int> { 1...1200 }
  /// Replicates, draws and the like, of which there may be many.
  static var countRange: ClosedRange<Int> { 1...100_000 }

  /// Refuses a number outside its bounds; nil stands for what is usual.
  func check(_ value: Int?, _ option: String, in range: ClosedRange<Int>) throws {
    guard let value, !range.contains(value) else { return }
    throw ValidationError(
      "\(option) is \(value), but must be a whole number in \(range.lowerBound) … "
        + "\(range.upperBound).")
  }
}
