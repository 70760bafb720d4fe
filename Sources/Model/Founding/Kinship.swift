import Parameters

extension EdgeList {
  /// The small world of each village, and a few ties to other villages of the township.
  ///
  /// Watts and Strogatz (1998), DOI 10.1038/30918: every household of a ring knows the next k/2, and each of
  /// these ties is, with chance β, moved to anybody in the village. β follows from the clustering wanted.
  /// One number decides both whether and whither, addressed by row and place on the ring.
  package init(_ parameters: KinshipParameters, in villages: Villages, _ draws: Draws) {
    self.init()
    let perHousehold = (parameters.meanDegree + parameters.acrossVillages) / 2 + 1
    reserve(Int(Double(villages.firstHousehold.last ?? 0) * perHousehold))
    var uniforms: [Double] = []
    for village in 0..<villages.count {
      let rows = villages.households(of: village)
      guard rows.count > 1 else { continue }
      if uniforms.count < rows.count { uniforms = Array(repeating: 0, count: rows.count) }
      let ring = Ring(parameters, size: rows.count)
      for step in 0..<min(ring.steps, rows.count - 1) {
        draws.uniforms(.kinship, rows: rows, index: step, into: &uniforms)
        tie(rows, ring, step: step, uniforms)
      }
    }
    addTiesAcross(villages, chance: min(1, parameters.acrossVillages / 2), draws)
  }

  /// Ties of every household of a village to the one so many steps ahead, or to whom it is moved.
  private mutating func tie(_ rows: Range<Int>, _ ring: Ring, step: Int, _ uniforms: [Double]) {
    let count = rows.count
    // The last step of a ring with an odd number of ties a household is taken by a part of the households.
    let taken = min(1, ring.reach - Double(step))
    let moved = taken * ring.rewiring
    for place in 0..<count {
      let uniform = uniforms[place]
      guard uniform < taken else { continue }
      var ahead = step + 1
      if uniform < moved { ahead = 1 + Int(uniform / moved * Double(count - 1)) }
      let target = place + min(ahead, count - 1)
      append(rows.lowerBound + place, rows.lowerBound + (target < count ? target : target - count))
    }
  }

  /// Ties of some households to anybody in another village of their township.
  private mutating func addTiesAcross(_ villages: Villages, chance: Double, _ draws: Draws) {
    for village in 0..<villages.count {
      let others = villages.ofSameTownship(as: village)
      guard others.count > 1, chance > 0 else { continue }
      draws.forEachBlock(.tiesAcrossVillages, rows: villages.households(of: village)) {
        rows, uniforms in
        for row in rows where uniforms[row - rows.lowerBound] < chance {
          let place = uniforms[row - rows.lowerBound] / chance * Double(others.count - 1)
          let whole = Int(place)
          let there = others.lowerBound + whole
          let hosts = villages.households(of: there < village ? there : there + 1)
          guard !hosts.isEmpty else { continue }
          append(row, hosts.lowerBound + Int((place - Double(whole)) * Double(hosts.count)))
        }
      }
    }
  }
}

/// The ring of a village before and after ties are moved.
private struct Ring {
  /// Ties that each household makes ahead, half of its mean degree; not always whole.
  let reach: Double
  /// Chance that a tie is moved.
  let rewiring: Double

  /// Steps ahead at which ties are made.
  var steps: Int { Int(reach.rounded(.up)) }

  /// Clustering falls from `C₀ = 3 (k − 2) / 4 (k − 1)` by `(1 − β)³`, towards that of a random graph, k/n
  /// (Barrat and Weigt 2000, DOI 10.1007/s100510050067).
  init(_ parameters: KinshipParameters, size: Int) {
    let degree = parameters.meanDegree
    reach = degree / 2
    let lattice = degree > 2 ? 3 * (degree - 2) / (4 * (degree - 1)) : 0
    let random = min(1, degree / Double(size))
    guard lattice > random else {
      rewiring = 0
      return
    }
    let left = min(max((parameters.clustering - random) / (lattice - random), 0), 1)
    rewiring = left > 0 ? 1 - exponential(logarithm(left) / 3) : 1
  }
}

extension Villages {
  /// Rows of the villages of a village's township.
  fileprivate func ofSameTownship(as village: Int) -> Range<Int> {
    var first = village
    while first > 0 && township[first - 1] == township[village] { first -= 1 }
    var end = village + 1
    while end < count && township[end] == township[village] { end += 1 }
    return first..<end
  }
}

extension Purpose {
  /// Ties within a village.
  package static let kinship = Purpose(7)
  /// Ties to other villages.
  package static let tiesAcrossVillages = Purpose(9)
}
