import Parameters

extension Households {
  /// Makes some households of each village leaders, more often those with many ties and long schooling.
  ///
  /// Chance `share · w / w̄` with `w = (1 + d (degree / mean − 1)) · exp(s · schooling)`, means over the village.
  ///
  /// Of some households the user's own file may know whether they lead; they stay as they are.
  package mutating func appointLeaders(
    _ parameters: KinshipParameters, in villages: Villages, by ties: Ties, _ draws: Draws,
    given: GivenHouseholds = .none
  ) {
    let schoolFactor = (0...Int(UInt8.max)).map {
      exponential(parameters.leaderSchooling * Double($0))
    }
    var weights: [Double] = []
    var uniforms: [Double] = []
    for village in 0..<villages.count {
      let rows = villages.households(of: village)
      guard !rows.isEmpty else { continue }
      if weights.count < rows.count {
        weights = Array(repeating: 0, count: rows.count)
        uniforms = weights
      }
      let degrees = rows.map { ties.heard.entryCount(of: $0) }
      let entries = degrees.reduce(0, +)
      let perDegree =
        entries > 0 ? parameters.leaderDegree * Double(rows.count) / Double(entries) : 0
      var total = 0.0
      for (place, row) in rows.enumerated() {
        let rise = perDegree * Double(degrees[place])
        let pull = entries > 0 ? max(0, 1 + rise - parameters.leaderDegree) : 1
        weights[place] = pull * schoolFactor[Int(schooling[row])]
        total += weights[place]
      }
      let scale = total > 0 ? parameters.leaderShare * Double(rows.count) / total : 0
      draws.uniforms(.leadership, rows: rows, into: &uniforms)
      for (place, row) in rows.enumerated()
      where uniforms[place] < weights[place] * scale && !given.knows(.leader, of: row) {
        attributes[row].insert(.leader)
      }
    }
  }
}

extension Purpose {
  /// Who leads.
  package static let leadership = Purpose(8)
}
