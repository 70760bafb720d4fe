import Foundation
import Testing

@testable import Experiment

@Test func aDesignTakesValuesRangesAndWhatIsDeclared() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let design = try files.design(
    """
    name: many
    scenario: hamlet.yaml
    design: sobol
    points: 4
    axes:
      - path: pricing.rateCut
        from: 2018-11
        ramp: 2
        range: [0, 0.01]
      - path: products.microFirmProduct
      - path: settlement.villages
        range: [1, 3]
      - path: publicity.media
    """)
  #expect(design.axes.map(\.path)[0] == "pricing.rateCut")
  #expect(design.axes[0].from == "2018-11" && design.axes[0].ramp == 2)
  #expect(design.axes[0].spread == .range(low: 0, high: 0.01, isLogarithmic: false))
  #expect(design.axes[1].spread == .values(["false", "true"]))
  #expect(design.axes[2].isWhole)
  #expect(design.axes[3].spread == .range(low: 0, high: 1, isLogarithmic: false))
  #expect(design.keep.months == ["2018-12"] && design.keep.groups == ["all"])
}

@Test func aDesignOfAssumptionsVariesEveryOneOfAGroup() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let design = try files.design(
    """
    name: assumptions
    scenario: hamlet.yaml
    design: morris
    points: 2
    axes:
      - all: assumptions
        in: [trust]
    """)
  #expect(design.axes.count > 1)
  #expect(design.axes.allSatisfy { $0.path.hasPrefix("trust.") })
}

@Test func anAxisMayLieAShareAboutTheScenariosValue() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let design = try files.design(
    """
    name: around
    scenario: hamlet.yaml
    design: latin-hypercube
    points: 2
    parameters: { trust: { base: 0.9 } }
    axes:
      - path: trust.base
        spread: 0.2
      - path: settlement.households
        spread: 0.01
      - path: endowment.wealth.savingsMonths
        spread: 0.25
        scale: log
    """)
  let savings = Double(design.scenario.baseValue(of: design.axes[2])) ?? .nan
  // 0.9 · 1.2 is more than a share can be; a whole number moves by one at least.
  #expect(design.axes[0].spread == .range(low: 0.9 - 0.2 * 0.9, high: 1, isLogarithmic: false))
  #expect(design.axes[1].spread == .range(low: 29, high: 31, isLogarithmic: false))
  #expect(
    design.axes[2].spread
      == .range(low: savings / 1.25, high: savings + 0.25 * savings, isLogarithmic: true))
}

@Test func anAxisAboutNothingIsAProblemUnlessItIsOneOfMany() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let message = files.problems(
    """
    name: around
    scenario: hamlet.yaml
    design: one-at-a-time
    axes:
      - path: pricing.rateCut
        spread: 0.2
      - path: trust.base
        range: [0.1, 0.2]
        spread: 0.2
    """)
  #expect(
    message == """
      design.yaml:7: trust.base has range and spread. Keep one.
      design.yaml:5: pricing.rateCut is 0, of which there is no share to go to either side. \
      Give it a `range: [low, high]`, or leave it out by `except:`.
      """)
  let many = try files.design(
    """
    name: many
    scenario: hamlet.yaml
    design: morris
    points: 2
    axes:
      - all: assumptions
        in: [endowment.livelihood]
        spread: 0.2
    """)
  #expect(many.axes.contains { $0.path == "endowment.livelihood.incomeTilt.crop" })
  #expect(!many.axes.contains { $0.path == "endowment.livelihood.incomeTilt.localWage" })
}

@Test func everythingWrongWithADesignIsSaidAtOnce() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let message = files.problems(
    """
    name: wrong/name
    scenario: hamlet.yaml
    design: sobo
    points: many
    axis: []
    axes:
      - path: pricing.rateCutt
      - path: settlement.households
        from: 2018-11
        range: [10, 20]
      - path: publicity.media
        values: [0.1, 7]
      - path: pricing.rateCut
        range: [0.02, 0.01]
    keep: { measures: [borowers] }
    """)
  #expect(
    message == """
      design.yaml:1: name is wrong/name, but must have at most 80 letters, digits, spaces and - _ .
      design.yaml:3: design is sobo, but must be one of grid, list, one-at-a-time, \
      latin-hypercube, sobol, halton, morris, saltelli. Did you mean sobol?
      design.yaml:4: points is many, but must be a whole number in 1 … 1000000.
      design.yaml:5: axis is no key of a design, which has name, question, scenario, policies, \
      parameters, months, seed, replicates, randomNumbers, design, points, levels, candidates, \
      file, axes, keep. Did you mean axes?
      design.yaml:7: pricing.rateCutt is no parameter. Did you mean pricing.rateCut?
      design.yaml:8: settlement.households is read at founding only, so that its axis can have no \
      `from`.
      design.yaml:12: publicity.media is 7, but must lie in 0 … 1 (a month). Did you mean 0.07?
      design.yaml:14: range begins at 0.02, but must do so below 0.01.
      """)
}

