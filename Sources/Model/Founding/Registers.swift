/// Chances to stand in the county's registers, and to gain from credit.
struct Registers {
  private let insuredByOthers: [Double]
  private let coverage: Double
  private let titled: Double
  private let subsidised: [Double]
  private let gains: [Double]

  init(_ standing: StandingParameters) {
    coverage = standing.insuranceCoverage
    titled = standing.titledShare
    subsidised = standing.subsidisedShare
    gains = Livelihood.allCases.map { $0.runsBusiness ? standing.gainsFromCreditShare : 0 }
    // P(at least one of the others is of that age and insured).
    insuredByOthers = (0...Int(UInt8.max)).map { others in
      let none = 1 - standing.insuranceCoverage * standing.otherMemberInAge
      return 1 - (0..<others).reduce(1.0) { product, _ in product * none }
    }
  }

  @inline(__always)
  func attributes(of row: Int, _ households: Households, luck: SIMD4<Double>) -> Attributes {
    let livelihood = Int(households.livelihood[row])
    let headInAge = (20...55).contains(households.headAge[row])
    let insured = headInAge ? coverage : insuredByOthers[Int(households.size[row]) - 1]
    var attributes: Attributes = []
    if luck.x < insured { attributes.insert(.insured) }
    if households.land[row] > 0 && luck.y < titled { attributes.insert(.titled) }
    if luck.z < subsidised[livelihood] { attributes.insert(.subsidised) }
    if luck.w < gains[livelihood] { attributes.insert(.gainsFromCredit) }
    return attributes
  }
}
