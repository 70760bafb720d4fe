import Foundation
import Parameters
import Testing

@testable import Experiment

private let base = "name: base\nstart: 2018-09\nmonths: 6\n"

@Test(arguments: [
  (
    "a scenario without settings", "name: x\n",
    """
    a.yaml: start is missing: a scenario has one, or extends a file that does. \
    A policy is laid over a scenario with --with.
    a.yaml: months is missing: a scenario has one, or extends a file that does. \
    A policy is laid over a scenario with --with.
    """
  ),
  (
    "an empty file", "",
    "a.yaml:1: name is missing. Begin the file with a line such as `name: rate-cut`."
  ),
  (
    "a list", "- 1\n",
    """
    a.yaml:1: the file is a list, but must be a mapping (key: value).
    a.yaml:1: name is missing. Begin the file with a line such as `name: rate-cut`.
    """
  ),
  (
    "a key twice", base + "seed: 1\nseed: 2\n",
    "a.yaml:4: seed is written twice in one mapping. Keep one."
  ),
  (
    "a path twice", base + "parameters:\n  farm.sown: 0.1\n  farm: {sown: 0.2}\n",
    "a.yaml:6: farm.sown is set twice, here and in line 5. Keep one."
  ),
  (
    "no YAML", base + "parameters: [1, 2\n",
    """
    a.yaml:5: this is not YAML: while parsing a flow sequence, did not find expected ',' or ']' \
    (column 1).
    """
  ),
  (
    "a tab", base + "parameters:\n\tfarm: 1\n",
    """
    a.yaml:5: this is not YAML: while scanning for the next token, \
    found character that cannot start any token (column 1). Indent with spaces: YAML takes no tabs.
    """
  ),
  (
    "a full-width colon", base + "parameters：\n  farm.sown: 1\n",
    """
    a.yaml:5: this is not YAML: while scanning a simple key, could not find expected ':' \
    (column 12). \
    Perhaps for the full-width ：: YAML wants a colon and a space.
    """
  ),
  (
    "a full-width colon in a value", base + "parameters:\n  farm.sown：1\n",
    """
    a.yaml:5: parameters is farm.sown：1, but must be a mapping (key: value). \
    Perhaps for the full-width ：: YAML wants a colon and a space.
    """
  ),
  (
    "a merge key", base + "parameters:\n  <<: {farm.sown: 1}\n",
    """
    a.yaml:5: a merge key (<<) is no part of YAML 1.2. Write the values out, or name another file \
    under extends.
    """
  ),
  (
    "labels that are none", base + "label: { en: '', fr: x }\n",
    """
    a.yaml:4: fr is no key of label, which has en, zh.
    a.yaml:4: label.en is empty, but must be a text.
    a.yaml:4: label has no zh. Give it both, or one text.
    """
  ),
  (
    "two documents", base + "---\nname: y\n",
    """
    a.yaml:4: this is not YAML: expected a single document in the stream, \
    but found another document (column 1).
    """
  ),
  (
    "a relation that does not hold", base + "parameters:\n  farm.irrigated: 0.9\n",
    "a.yaml:5: farm.irrigated is 0.9, but lies above sown (0.5)."
  ),
  (
    "a relation that breaks later",
    base + """
      parameters:
        farm.irrigated: 0.4
      changes:
        - from: 2018-11
          why: drought
          parameters:
            farm.sown: 0.3
      """, "a.yaml:5: farm.irrigated is 0.4, but lies above sown (0.3) (in 2018-11)."
  ),
  (
    "a name that is no name", "name: 'a/b'\nstart: 2018-09\nmonths: 6\n",
    "a.yaml:1: name is a/b, but must have at most 80 letters and none of / , ; \" ' \\."
  ),
  (
    "values that are no values",
    base + """
      parameters:
        farm:
          sown: .nan
          irrigated: -1e999
          workers: "3"
          insured:
          yields: {maize: 1e300}
          target.townships: [[1], 2]
          target.minimumAge: 100000000000000000000
      """,
    """
    a.yaml:6: farm.sown is .nan, but must be a finite number.
    a.yaml:7: farm.irrigated is -1e999, but must be a finite number.
    a.yaml:8: farm.workers is "3", but must be a number, without quotes. Did you mean 3?
    a.yaml:9: farm.insured is empty, but must be true or false.
    a.yaml:10: farm.yields.maize is 1e300, but must lie in 0 … 10 (ratio).
    a.yaml:11: farm.target.townships is [[1], 2], but must be a text.
    a.yaml:12: farm.target.minimumAge is 100000000000000000000, but must lie in 0 … 120 (years).
    """
  ),
  (
    "a change that is no change", base + "changes: soon\n",
    "a.yaml:4: changes is soon, but must be a list (each with a dash: - from:)."
  ),
  (
    "a change with an unknown key",
    base + "changes: [{from: 2018-10, becuse: x, parameters: {}}]\n",
    """
    a.yaml:4: becuse is no key of a change, which has from, until, ramp, why, parameters.
    a.yaml:4: a change has no why. Add it.
    """
  ),
  (
    "a ramp that is longer than the change",
    base + "changes: [{from: 2018-10, until: 2018-12, ramp: 3, why: x, parameters: {}}]\n",
    "a.yaml:4: ramp is 3 months, but the change lasts 2 only."
  ),
  (
    "a ramp without numbers",
    base + "changes: [{from: 2018-10, ramp: 3, why: x, parameters: {farm.crop: maize}}]\n",
    "a.yaml:4: ramp is 3 months, but the change sets no number. Leave ramp out."
  ),
  (
    "a population without households", base + "population: {ties: t.csv, housholds: h.csv}\n",
    """
    a.yaml:4: housholds is no key of population, which has households, ties, folder, source. \
    Did you mean households?
    a.yaml:4: population names no file of households.
    """
  ),
])
func `a file is refused with place and remedy`(
  _ case: (what: String, text: String, message: String)
) throws {
  let files = try ScenarioFiles(["a.yaml": `case`.text])
  #expect(files.message("a.yaml") == `case`.message, "\(`case`.what)")
}

