import Parameters
import Testing

@testable import Experiment

private let base = """
  name: base
  start: 2018-09
  months: 6
  parameters: {farm: {sown: 0.6}}
  """

private let policies = [
  "base.yaml": base,
  "rain.yaml": """
  name: rain
  changes:
    - {from: 2018-10, ramp: 2, why: rain, parameters: {farm: {sown: 0.8, yields: {wheat: 3}}}}
  """,
  "late.yaml": """
  name: late
  changes: [{from: 2021-01, why: later, parameters: {farm.sown: 0.9}}]
  """,
  "same.yaml": "name: same\nparameters: {farm: {sown: 0.6}}",
]

@Test func `a listing has a line for every value and date, and no line numbers`() throws {
  let scenario = try ScenarioFiles(policies).load(
    "base.yaml", with: ["rain.yaml"], set: ["farm.target.livelihoods=[wheat]"])
  #expect(
    scenario.listing == """
      name = base+rain
      start = 2018-09
      months = 6
      replicates = 8
      seed = 1
      farm.sown = 0.6  # fraction, base
      farm.sown = 0.7 from 2018-10  # fraction, rain
      farm.sown = 0.8 from 2018-11  # fraction, rain
      farm.irrigated = 0.25  # fraction, default
      farm.workers = 3  # people, default
      farm.insured = false  # true or false, default
      farm.crop = wheat  # choice, default
      farm.yields.maize = 1.5  # ratio, default
      farm.yields.wheat = 2  # ratio, default
      farm.yields.wheat = 2.5 from 2018-10  # ratio, rain
      farm.yields.wheat = 3 from 2018-11  # ratio, rain
      farm.target.townships = []  # names, default
      farm.target.livelihoods = [wheat]  # names, --set farm.target.livelihoods=[wheat]
      farm.target.incomeFifths = []  # names, default
      farm.target.minimumAge = 0  # years, default
      farm.target.maximumAge = 120  # years, default
      farm.target.treatedOnly = false  # true or false, default
      farm.target.conditions = []  # names, default

      """)
}

@Test func `two scenarios differ in the lines of what differs`() throws {
  let files = try ScenarioFiles(policies)
  let before = try files.load("base.yaml")
  let after = try files.load("base.yaml", with: ["rain.yaml"])
  #expect(
    after.differences(from: before) == [
      "- name = base", "+ name = base+rain",
      "+ farm.sown = 0.7 from 2018-10  # fraction, rain",
      "+ farm.sown = 0.8 from 2018-11  # fraction, rain",
      "+ farm.yields.wheat = 2.5 from 2018-10  # ratio, rain",
      "+ farm.yields.wheat = 3 from 2018-11  # ratio, rain",
    ])
  #expect(before.differences(from: before).isEmpty)
}

@Test func `a policy that changes nothing is found`() throws {
  let files = try ScenarioFiles(policies)
  let scenario = try files.load(
    "base.yaml", with: ["late.yaml", "rain.yaml", "same.yaml"], set: ["farm.workers=3"])
  let idle = scenario.idleAdditions().map { $0.replacing(files.directory + "/", with: "") }
  #expect(idle == ["late.yaml", "--set farm.workers=3"])
  #expect(try files.load("base.yaml", with: ["same.yaml"]).idleAdditions().count == 1)
}

@Test func `the first month in which two scenarios differ tells how long they share a past`() throws
{
  let files = try ScenarioFiles(policies)
  let before = try files.load("base.yaml")
  #expect(try files.load("base.yaml", with: ["rain.yaml"]).firstDifference(from: before) == 1)
  #expect(try files.load("base.yaml", with: ["same.yaml"]).firstDifference(from: before) == nil)
  #expect(
    try files.load("base.yaml", set: ["farm.workers=4"]).firstDifference(from: before) == -1)
}

@Test func `correlations that contradict one another are told of`() throws {
  let village = Repository.path("scenarios/village.yaml")
  #expect(try Scenario.load(village).notes().isEmpty)
  let path = "endowment.correlation"
  let odd = try Scenario.load(
    village,
    set: ["\(path).incomeAge=0.95", "\(path).incomeSchooling=0.95", "\(path).ageSchooling=-0.95"])
  let notes = try odd.notes()
  #expect(notes.count == 1)
  #expect(notes.first?.contains("contradict one another") == true)
}
