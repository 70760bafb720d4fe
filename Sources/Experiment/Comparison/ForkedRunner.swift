import Model

/// Lives replicates of a comparison side by side and gathers them in order, the same numbers at any width.
struct ForkedRunner: Sendable {
  /// Replicates to work on at a time.
  let threads: Int
  /// What the work looks at, month by month.
  let cancellation: Cancellation
  /// Where it tells how far it is.
  let work: ComparisonWork

  /// Lives some replicates, and hands each over in its turn.
  func live(
    _ numbers: ClosedRange<UInt32>, of simulation: ForkedSimulation,
    deliver: (ForkedReplicate) -> Void
  ) async throws {
    work.expect(numbers.count * simulation.stepsInReplicate)
    let (cancellation, work) = (cancellation, work)
    try await deliverInOrder(Array(numbers), width: threads) { number in
      try simulation.replicate(number) {
        try cancellation.check()
        work.advance()
      }
    } deliver: { replicate in
      try cancellation.check()
      deliver(replicate)
    }
  }

  /// Lives the replicates of a plan, and more of them until its goals are reached or nobody wants more.
  ///
  /// Each round at most doubles the number, and asks no more than the spread so far says is needed: the
  /// interval of a number that was stopped by its own width is a little too narrow, the less so the longer
  /// the first round (Chow and Robbins 1965), which is why there are at least a few.
  func results(
    of plan: ComparisonPlan, until goals: [PrecisionGoal], most: Int
  ) async throws -> ComparisonResults {
    let simulation = plan.simulation
    var results = ComparisonResults(plan)
    var next = plan.replicates
    if !goals.isEmpty { next = max(next, PrecisionGoal.leastReplicates) }
    while results.replicates.count < next {
      let first = results.replicates.count + 1
      try await live(UInt32(first)...UInt32(next), of: simulation) { results.add($0) }
      guard let wanted = results.replicatesWanted(for: goals) else { break }
      next = min(wanted, 2 * next, max(most, next))
    }
    return results
  }
}

extension ComparisonResults {
  /// Replicates that the goals seem to need, more than there are; nil where all are reached.
  func replicatesWanted(for goals: [PrecisionGoal]) -> Int? {
    let counts = goals.flatMap { goal in
      plan.policies.indices.compactMap { policy -> Int? in
        guard effects[policy].hasEffect, let measure = Measure.index(of: goal.measure) else {
          return nil
        }
        let row = precision(measure, policy: policy, relative: goal.relative)
        return row.isReached ? nil : row.neededPaired ?? 2 * row.replicates
      }
    }
    return counts.max().map { max($0, replicates.count + 1) }
  }
}
