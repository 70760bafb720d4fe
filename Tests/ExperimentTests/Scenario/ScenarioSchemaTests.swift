import Foundation
import Parameters
import Testing

@testable import Experiment

@Suite struct ScenarioSchemaTests {
  private func member(_ json: JSON, _ path: String...) -> JSON? { member(json, path) }

  private func member(_ json: JSON, _ path: [String]) -> JSON? {
    path.reduce(json) { (value: JSON?, name) in
      guard case .object(let members)? = value else { return nil }
      return members.first { $0.name == name }?.value
    }
  }

  @Test func `the schema knows every key of a scenario and no other`() throws {
    let schema = ScenarioSchema(catalogue: Catalogue(of: Village())).schema
    guard case .object(let properties)? = member(schema, "properties") else {
      Issue.record("no properties")
      return
    }
    #expect(properties.map(\.name) == ScenarioKey.allCases.map(\.rawValue))
    #expect(member(schema, "additionalProperties") == .flag(false))
    _ = try JSONSerialization.jsonObject(with: Data(schema.text.utf8))
  }

  @Test func `parameters of every kind have a form`() throws {
    let schema = ScenarioSchema(catalogue: Catalogue(of: Village()))
    let farm = try #require(
      member(schema.schema, "$defs", "parameters", "properties", "farm", "properties"))
    func text(_ path: String...) -> String? { member(farm, path)?.text }
    #expect(
      text("sown") == """
        {
          "description": "Share of land that is sown. 播种面积比例\\nUnit: fraction 比例. Role: \
        uncertainty. Source: Banerjee et al. 2013, Table 1",
          "type": "number",
          "minimum": 0,
          "maximum": 1,
          "default": 0.5
        }

        """)
    #expect(text("workers", "type") == "\"integer\"\n")
    #expect(text("insured", "type") == "\"boolean\"\n")
    #expect(text("crop", "enum") == "[\n  \"maize\",\n  \"wheat\"\n]\n")
    #expect(
      text("yields", "oneOf") == """
        [
          {
            "type": "array",
            "items": {
              "type": "number",
              "minimum": 0,
              "maximum": 10
            },
            "minItems": 2,
            "maxItems": 2
          },
          {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "maize": {
                "description": "maize 玉米",
                "type": "number",
                "minimum": 0,
                "maximum": 10
              },
              "wheat": {
                "description": "wheat 小麦",
                "type": "number",
                "minimum": 0,
                "maximum": 10
              }
            }
          }
        ]

        """)
    #expect(
      text("target", "properties", "incomeFifths", "items", "enum")
        == "[\n  1,\n  2,\n  3,\n  4,\n  5\n]\n")
    #expect(
      text("target", "properties", "livelihoods", "items", "enum")
        == "[\n  \"maize\",\n  \"wheat\"\n]\n")
    #expect(text("target", "title") == "\"Target 目标群体\"\n")
  }

  @Test func `a dated change knows no parameter of the founding`() throws {
    let schema = ScenarioSchema(catalogue: Catalogue(of: Village())).schema
    let names = ["parameters", "datedParameters"].map { definition in
      let farm = member(schema, "$defs", definition, "properties", "farm", "properties")
      guard case .object(let members)? = farm else { return [String]() }
      return members.map(\.name)
    }
    #expect(
      names == [
        ["sown", "irrigated", "workers", "insured", "crop", "yields", "target"],
        ["sown", "irrigated", "insured", "crop", "yields", "target"],
      ])
  }
}
