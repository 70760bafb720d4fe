import Foundation
import Model
import Parameters
import Testing

@testable import Experiment

/// What holds for every parameter, step and measure of the model.
@Suite struct RegistryTests {
  private let catalogue = Catalogue.model

  @Test func `every citation has a reference`() {
    let keys = catalogue.entries.compactMap { entry -> String? in
      guard case .cited(let key, _) = entry.specification.source else { return nil }
      return Reference.named(key) == nil ? "\(key) of \(entry.path)" : nil
    }
    #expect(keys.isEmpty)
  }

  @Test func `every default reads back as itself, within its bounds`() {
    let origin = Origin(layer: "default")
    for entry in catalogue.entries {
      let node = try? YAMLNode.parse(entry.standard.description, from: entry.path)
      // An empty text is written in quotes, and is no value that a file would hold.
      guard let literal = node?.literal else { continue }
      let read = try? catalogue.assignment(entry.path, literal, origin: origin).content
      #expect(read == entry.standard, "\(entry.path) = \(entry.standard)")
    }
  }

  @Test func `the defaults agree with one another`() throws {
    #expect(try catalogue.brokenRelations(in: ResolvedParameters()).isEmpty)
  }

  @Test func `every parameter is described in both languages`() {
    let hasChinese = /\p{Script=Han}/
    for entry in catalogue.entries {
      let meaning = entry.specification.meaning
      #expect(meaning.en.hasSuffix("."), "\(entry.path): \(meaning.en)")
      #expect(meaning.zh.contains(hasChinese), "\(entry.path): \(meaning.zh)")
      #expect(!entry.specification.source.text.isEmpty)
    }
    for group in catalogue.groups {
      #expect(group.title.zh.contains(hasChinese), "\(group.path)")
    }
  }

  @Test func `names of parameters, steps and measures are words`() {
    let word = /[a-z][A-Za-z0-9]*/
    for path in catalogue.entries.map(\.path) + Step.inOrder.map(\.name) {
      #expect(path.split(separator: ".").allSatisfy { $0.wholeMatch(of: word) != nil }, "\(path)")
    }
    let column = /[a-z][a-z0-9_]*/
    #expect(Measure.all.allSatisfy { $0.name.wholeMatch(of: column) != nil })
    #expect(Set(Measure.all.map(\.name)).count == Measure.all.count)
    #expect(Set(Step.inOrder.map(\.name)).count == Step.inOrder.count)
  }

  @Test func `townships of a drawn county are counted where targets look for them`() {
    #expect(catalogue[Scenario.townshipsPath]?.specification.kind == .integer)
  }
}
