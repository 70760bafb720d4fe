/// Replaces the first probabilities of an array by their standard normal quantiles.
///
/// The centre of the distribution is computed for all and the tails anew, both in vectors: each loop
/// below is without branches, but for the last.
package func replaceByStandardNormals(_ values: inout [Double], count: Int) {
  precondition(count <= values.count, "there are \(values.count) values, not \(count)")
  var places = [Int](repeating: 0, count: count + 1)
  var probabilities = [Double](repeating: 0, count: count + 1)
  var tails = 0
  for place in 0..<count {
    // Always written, counted only if in a tail: a branch would be mispredicted.
    places[tails] = place
    probabilities[tails] = values[place]
    tails &+= abs(values[place] - 0.5) > 0.425 ? 1 : 0
  }
  for place in 0..<count { values[place] = standardNormalCentre(values[place] - 0.5) }
  replaceByTailQuantiles(&probabilities, count: tails)
  for tail in 0..<tails { values[places[tail]] = probabilities[tail] }
}

/// Replaces probabilities, all in a tail, by their standard normal quantiles.
private func replaceByTailQuantiles(_ values: inout [Double], count: Int) {
  precondition(count <= values.count)
  var roots = [Double](repeating: 0, count: count)
  precondition(count <= roots.count)
  for place in 0..<count { roots[place] = minusLogarithm(ofTailAt: values[place]) }
  for place in 0..<count { roots[place] = roots[place].squareRoot() }
  for place in 0..<count {
    let size = intermediateTail(roots[place] - 1.6)
    values[place] = values[place] < 0.5 ? -size : size
  }
  // No uniform number of 32 bits lies so far out.
  for place in 0..<count where roots[place] > 5 {
    let size = farTail(roots[place] - 5)
    values[place] = values[place] < 0 ? -size : size
  }
}
