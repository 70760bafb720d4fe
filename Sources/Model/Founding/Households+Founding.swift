extension Households {
  /// Enters each household's village.
  package mutating func settle(in villages: Villages) {
    for row in 0..<villages.count {
      for household in villages.households(of: row) { village[household] = Int32(row) }
    }
  }

  /// Gives every household the trust of somebody without experience.
  package mutating func startTrust(_ parameters: TrustParameters) {
    let (base, effect) = (Float(parameters.base), Float(parameters.dispositionEffect))
    for row in 0..<count { trust[row] = min(max(base + effect * disposition[row], 0), 1) }
  }

  /// Fifths of households by annual income per head, equal in number to the last household; rows break ties.
  package mutating func divideIntoFifths() {
    guard weight.isEmpty else { return divideIntoWeightedFifths() }
    // Bits of positive numbers are ordered as the numbers are. Only where a fifth ends within a bucket of
    // their upper half does the order inside matter.
    let buckets = annualIncome.map { Int($0.bitPattern >> 15) }
    var starts = [Int](repeating: 0, count: (buckets.max() ?? 0) + 2)
    for bucket in buckets { starts[bucket + 1] += 1 }
    for bucket in starts.indices.dropFirst() { starts[bucket] += starts[bucket - 1] }
    var divided: [Int: [Int]] = [:]
    for row in 0..<count {
      let bucket = buckets[row]
      let lowest = starts[bucket] * 5 / count
      incomeFifth[row] = UInt8(lowest)
      if (starts[bucket + 1] - 1) * 5 / count != lowest { divided[bucket, default: []].append(row) }
    }
    for (bucket, rows) in divided {
      let ordered = rows.sorted { (annualIncome[$0], $0) < (annualIncome[$1], $1) }
      for (place, row) in ordered.enumerated() {
        incomeFifth[row] = UInt8((starts[bucket] + place) * 5 / count)
      }
    }
  }

  /// Fifths of the households that rows stand for: a row belongs where its middle lies.
  private mutating func divideIntoWeightedFifths() {
    let total = weight.reduce(0.0) { $0 + Double($1) }
    let ordered = (0..<count).sorted { (annualIncome[$0], $0) < (annualIncome[$1], $1) }
    var below = 0.0
    for row in ordered {
      let middle = below + Double(weight[row]) / 2
      incomeFifth[row] = UInt8(min(max(5 * middle / total, 0), 4))
      below += Double(weight[row])
    }
  }

  /// Lets the households know the product that know it in the user's own file.
  package mutating func inform(_ informed: [Bool]) {
    for row in 0..<count where informed[row] { status[row].formUnion([.heard, .informed]) }
  }
}
