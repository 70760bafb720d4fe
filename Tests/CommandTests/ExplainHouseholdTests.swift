import Foundation
import Testing

@Suite("puhui explain-household") struct ExplainHouseholdTests {
  @Test func `A household's story is told in English and in Chinese`() throws {
    let words = ["explain-household", "5", "scenarios/village.yaml", "--months", "6"]
    let english = try CommandLineCall(words: words)
    #expect(english.status == 0 && english.errors == "")
    #expect(english.output.hasPrefix("Household 5 of village, replicate 1\n"))
    #expect(english.output.contains("\nSeptember 2018\n"))
    let chinese = try CommandLineCall(words: words + ["--language", "zh"])
    #expect(chinese.output.hasPrefix("village 第 1 次重复中的 5 号农户\n"))
    #expect(chinese.output.contains("\n2018年9月\n"))
  }

  @Test(arguments: [["--example", "scenarios/village.yaml"], ["any", "scenarios/village.yaml"]])
  func `An example is picked, and its command tells it again`(words: [String]) throws {
    let call = try CommandLineCall(words: ["explain-household"] + words)
    #expect(call.status == 0 && call.output.contains("Picked as an example: it borrows"))
    let line = call.output.split(separator: "\n").first { $0.hasPrefix("Told again by: ") }
    let again = (line ?? "").split(separator: " ").drop { $0 != "puhui" }.dropFirst()
    let repeated = try CommandLineCall(words: again.map(String.init))
    let told = call.output.split(separator: "\n").filter { !$0.hasPrefix("Picked") }
    #expect(repeated.output.split(separator: "\n") == told)
  }

  @Test func `Two worlds stand side by side once they part`() throws {
    let call = try CommandLineCall(
      "explain-household", "any", "scenarios/village.yaml", "--with",
      "scenarios/policies/media.yaml")
    #expect(call.status == 0)
    #expect(call.output.contains("— here the worlds part —"))
    #expect(call.output.contains("\n  [–] ") && call.output.contains("\n  [+] "))
  }

  @Test(arguments: [
    (["301", "scenarios/village.yaml"], "they are numbered from 1 to 300"),
    (["0", "scenarios/village.yaml"], "0 is no number of a household"),
    (["5"], "Name a household and a scenario"),
    (["5", "scenarios/village.yaml", "--example"], "leave out 5"),
    (["5", "scenarios/nowhere.yaml"], "there is no such file"),
    (["5", "scenarios/village.yaml", "--months", "0"], "1 … 1200"),
    (["5", "scenarios/village.yaml", "--replicate", "0"], "1 … 1000000"),
  ])
  func `Wrong input is explained and exits 2`(words: [String], message: String) throws {
    let call = try CommandLineCall(words: ["explain-household"] + words)
    #expect(call.status == 2 && call.output == "")
    #expect(call.errors.contains(message), "\(call.errors)")
  }

  @Test func `A story that is interrupted exits 130`() throws {
    let call = try CommandLineCall.start(
      ["explain-household", "5", "scenarios/village.yaml", "--months", "1200"]
        + ["--set", "settlement.households=6000"])
    // Long enough for the signal to be listened for, and far from the end.
    Thread.sleep(forTimeInterval: 3)
    kill(call.process.processIdentifier, SIGINT)
    call.process.waitUntilExit()
    #expect(call.process.terminationStatus == 130)
  }
}
