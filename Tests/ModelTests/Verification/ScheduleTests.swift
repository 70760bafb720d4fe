import Foundation
import Testing

@testable import Model

/// What files declare is complete and unique, and numbers that results depend on stay what they are.
@Suite struct ScheduleTests {
  private static var steps: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Model/Steps")
  }

  @Test func `every step that a file declares is scheduled, and stands in the file of its name`()
    throws
  {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.steps.path).sorted()
    var declared: [String] = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(
        contentsOf: Self.steps.appendingPathComponent(file), encoding: .utf8)
      for match in text.matches(of: /static let (\w+) = Step\(\s*"(\w+)"/) {
        let name = String(match.2)
        #expect(match.1 == match.2, "\(file)")
        #expect(file == name.prefix(1).uppercased() + name.dropFirst() + ".swift")
        declared.append(name)
      }
    }
    #expect(declared.sorted() == Step.inOrder.map(\.name).sorted())
    #expect(declared.count >= 20)
  }

  @Test func `what neighbours were is counted before anything changes them`() throws {
    let names = Step.inOrder.map(\.name)
    let place = { (name: String) throws -> Int in try #require(names.firstIndex(of: name)) }
    #expect(try place("opening") == 0 && place("neighbours") == 1)
    #expect(try place("incomes") < place("repayments"))
    // What repayments leave paid in the ledger is dropped by the very next step.
    #expect(try place("writeOffs") == place("repayments") + 1)
    #expect(try place("wordOfMouth") < place("borrowing"))
    #expect(try place("needs") < place("borrowing"))
    #expect(try place("borrowing") < place("consumption"))
    #expect(try place("borrowing") < place("lenderAccounts"))
  }

  /// What a declaration of the model's sources matches, wherever it stands.
  private static func declarations<Output>(_ pattern: Regex<Output>) throws
    -> [Regex<Output>.Match]
  {
    let sources = steps.deletingLastPathComponent().path
    let files = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    #expect(files.count > 100)
    return try files.filter { $0.hasSuffix(".swift") }.flatMap {
      try String(contentsOfFile: "\(sources)/\($0)", encoding: .utf8).matches(of: pattern)
    }
  }

  @Test func `no two purposes share a number, and what they had they have`() throws {
    var numbers: [String: Int] = [:]
    let declared = try Self.declarations(/\n *(?:\w+ )?static let (\w+) = Purpose\((\d+)\)/)
    for match in declared { numbers[String(match.1)] = Int(match.2) }
    #expect(numbers.count == declared.count)
    #expect(Set(numbers.values).count == numbers.count)
    // Part of every result: a new purpose needs no entry, but an old one keeps its number.
    let before = [
      "villageSize": 2, "branchDistance": 3, "coveragePath": 4, "collectionMonth": 6,
      "kinship": 7, "leadership": 8, "tiesAcrossVillages": 9, "endowment": 20, "livelihood": 21,
      "workers": 25, "initialDebt": 40, "incomeProcess": 41, "registers": 43,
      "livelihoodTrial": 44, "weather": 100, "transitoryIncome": 102, "permanentIncome": 103,
      "investmentReturn": 104, "emergency": 110, "emergencySize": 111, "lateness": 120,
      "recovery": 122, "smartphoneAdoption": 141, "platformAdoption": 142, "meeting": 161,
      "outreach": 162, "wordOfMouth": 164, "forgetting": 165, "incident": 170, "score": 181,
      "need": 200, "needSize": 201, "channel": 210, "approval": 211, "sampling": 250,
      "bootstrap": 251, "design": 260,
    ]
    #expect(numbers.merging(before) { $1 } == numbers)
  }

  @Test func `every lever that costs has its own place in the books, and a step that pays`() throws
  {
    let declared = try Self.declarations(/\n *(?:\w+ )?static let \w+ = Lever\(\s*(\d+),\s*"(\w+)"/)
    let known = Lever.allCases
    #expect(declared.map { String($0.2) }.sorted() == known.map(\.column).sorted())
    #expect(known.map(\.number) == Array(known.indices))
    #expect(Set(known.map(\.column)).count == known.count)
    #expect(Set(known.map(\.label)).count == known.count)
    // The order of columns in results.
    let before = [
      "media", "meetings", "outreach", "in_app", "rate_cut", "products", "data_sharing",
      "infrastructure", "smartphones", "county_services", "security", "supervision",
      "bank_competition",
    ]
    #expect(known.map(\.column).starts(with: before))
  }
}