@Test func `files that extend one another in a circle are refused`() throws {
  let files = try ScenarioFiles([
    "a.yaml": base + "extends: b.yaml\n", "b.yaml": "name: b\nextends: [a.yaml]\n",
    "c.yaml": base + "extends: c.yaml\n",
  ])
  #expect(
    files.message("a.yaml") == "b.yaml:2: extends leads back to a.yaml. Remove one of the links.")
  #expect(
    files.message("c.yaml") == "c.yaml:4: extends leads back to c.yaml. Remove one of the links.")
}

@Test func `missing files, folders and other things are refused`() throws {
  let files = try ScenarioFiles([
    "base.yaml": base, "a.yaml": base + "extends: bse.yaml\n", "folder/x.yaml": base,
  ])
  #expect(files.message("bsae.yaml") == "bsae.yaml: there is no such file. Did you mean base.yaml?")
  #expect(
    files.message("a.yaml") == """
      a.yaml:4: extends names bse.yaml, but there is no such file. Did you mean base.yaml?
      """)
  #expect(files.message("folder") == "folder: this is a directory. Name a YAML file in it.")
  #expect(
    files.message("base.yaml", with: ["none.yaml"]) == "none.yaml: there is no such file.")
  let device = #expect(throws: ScenarioError.self) {
    try Scenario.load("/dev/zero", catalogue: Catalogue(of: Village()))
  }
  #expect(device?.description == "/dev/zero: this is no ordinary file.")
  let nameless = #expect(throws: ScenarioError.self) {
    try Scenario.load("", catalogue: Catalogue(of: Village()))
  }
  #expect(nameless?.description == "(no file): there is no such file.")
}

@Test func `a policy with settings of a scenario is refused`() throws {
  let files = try ScenarioFiles(["base.yaml": base, "p.yaml": "name: p\nmonths: 3\nseed: 4\n"])
  #expect(
    files.message("base.yaml", with: ["p.yaml"]) == """
      p.yaml:2: months belongs in the scenario, not in a policy that is laid over it.
      p.yaml:3: seed belongs in the scenario, not in a policy that is laid over it.
      """)
}

@Test func `settings of the command line are refused with the option`() throws {
  let files = try ScenarioFiles(["base.yaml": base])
  #expect(
    files.message("base.yaml", set: ["farm.sown", "farm.swon=1", "farm.sown=2", "farm={sown: 1}"])
      == """
      --set farm.sown: this is not path=value, for instance pricing.rateCut=0.01.
      --set farm.swon=1: farm.swon is no parameter. Did you mean farm.sown?
      --set farm.sown=2: farm.sown is 2, but must lie in 0 … 1 (fraction). Did you mean 0.02?
      --set farm={sown: 1}: farm is a mapping. Set its parts one by one.
      """)
}

@Test func `a file that is no text is refused`() throws {
  let files = try ScenarioFiles(["a.yaml": base])
  let path = files.directory + "/latin.yaml"
  try Data([0x6E, 0x3A, 0x20, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: path))
  #expect(
    files.message("latin.yaml")
      == "latin.yaml: the file is not UTF-8 text. Save it with the encoding UTF-8.")
  try Data([0xEF, 0xBB, 0xBF] + Array(base.utf8)).write(to: URL(fileURLWithPath: path))
  #expect(files.message("latin.yaml") == nil)
}

@Test func `a target names townships that the county has`() throws {
  let files = try ScenarioFiles([
    "a.yaml": base + "parameters: {publicity.target.townships: [20, 21, Longting]}\n",
    "b.yaml": base + "population: {households: h.csv}\n"
      + "parameters: {publicity.target.townships: [Longting]}\n",
  ])
  let error = #expect(throws: ScenarioError.self) {
    try Scenario.load(files.directory + "/a.yaml")
  }
  #expect(
    error?.description.replacing(files.directory + "/", with: "") == """
      a.yaml:4: publicity.target.townships names 21, but the townships of a drawn county are \
      1 … 20 (settlement.townships).
      a.yaml:4: publicity.target.townships names Longting, but the townships of a drawn county \
      are 1 … 20 (settlement.townships).
      """)
  _ = try Scenario.load(files.directory + "/b.yaml")
}

@Test func `a longer run may meet a change that breaks a relation`() throws {
  let files = try ScenarioFiles([
    "a.yaml": base + "changes: [{from: 2019-09, why: x, parameters: {farm.irrigated: 0.9}}]\n"
  ])
  let scenario = try files.load("a.yaml")
  #expect(try scenario.lasting(12).months == 12)
  let error = #expect(throws: ScenarioError.self) { try scenario.lasting(13) }
  #expect(
    error?.description.hasSuffix("farm.irrigated is 0.9, but lies above sown (0.5) (in 2019-09).")
      == true)
}
