import Foundation
import Testing

@testable import Model

/// What is listed by hand is complete, and numbers that results depend on stay what they are.
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
    #expect(try place("repayments") < place("writeOffs"))
    #expect(try place("wordOfMouth") < place("borrowing"))
    #expect(try place("needs") < place("borrowing"))
    #expect(try place("borrowing") < place("consumption"))
    #expect(try place("borrowing") < place("lenderAccounts"))
  }

  @Test func `the numbers of purposes are what they were`() {
    // Part of every result: append below, never change.
    let numbers: [String: UInt16] = [
      "settlement": 1, "villageSize": 2, "branchDistance": 3, "coveragePath": 4,
      "publicityCalendar": 5, "collectionMonth": 6, "kinship": 7, "leadership": 8,
      "tiesAcrossVillages": 9, "endowment": 20, "livelihood": 21, "headAge": 22, "schooling": 23,
      "householdSize": 24, "workers": 25, "land": 26, "machinery": 27, "savings": 28,
      "smartphone": 29, "literacy": 30, "socialInsurance": 31, "initialTrust": 32,
      "creditworthiness": 33, "bankRelationship": 34, "collateral": 35, "informalCapacity": 36,
      "creditRecord": 37, "initialPlatform": 38, "initialAwareness": 39, "initialDebt": 40,
      "incomeProcess": 41, "patience": 42, "registers": 43, "weather": 100, "countyWeather": 101,
      "transitoryIncome": 102, "permanentIncome": 103, "investmentReturn": 104, "price": 105,
      "emergency": 110, "emergencySize": 111, "lateness": 120, "earlyRepayment": 121,
      "recovery": 122, "writeOff": 123, "illiquidity": 124, "coverage": 140,
      "smartphoneAdoption": 141, "platformAdoption": 142, "serviceUse": 143, "media": 160,
      "meeting": 161, "outreach": 162, "inApp": 163, "wordOfMouth": 164, "forgetting": 165,
      "incident": 170, "experience": 171, "disclosure": 172, "dataCollection": 180, "score": 181,
      "eligibility": 182, "need": 200, "needSize": 201, "needPurpose": 202, "channel": 210,
      "approval": 211, "term": 212, "amount": 213, "misuse": 214, "bankResponse": 230,
      "budget": 231, "sampling": 250, "bootstrap": 251, "design": 260,
    ]
    for (name, number) in numbers {
      let purpose = Purpose(rawValue: number)
      #expect(purpose.map { "\($0)" } == name)
    }
    #expect(Purpose.allCases.count >= numbers.count)
    #expect(Set(Purpose.allCases.map(\.rawValue)).count == Purpose.allCases.count)
  }
}
