import GSL

/// One number of every run of a design: points by replicates.
///
/// A point of which a replicate failed, or left the number undefined, is missing altogether: with the
/// replicates that it has, it would be compared with points of other luck.
package struct Outcomes: Sendable {
  /// For each point its replicates; nil where the point is missing.
  package let runs: [[Double]?]
  /// Replicates of a point.
  package let replicates: Int

  /// The numbers of runs, undefined (NaN) where a run failed.
  package init(_ runs: [[Double]], replicates: Int) {
    precondition(replicates > 0, "a point has at least one replicate")
    self.replicates = replicates
    self.runs = runs.map { $0.count == replicates && $0.allSatisfy(\.isFinite) ? $0 : nil }
  }

  /// The mean over replicates; nil where the point is missing.
  package var means: [Double?] { runs.map { $0.map { Statistics.mean(of: $0) } } }

  /// Points of which each was lived under the same draws, as points whose replicates are the draws.
  func byDraws(_ draws: Int) -> Outcomes {
    let means = means
    return Outcomes(
      stride(from: 0, to: means.count, by: draws).map { first in
        (first..<first + draws).map { means[$0] ?? .nan }
      }, replicates: draws)
  }

  /// The same as points that are the draws: each replicate the mean over the points.
  ///
  /// A draw with a missing point is missing.
  func averaged(overPointsWith draws: Int) -> Outcomes {
    Outcomes(
      (0..<draws).map { draw in
        let lives = stride(from: draw, to: runs.count, by: draws).map { runs[$0] }
        return (0..<replicates).map { replicate in
          Statistics.mean(of: lives.map { $0?[replicate] ?? .nan })
        }
      }, replicates: replicates)
  }

  /// How many points are missing.
  package var missing: Int { runs.count { $0 == nil } }

  /// Whether every point that is there has the same number.
  package var isConstant: Bool {
    let means = means.compactMap { $0 }
    return means.allSatisfy { $0 == means.first }
  }

  /// The outcomes with the mean of each replicate over all points taken away: the luck that points share.
  var centred: [[Double]?] {
    let present = runs.compactMap { $0 }
    let shared = (0..<replicates).map { replicate in
      Statistics.mean(of: present.map { $0[replicate] })
    }
    return runs.map { run in run.map { zip($0, shared).map { $0 - $1 } } }
  }
}
