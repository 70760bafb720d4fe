import Model

/// Simulates replicates side by side and delivers them in order, the same bytes at any width.
///
/// `simulate` is told the number of a replicate, and calls its second argument once a month (the founding
/// first), which is where a run shows its progress and where it can be stopped.
public func runReplicates(
  _ numbers: ClosedRange<UInt32>, threads: Int, cancellation: Cancellation,
  progress: @escaping @Sendable () -> Void,
  simulate: @escaping @Sendable (UInt32, () throws -> Void) throws -> Replicate,
  deliver: (Replicate) throws -> Void
) async throws {
  try await deliverInOrder(Array(numbers), width: threads) { number in
    try simulate(number) {
      try cancellation.check()
      progress()
    }
  } deliver: { replicate in
    try cancellation.check()
    try deliver(replicate)
  }
}
