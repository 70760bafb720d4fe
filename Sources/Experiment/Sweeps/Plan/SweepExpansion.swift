import Foundation

extension SweepFolder {
  /// Adds replicates to every point; what is done stays done.
  ///
  /// - Throws: `FileProblem`, also where the folder is another model's.
  public mutating func addReplicates(_ count: Int) throws {
    _ = try checkedScenario()
    let batch = SweepBatch(
      firstTask: plan.tasks + 1, firstPoint: 1, lastPoint: plan.points,
      firstReplicate: plan.replicates + 1, lastReplicate: plan.replicates + count,
      runsPerTask: plan.batches[0].runsPerTask)
    var larger = plan
    larger.batches.append(batch)
    larger.replicates += count
    try larger.write(to: path)
    plan = larger
  }

  /// Adds points, trajectories or samples to a design that can grow; earlier points never move.
  ///
  /// - Throws: `FileProblem` or `DesignProblem`.
  public mutating func addPoints(_ count: Int) throws {
    guard plan.kind.unit != nil else {
      throw FileProblem(
        input: "cannot add points to \(path)",
        reason: "the points of a \(plan.kind.rawValue) design follow from its axes",
        remedy: "Change the design file, and plan into another folder.")
    }
    var larger = plan
    larger.sizes.append(count)
    let scenario = try checkedScenario()
    let points = try larger.chosenPoints(rows: [], scenario: scenario)
    larger.points = points.count
    larger.batches.append(
      SweepBatch(
        firstTask: plan.tasks + 1, firstPoint: plan.points + 1, lastPoint: points.count,
        firstReplicate: 1, lastReplicate: plan.replicates,
        runsPerTask: plan.batches[0].runsPerTask))
    // More points than the plan knows do no harm; fewer would.
    try PendingFile.write(
      PointTable.text(axes: larger.axes, points: points), as: Self.pointsName, in: path)
    try larger.write(to: path)
    plan = larger
  }
}