@Test func aMeasureThatDoesNotExistIsNamed() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let message = files.problems(
    smallGrid.replacingOccurrences(of: "informed,", with: "informd,"))
  #expect(message == "design.yaml:12: informd is no measure. Did you mean informed?")
}

@Test func aGroupingThatDoesNotExistIsNamed() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let design = smallGrid.replacingOccurrences(of: "informed,", with: "informd,")
  let message = files.problems(
    design.replacingOccurrences(of: "measures:", with: "groups: [income_fith], measures:"))
  #expect(
    message == """
      design.yaml:12: informd is no measure. Did you mean informed?
      design.yaml:12: income_fith is no grouping of households. Did you mean income_fifth?
      """)
}

@Test func aListTakesItsPointsFromAFile() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  // As a spreadsheet writes it, with a mark of the byte order.
  try files.write(
    "list.csv", "\u{FEFF}pricing.rateCut,products.microFirmProduct\n0.01,true\n0,false\n")
  let folder = try files.plan(
    "name: listed\nscenario: hamlet.yaml\ndesign: list\nfile: list.csv\n", "listed")
  var table = try PointTable(folder)
  #expect(try table.read(1...2).map(\.values) == [["0.01", "true"], ["0", "false"]])
}

@Test func aListNamesEachColumnOnceAndEveryAxis() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  try files.write("list.csv", "pricing.rateCut,pricing.rateCut\n0.01,0.02\n")
  let message = files.problems(
    """
    name: listed
    scenario: hamlet.yaml
    design: list
    file: list.csv
    axes:
      - path: publicity.media
        range: [0, 1]
    """)
  #expect(message.contains("list.csv:1: pricing.rateCut is the heading of two columns."))
  #expect(message.contains("publicity.media is an axis, but"))
}

@Test(arguments: [("[0, 0.01, 0.02]", false), ("[0, 0.01]", true), ("[0, 0.01, 0.02, 0.03]", true)])
func valuesOfAMorrisDesignAreAsManyAsItsLevels(values: String, isFine: Bool) throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let message = files.problems(
    """
    name: steps
    scenario: hamlet.yaml
    design: morris
    points: 2
    axes:
      - path: pricing.rateCut
        values: \(values)
    """)
  #expect(message.contains("has 3 values, but a morris design needs") == !isFine)
}

@Test func aSweepThatHasGrownSinceItWasGatheredIsNotAnalysed() async throws {
  let files = try SweepFiles()
  defer { files.remove() }
  var folder = try files.plan(
    """
    name: grown
    scenario: hamlet.yaml
    design: morris
    points: 2
    axes:
      - path: pricing.rateCut
        range: [0, 0.02]
    """, "grown")
  _ = try await SweepWork(folder, threads: 2)(cancellation: Cancellation(), progress: {})
  _ = try folder.gather(command: [])
  _ = try SweepOutcomes(in: folder.path)
  try folder.addPoints(1)
  #expect(throws: FileProblem.self) { _ = try SweepOutcomes(in: folder.path) }
}

@Test(arguments: ["assumptions", "micro-firm-product", "rate-by-publicity"])
func everyAxisOfAShippedDesignHoldsAtBothEnds(name: String) throws {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardized.path
  var design = try SweepDesign.load("\(root)/scenarios/sweeps/\(name).yaml")
  // Assumptions hold from the founding on, so that one month shows whether they go together.
  if name == "assumptions" { design.scenario.months = 1 }
  let base = design.axes.map(design.scenario.baseValue)
  for (number, axis) in design.axes.enumerated() {
    for end in [0.0, 1.0] {
      var values = base
      values[number] = axis.text(at: end)
      try design.scenario.at(1, axes: design.axes, values: values).checkRelations()
    }
  }
}

@Test func aGridOfMorePointsThanAnybodyRunsIsRefused() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let problems = files.problems(
    """
    name: vast
    scenario: hamlet.yaml
    design: grid
    axes:
      - { path: pricing.rateCut, range: [0, 0.02], levels: 1000 }
      - { path: publicity.media, range: [0.01, 0.5], levels: 1000 }
      - { path: trust.base, range: [0.1, 0.9], levels: 1000 }
    """)
  #expect(
    problems == "design.yaml:1: these are 1000000000 points, but at most 1000000 are run.",
    "\(problems)")
}

@Test func aScenarioThatIsNotThereIsToldAtTheLineThatNamesIt() throws {
  let files = try SweepFiles()
  defer { files.remove() }
  let message = files.problems(
    """
    name: astray
    scenario: hamlett.yaml
    design: grid
    axes:
      - { path: pricing.rateCut, range: [0, 0.02], levels: 2 }
    """)
  #expect(message.hasPrefix("design.yaml:2: scenario names"), "\(message)")
  #expect(message.contains("there is no such file. Did you mean hamlet.yaml?"), "\(message)")
}
