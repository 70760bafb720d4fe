import Foundation
import Model
import Testing

@testable import Experiment

@Suite struct CalibrationDesignTests {
  private func problems(_ text: String) throws -> String {
    let files = try CalibrationFixture()
    defer { files.remove() }
    try files.write("calibration.yaml", text)
    do {
      _ = try CalibrationDesign.load("\(files.path)/calibration.yaml")
      return ""
    } catch {
      return "\(error)".replacing("\(files.path)/", with: "")
    }
  }

  @Test func `a fine file is read`() throws {
    let files = try CalibrationFixture()
    defer { files.remove() }
    let design = try files.design()
    #expect(design.priors.map(\.path) == ["trust.base", "choice.platformHassle"])
    // The ratio stands for the sum of the same name, and the test is not fitted.
    #expect(design.fitted == [1])
    #expect(design.whole.months == 4 && design.whole.replicates == 2)
    #expect(design.measures == ["lines_granted", "ever_borrowed", "balance"])
    // The search starts at the default, here in the prior from 0.2 to 0.6.
    #expect(abs(design.start[0] - (ModelParameters().trust.base - 0.2) / 0.4) < 1e-12)
  }

  @Test func `everything that is wrong is said at once, with file and line`() throws {
    let said = try problems(
      """
      name: wrong
      scenario: hamlet.yaml
      fit: [E9]
      methods: abc
      replicates: 0
      history: { points: 5, waves: many }
      priors:
        - path: trust.bas
        - path: trust.base
          range: [0.6, 0.6]
        - path: choice.needValue
        - path: choice.habit
          distribution: log-normal
          range: [0, 4]
          median: 2
          deviation: 1
        - path: choice.priceSlope
          distribution: normal
          mean: 0.2
        - path: repayment.earlyChance
          range: [0.5, 3]
      """)
    for expected in [
      "calibration.yaml:4: methods is no key of a calibration",
      "Did you mean method?",
      "calibration.yaml:5: replicates is 0, but must be a whole number",
      "calibration.yaml:6: waves is many",
      "calibration.yaml:8: trust.bas is no parameter. Did you mean trust.base?",
      "calibration.yaml:10: the range of trust.base is empty: 0.6 is not below 0.6.",
      "calibration.yaml:11: choice.needValue is no single number",
      "choice.needValue.production",
      "calibration.yaml:12: choice.habit goes down to 0, which has no logarithm.",
      "calibration.yaml:17: the normal prior of choice.priceSlope needs deviation.",
      "calibration.yaml:21: range is 3, but must be a number in 0 … 1.",
    ] { #expect(said.contains(expected), "\(expected) in\n\(said)") }
  }

  @Test func `figures that cannot be fitted are said`() throws {
    let priors = "priors: [{ path: trust.base }]"
    #expect(
      try problems("name: a\nscenario: hamlet.yaml\nfit: [E9]\n\(priors)")
        .contains("calibration.yaml:3: E9 is no published figure of hamlet, which has E2, E5."))
    #expect(
      try problems("name: a\nscenario: bare.yaml\n\(priors)")
        .contains("targets is missing, and the scenario names none either."))
    #expect(
      try problems("name: a\nscenario: nowhere.yaml\n\(priors)").contains("there is no such file"))
    #expect(
      try problems("name: a\nscenario: hamlet.yaml\n")
        .contains("priors is missing, which every calibration has."))
  }

  @Test func `a prior's coordinate is the inverse of its value`() {
    let priors = [
      Prior(path: "a", range: 2...4, shape: .uniform),
      Prior(path: "b", range: 0.01...1, shape: .logUniform),
      Prior(path: "c", range: -1...3, shape: .normal(mean: 0, deviation: 2)),
      Prior(path: "d", range: 1...9, shape: .logNormal(median: 2, deviation: 0.7)),
      Prior(path: "e", range: 0...0.5, shape: .beta(alpha: 2, beta: 5)),
    ]
    for prior in priors {
      #expect(abs(prior.value(at: 0) - prior.range.lowerBound) < 1e-9)
      #expect(abs(prior.value(at: 1) - prior.range.upperBound) < 1e-9)
      for share in [0.01, 0.3, 0.5, 0.99] {
        #expect(abs(prior.coordinate(of: prior.value(at: share)) - share) < 1e-9)
      }
    }
    var whole = Prior(path: "f", range: 1...3, shape: .uniform)
    whole.isWhole = true
    #expect([0, 0.32, 0.34, 0.66, 0.67, 1].map(whole.value) == [1, 1, 2, 2, 3, 3])
  }

  @Test func `a sample scales what is shared out over the county`() throws {
    let files = try CalibrationFixture()
    defer { files.remove() }
    try files.write(
      "county.yaml",
      """
      name: county
      start: 2018-09
      months: 2
      parameters: { settlement: { households: 900, villages: 30, townships: 4 } }
      """)
    let scenario = try Scenario.load("\(files.path)/county.yaml")
    let (part, sample) = try #require(try scenario.sampled(3, checks: 2))
    let founding = try part.founding()
    #expect(founding.settlement.villages == 3 && founding.settlement.households == 90)
    #expect(founding.settlement.townships == 1 && founding.publicity.outreachTeams == 1)
    #expect(sample.share == 0.1)
    #expect(try scenario.sampled(30, checks: 2) == nil)
  }
}
