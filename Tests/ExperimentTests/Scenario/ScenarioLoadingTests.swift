import Parameters
import Testing

@testable import Experiment

private let base = """
  name: base
  question: What grows here?
  start: 2018-09
  months: 6
  parameters:
    farm:
      sown: 0.6
      yields: {wheat: 3}
  """

@Test func `a scenario lays its values over the defaults`() throws {
  let files = try ScenarioFiles(["base.yaml": base])
  let scenario = try files.load("base.yaml")
  var expected = Village()
  expected.farm.sown = 0.6
  expected.farm.yields = [1.5, 3]
  #expect(try scenario.timeline(of: Village.self) == Array(repeating: expected, count: 6))
  #expect(scenario.name == "base")
  #expect(scenario.question == "What grows here?")
  #expect(scenario.month(5).description == "2019-02")
  #expect(scenario.replicates == 8 && scenario.seed == 1)
}

@Test func `a label names a file to people, in one text or one for each language`() throws {
  let files = try ScenarioFiles([
    "base.yaml": base + "\nlabel: { en: the valley, zh: 山谷 }\n",
    "rain-makers.yaml": "name: rain-makers\nlabel: 人工增雨\n",
    "child.yaml": "name: late_frost\nextends: base.yaml\n",
  ])
  let scenario = try files.load("base.yaml", with: ["rain-makers.yaml"])
  #expect(
    Names(scenario.labels).label(of: scenario.name)
      == Label(en: "the valley + 人工增雨", zh: "山谷+人工增雨"))
  // A label belongs to its file, as its name does.
  let child = try files.load("child.yaml")
  #expect(Names(child.labels).label(of: child.name) == Label(en: "late frost", zh: "late frost"))
}

@Test func `a dated change holds from its month until its end, and a ramp approaches evenly`()
  throws
{
  let files = try ScenarioFiles([
    "base.yaml": base + """

      changes:
        - from: 2018-10
          until: 2019-02
          ramp: 4
          why: rain
          parameters: {farm: {sown: 0.8}}
        - from: 2018-12
          why: a campaign
          parameters:
            farm.target.livelihoods: [wheat]
      """
  ])
  let scenario = try files.load("base.yaml")
  let timeline = try scenario.timeline(of: Village.self)
  #expect(timeline.map { ($0.farm.sown * 100).rounded() } == [60, 65, 70, 75, 80, 60])
  #expect(timeline[4].farm.sown == 0.8)
  #expect(
    timeline.map { $0.farm.target == TargetGroup() } == [true, true, true, false, false, false])
  #expect(try scenario.founding(of: Village.self).farm.sown == 0.6)
}

@Test func `layers compose in order: bases, the scenario, policies, settings`() throws {
  let files = try ScenarioFiles([
    "base.yaml": base + "\nchanges: [{from: 2018-11, why: w, parameters: {farm.sown: 0.7}}]",
    "sub/child.yaml":
      "name: child\nextends: ../base.yaml\nmonths: 4\nparameters: {farm.crop: maize}",
    "a.yaml": "name: a\nparameters: {farm: {sown: 0.9, insured: true}}",
    "b.yaml": "name: b\nchanges: [{from: 2018-12, why: w, parameters: {farm.sown: 0.95}}]",
  ])
  let scenario = try files.load(
    "sub/child.yaml", with: ["a.yaml+b.yaml"], set: ["farm.target.incomeFifths=[1, 2]"])
  let timeline = try scenario.timeline(of: Village.self)
  #expect(scenario.name == "child+a+b")
  #expect(timeline.map(\.farm.sown) == [0.9, 0.9, 0.9, 0.95])
  #expect(timeline[0].farm.crop == .maize && timeline[0].farm.insured)
  #expect(timeline[0].farm.target.incomeFifths == [.first, .second])
}

@Test func `all problems of a file are reported at once with line, path, value, bound and remedy`()
  throws
{
  let files = try ScenarioFiles([
    "wrong.yaml": """
    name: wrong
    starts: 2018-09
    months: many
    farm: {sown: 0.2}
    parameters:
      farm:
        sown: 15%
        irrigatd: 0.1
        workers: 3.5
        insured: yes
        crop: weat
        yields: [1, 2, 3]
      farm.yields.rice: 2
      farm.target.livelihoods: wheat
      farm.target.incomeFifths: [6]
      frm.irrigated: 5
      farm.irrigated: 5
      farm.target: everybody
    changes:
      - from: 2019-9
        parameters: {farm: {workers: 4}}
      - from: 2019-09
        until: 2019-09
        ramp: 3
        why: x
        parameters: {farm: {workers: 4, crop: "maize"}}
    """
  ])
  #expect(
    files.message("wrong.yaml") == """
      wrong.yaml:2: starts is no key of a scenario, which has name, label, question, extends, start, \
      months, replicates, seed, population, targets, posterior, parameters, changes. Did you mean start?
      wrong.yaml:3: months is many, but must be a whole number in 1 … 1200.
      wrong.yaml:4: farm is a parameter. Put it under `parameters:`.
      wrong.yaml:7: farm.sown is 15%, but must be a number. Did you mean 0.15?
      wrong.yaml:8: farm.irrigatd is no parameter. Did you mean farm.irrigated?
      wrong.yaml:9: farm.workers is 3.5, but must be a whole number. Did you mean 4?
      wrong.yaml:10: farm.insured is yes, but must be true or false. Did you mean true?
      wrong.yaml:11: farm.crop is weat, but must be one of maize, wheat. Did you mean wheat?
      wrong.yaml:12: farm.yields is [1, 2, 3], but must be 2 numbers (maize, wheat), and has 3.
      wrong.yaml:13: farm.yields.rice is no part of farm.yields, which has maize, wheat.
      wrong.yaml:14: farm.target.livelihoods is wheat, but must be a list. Did you mean [wheat]?
      wrong.yaml:15: farm.target.incomeFifths is [6], but must be one of 1, 2, 3, 4, 5, and 6 is \
      none of them.
      wrong.yaml:16: frm.irrigated is no parameter. Did you mean farm.irrigated?
      wrong.yaml:17: farm.irrigated is 5, but must lie in 0 … 1 (fraction). Did you mean 0.05?
      wrong.yaml:18: farm.target is everybody, but it is a group of parameters: \
      farm.target.townships, farm.target.livelihoods, farm.target.incomeFifths, \
      farm.target.minimumAge, farm.target.maximumAge, farm.target.treatedOnly and 1 more.
      wrong.yaml:20: from is 2019-9, but must be a month such as 2019-09. Did you mean 2019-09?
      wrong.yaml:20: a change has no why. Add it.
      wrong.yaml:21: farm.workers is read at founding only, so that no dated change can set it. \
      Put it under the scenario's own `parameters:`.
      wrong.yaml:22: until is 2019-09, but must lie after from (2019-09).
      wrong.yaml:26: farm.workers is read at founding only, so that no dated change can set it. \
      Put it under the scenario's own `parameters:`.
      """)
}
