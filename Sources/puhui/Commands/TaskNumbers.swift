import ArgumentParser

/// Numbers of tasks as people write them: `8` is the eighth, `9-16` are eight of them.
struct TaskNumbers: ExpressibleByArgument, Equatable {
  let range: ClosedRange<Int>

  init?(argument: String) {
    let bounds = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard bounds.count <= 2, let first = bounds[0], let last = bounds[bounds.count - 1],
      first >= 1, first <= last
    else { return nil }
    range = first...last
  }
}
