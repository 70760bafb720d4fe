/// Tasks of a sweep that one job array of Slurm does.
public struct SlurmArray: Sendable, Equatable {
  /// What is added to Slurm's index to have the task's number.
  public let offset: Int
  /// Indexes as Slurm writes them, such as `1-4,7`.
  public let indexes: String

  /// Cuts tasks into arrays whose indexes lie below a cluster's `MaxArraySize`.
  static func arrays(of tasks: [Int], below size: Int) -> [SlurmArray] {
    precondition(size > 1, "an array has at least one index: \(size)")
    // Index 0 stays unused, so that small sweeps have tasks and indexes alike.
    let length = size - 1
    return Dictionary(grouping: tasks) { ($0 - 1) / length }.sorted { $0.key < $1.key }
      .map { block, tasks in
        let offset = block * length
        return SlurmArray(offset: offset, indexes: ranges(of: tasks.sorted().map { $0 - offset }))
      }
  }

  /// Numbers in ascending order, runs of them as ranges.
  private static func ranges(of numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }
}
