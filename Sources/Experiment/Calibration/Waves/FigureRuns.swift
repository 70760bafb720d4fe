import Parameters

/// What every run of a wave says of every published figure, for the whole county.
struct FigureRuns: Sendable {
  /// For each figure and point the replicates that have it.
  let runs: [[[Double]]]
  /// Points of the wave.
  let points: Int

  /// Reads a gathered wave.
  ///
  /// - Parameters:
  ///   - folder: the wave's sweep.
  ///   - targets: the figures.
  ///   - factors: what each figure is multiplied with, for a wave that lived a part of the county.
  /// - Throws: what cannot be read.
  init(
    in folder: SweepFolder, _ targets: [Target], factors: [Double]
  ) throws(FileProblem) {
    var table = try CSVTable("\(folder.path)/runs.csv")
    let keys = try ["point", "month", "group"].map { name throws(FileProblem) in
      try table.place(of: name)
    }
    let columns = try targets.map { target throws(FileProblem) in
      (
        try table.place(of: target.measure),
        try target.divisor.map { name throws(FileProblem) in try table.place(of: name) }
      )
    }
    let points = folder.plan.points
    var runs = [[[Double]]](
      repeating: Array(repeating: [], count: points), count: targets.count)
    while let row = try table.next() {
      guard row[keys[2]] == "all", let point = Int(row[keys[0]]), (1...points).contains(point)
      else { continue }
      for (place, target) in targets.enumerated() where row[keys[1]] == target.month.description {
        let divisor = columns[place].1.map { Double(row[$0]) ?? .nan } ?? 1
        let value = (Double(row[columns[place].0]) ?? .nan) / divisor * factors[place]
        if value.isFinite { runs[place][point - 1].append(value) }
      }
    }
    (self.runs, self.points) = (runs, points)
  }

  /// What points say of some of the figures; numbers go on from the points before.
  func outcomes(of figures: [Int], after before: Int) -> [PointOutcome] {
    (0..<points).map { point in
      PointOutcome(before + point, runs: figures.map { runs[$0][point] })
    }
  }
}
