import CGSL

extension RandomGenerator {
  /// Puts an array into random order, each order as likely as the others.
  public borrowing func shuffle<Element>(_ elements: inout [Element]) {
    for place in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(place, integer(below: place + 1))
    }
  }

  /// The numbers 0 ..< `count` in random order.
  public borrowing func permutation(of count: Int) -> [Int] {
    var places = Array(0..<count)
    shuffle(&places)
    return places
  }

  /// A sample without replacement, in ascending order, from the numbers below a bound.
  public borrowing func choice(of count: Int, below bound: Int) -> [Int] {
    precondition(count >= 0 && count <= bound, "\(count) of \(bound) cannot be chosen")
    guard count > 0 else { return [] }
    var places = Array(0..<bound)
    var chosen = [Int](repeating: 0, count: count)
    _ = gsl_ran_choose(handle, &chosen, count, &places, bound, MemoryLayout<Int>.stride)
    return chosen
  }

  /// How many of a total fall to each category, by the multinomial distribution with these weights.
  public borrowing func counts(of total: Int, weights: [Double]) -> [Int] {
    precondition(
      total >= 0 && total <= Int(UInt32.max) && weights.allSatisfy { $0 >= 0 && $0.isFinite }
        && weights.contains { $0 > 0 },
      "a total of \(total) is shared out by weights that are not negative and not all zero")
    var counts = [UInt32](repeating: 0, count: weights.count)
    gsl_ran_multinomial(handle, weights.count, UInt32(total), weights, &counts)
    return counts.map(Int.init)
  }
}
