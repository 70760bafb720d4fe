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
    // Bits of positive numbers are ordered as the numbers are; the row stands below them.
    var keys = annualIncome.indices.map { UInt64(annualIncome[$0].bitPattern) << 32 | UInt64($0) }
    keys.sort()
    for (rank, key) in keys.enumerated() {
      incomeFifth[Int(key & 0xFFFF_FFFF)] = UInt8(rank * 5 / count)
    }
  }
}
