import Parameters

extension SweepFolder {
  /// Repeats one run and tells its rows under their heading, or throws why it fails.
  public func repeated(_ run: SweepRun) throws -> String {
    guard (1...plan.points).contains(run.point), run.replicate >= 1,
      UInt32(exactly: run.replicate) != nil
    else {
      throw ScenarioError([
        ParameterProblem(
          at: path,
          "there is no replicate \(run.replicate) of point \(run.point), points are 1 … \(plan.points)."
        )
      ])
    }
    let scenario = try checkedScenario()
    var table = try PointTable(self)
    let point = try table.read(run.point...run.point)[0]
    let months = Set(plan.keep.months.compactMap { CalendarMonth($0) })
    let format = RowFormat(plan)
    let replicate = try PreparedPoint(
      point, of: plan, scenario: scenario, latest: LatestSimulation()
    ).simulation()
      .replicate(UInt32(run.replicate), observing: months.contains) {}
    let rows = format.rows(run, values: point.values, replicate.observations)
    return String(decoding: format.heading + rows.bytes, as: UTF8.self)
  }

  /// Tasks of a range that exist.
  public func existing(_ tasks: ClosedRange<Int>) throws(ScenarioError) -> ClosedRange<Int> {
    guard tasks.lowerBound >= 1, tasks.lowerBound <= plan.tasks else {
      throw ScenarioError([
        ParameterProblem(
          at: path, "there is no task \(tasks.lowerBound), tasks are 1 … \(plan.tasks).")
      ])
    }
    return tasks.clamped(to: 1...plan.tasks)
  }
}
