import Foundation
import Parameters
import Testing

@testable import Experiment

@Suite struct ScenarioCheckTests {
  private func check(
    _ text: String, beside others: [String: String] = [:], as name: String = "a.yaml"
  ) throws -> String {
    let files = try ScenarioFiles(others.merging(["a.yaml": text]) { $1 })
    let package = name.split(separator: "+").map { "\(files.directory)/\($0)" }
    let path = package.joined(separator: "+")
    let catalogue = Catalogue(of: Village())
    do throws(ScenarioError) {
      return try Scenario.check(path, catalogue: catalogue)
        .replacing(files.directory + "/", with: "")
    } catch {
      return "refused: \(error)".replacing(files.directory + "/", with: "")
    }
  }

  private let scenario = "name: base\nstart: 2018-09\nmonths: 6\n"

  @Test func `a scenario that is fine is summed up`() throws {
    #expect(
      try check(scenario)
        == "a.yaml: fine. Scenario base, 6 months from 2018-09, 8 replicates.")
  }

  @Test func `a policy that is fine says what it sets and when`() throws {
    let policy = """
      name: rain
      parameters: {farm.insured: true}
      changes:
        - {from: 2019-10, why: a, parameters: {farm: {sown: 0.7, irrigated: 0.3}}}
        - {from: 2018-10, until: 2018-12, why: b, parameters: {farm.sown: 0.6}}
      """
    #expect(
      try check(policy) == """
        a.yaml: fine. Policy rain sets farm.insured; farm.sown from 2018-10 until 2018-12; \
        farm.sown, farm.irrigated from 2019-10.
        """)
    #expect(
      try check(scenario, beside: ["rain.yaml": policy], as: "a.yaml+rain.yaml") == """
        a.yaml+rain.yaml: fine. Scenario base+rain, 6 months from 2018-09, 8 replicates.
        """)
  }

  @Test func `a policy that changes nothing is noted`() throws {
    #expect(
      try check("name: idle\nparameters: {farm.sown: 0.5}\n") == """
        a.yaml: fine. Policy idle sets farm.sown.
          note: it changes no value over the defaults
        """)
    #expect(
      try check("name: empty\n") == """
        a.yaml: fine. Policy empty sets nothing.
          note: it changes no value over the defaults
        """)
    #expect(
      try check(
        scenario, beside: ["idle.yaml": "name: idle\nparameters: {farm.sown: 0.5}\n"],
        as: "a.yaml+idle.yaml")
          == """
          a.yaml+idle.yaml: fine. Scenario base+idle, 6 months from 2018-09, 8 replicates.
            note: idle.yaml changes nothing in these months.
          """)
  }

  @Test func `what is wrong is refused`() throws {
    #expect(
      try check("name: p\nparameters: {farm.irrigated: 0.7}\n")
        == "refused: a.yaml:2: farm.irrigated is 0.7, but lies above sown (0.5).")
    #expect(
      try check(scenario, beside: ["p.yaml": "name: p\nmonths: 3\n"], as: "p.yaml+a.yaml")
        == """
        refused: a.yaml:2: start belongs in the scenario, not in a policy that is laid over it.
        a.yaml:3: months belongs in the scenario, not in a policy that is laid over it.
        """)
  }
}
