import GSL
import Model

/// Points of which each slice of each axis holds exactly one, at a random place inside the slice.
///
/// McKay, Beckman and Conover (1979), DOI 10.2307/1268522. Random numbers are addressed by stage,
/// axis and point. A later stage is a hypercube of its own.
package func latinHypercubePoints(_ count: Int, axes: Int, seed: UInt32, stage: Int = 0)
  -> [[Double]]
{
  let draws = designDraws(seed: seed, stage: stage)
  var points = [[Double]](repeating: [Double](repeating: 0, count: axes), count: count)
  for axis in 0..<axes {
    let slices = draws.withGenerator(.design, 0, index: axis) { $0.permutation(of: count) }
    for point in 0..<count {
      let inside = draws.uniform(.design, point, index: axis)
      points[point][axis] = (Double(slices[point]) + inside) / Double(count)
    }
  }
  return points
}

/// The randomness of a stage of a design.
func designDraws(seed: UInt32, stage: Int) -> Draws {
  Draws(seed: seed, replicate: 0, month: Draws.founding, county: UInt32(stage))
}
