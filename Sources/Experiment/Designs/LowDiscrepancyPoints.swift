import GSL

/// The first points of a sequence that fills the cube evenly, or why there are too many axes.
package func lowDiscrepancyPoints(
  _ kind: LowDiscrepancySequence.Kind, count: Int, axes: Int
) throws(DesignProblem) -> [[Double]] {
  do {
    var sequence = try LowDiscrepancySequence(kind, dimensions: axes)
    return sequence.points(count)
  } catch {
    let name = kind == .sobol ? "sobol" : "halton"
    throw DesignProblem(
      "a \(name) design has at most \(kind.maximumDimensions) axes, not \(axes): choose latin-hypercube"
    )
  }
}
