import ArgumentParser

/// Numbers of replicates as people write them: `8` is the first eight, `9-16` the next.
struct ReplicateNumbers: ExpressibleByArgument, Equatable {
  let range: ClosedRange<UInt32>

  /// Most replicates of one run.
  private static let most: UInt32 = 1_000_000

  init?(argument: String) {
    let bounds = argument.split(separator: "-", omittingEmptySubsequences: false)
      .map { UInt32($0) }
    switch bounds.count {
    case 1: self.init(first: 1, last: bounds[0])
    case 2: self.init(first: bounds[0], last: bounds[1])
    default: return nil
    }
  }

  private init?(first: UInt32?, last: UInt32?) {
    guard let first, let last, first >= 1, first <= last, last <= Self.most else { return nil }
    range = first...last
  }
}
