import Model
import Parameters
import Testing

@testable import Experiment

@Suite("Stories of households") struct StoryTests {
  private let hamlet: Hamlet

  init() throws { hamlet = try Hamlet() }

  private func story(_ household: Int?, with policies: [String] = []) throws -> HouseholdStory {
    let folder = hamlet.files.directory
    let request = StoryRequest(
      scenario: "\(folder)/hamlet.yaml", household: household,
      policies: policies.map { "\(folder)/\($0).yaml" })
    return try StoryTelling(request).callAsFunction {}
  }

  private func sentences(_ page: StoryPage) -> [Label] {
    [page.title, page.command] + page.summary + page.notes
      + page.blocks.flatMap { block in
        [block.heading]
          + block.lines.flatMap { [$0.line.text] + $0.line.table.joined() + $0.line.remarks }
      }
  }

  @Test func `A story has three sentences and every month once, told or folded`() throws {
    let page = StoryPage(try story(1))
    #expect(page.summary.count == 3)
    #expect(page.summary.allSatisfy { $0.en.hasSuffix(".") && $0.zh.hasSuffix("。") })
    #expect(page.blocks.first?.heading.en.hasPrefix("September 2018") == true)
    #expect(page.blocks.last?.heading.en.hasSuffix("May 2019") == true)
  }

  @Test(arguments: [[], ["meet"], ["cut"]])
  func `Every sentence of every household is there in both languages`(policies: [String]) throws {
    for household in [1, 7, 20, 41, 60] {
      for text in sentences(StoryPage(try story(household, with: policies))) {
        #expect(text.en.isEmpty == text.zh.isEmpty, "\(text)")
        #expect(!text.en.contains("nan") && !text.en.contains("Optional"), "\(text.en)")
        #expect(!text.en.contains("  ") && !text.en.contains("()"), "\(text.en)")
        #expect(!text.zh.contains("()"), "\(text.zh)")
      }
    }
  }

  @Test func `A policy that changes nothing parts no worlds`() throws {
    for policy in ["zero", "after", "nobody"] {
      let story = try story(5, with: [policy])
      #expect(story.base == story.other?.months, "\(policy)")
      let parting = try #require(story.parting)
      #expect(parting.trace == nil && parting.fate == nil && parting.cause == nil)
      let page = StoryPage(story)
      #expect(page.blocks.flatMap(\.lines).allSatisfy { $0.side == .both })
    }
  }

  @Test func `Two worlds are one until the policy begins`() throws {
    for household in [3, 30, 45] {
      let story = try story(household, with: ["meet"])
      let other = try #require(story.other)
      let begins = try #require(other.begins)
      #expect(begins == 3 && Array(story.base.prefix(3)) == Array(other.months.prefix(3)))
      let trace = try #require(story.parting?.trace)
      #expect(trace >= begins && story.base[..<trace] == other.months[..<trace])
      #expect(story.base[trace] != other.months[trace])
    }
  }

  @Test func `A story is the same alone and beside another world`() throws {
    #expect(try story(12).base == story(12, with: ["cut"]).base)
  }

  @Test func `An example without a policy borrows, and with one is moved by it`() throws {
    let alone = try story(nil)
    #expect(alone.reason == .borrowsAgain || alone.reason == .borrows)
    #expect(alone.base.contains { $0.choice?.channel == .platform })
    let moved = try story(nil, with: ["meet"])
    #expect(moved.parting?.fate != nil)
    #expect(moved.command.description.contains("explain-household \(moved.portrait.number) "))
  }

  @Test func `Who asks for a household that is not there learns which there are`() {
    let error = #expect(throws: ScenarioError.self) { try story(61) }
    #expect(error?.description.contains("there is no household 61") == true)
    #expect(error?.description.contains("from 1 to 60") == true)
  }

  @Test func `A story that is stopped throws`() throws {
    let request = StoryRequest(scenario: "\(hamlet.files.directory)/hamlet.yaml", household: 1)
    let telling = try StoryTelling(request)
    var steps = 0
    _ = try telling { steps += 1 }
    #expect(steps == telling.steps)
    #expect(throws: Interrupted.self) { try telling { throw Interrupted() } }
  }
}
