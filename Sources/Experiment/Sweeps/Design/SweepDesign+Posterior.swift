import Parameters

extension SweepDesign {
  /// Every point of the design under every draw of a posterior: a list whose further columns are the draw's parameters.
  ///
  /// - Parameter choice: the posterior and how many draws to take; replicates are the design's own.
  /// - Returns: the crossed design.
  /// - Throws: what is wrong with the file, or why this design cannot be crossed.
  public func crossed(with choice: PosteriorChoice) throws(ScenarioError) -> SweepDesign {
    guard kind.unit == nil else {
      throw ScenarioError([
        ParameterProblem(
          at: file,
          "a design of kind \(kind.rawValue) fills a space of its own, and cannot be laid over a posterior. "
            + "Use grid, list or one-at-a-time.")
      ])
    }
    let (posterior, draws) = try Posterior.taken(choice, seed: scenario.seed)
    let taken = posterior.paths.filter { path in axes.contains { $0.path == path } }
    guard taken.isEmpty else {
      throw ScenarioError(
        taken.map {
          ParameterProblem(at: file, "\($0) is an axis here, and a parameter of the posterior too.")
        })
    }
    for draw in draws.distinct { _ = try scenario.setting(posterior.settings(draw)) }
    let points = scenario.levelPoints(of: kind, axes, rows: rows)
    var crossed = self
    crossed.crossing = SweepCrossing(kind: kind, axes: axes.count, draws: draws.count)
    crossed.kind = .list
    crossed.rows = points.flatMap { point in draws.map { point + $0.values } }
    for place in crossed.axes.indices {
      crossed.axes[place].spread = .values(crossed.rows.map { $0[place] })
    }
    crossed.axes += posterior.paths.indices.map { index in
      SweepAxis(
        path: posterior.paths[index], column: posterior.paths[index],
        spread: .values(draws.map { $0.values[index] }))
    }
    return crossed
  }
}
