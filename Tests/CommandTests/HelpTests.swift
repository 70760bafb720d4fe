import ArgumentParser
import Foundation
import Testing

@testable import puhui

@Suite("Help") struct HelpTests {
  /// The help that was last looked at by a person, and that `make docs` renews.
  private func agreed(_ name: String) -> String {
    let path = CommandLineCall.repository.appendingPathComponent("docs/help/\(name).txt").path
    return String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  private static let commands = Puhui.configuration.subcommands.map {
    $0.configuration.commandName ?? String(describing: $0).lowercased()
  }

  @Test(arguments: commands)
  func `Every command's help is as agreed`(command: String) throws {
    let call = try CommandLineCall(command, "--help")
    #expect(call.status == 0)
    #expect(call.output == agreed(command))
  }

  @Test func `The overview is as agreed`() throws {
    #expect(try CommandLineCall("--help").output == agreed("puhui"))
  }

  @Test(arguments: commands)
  func `Every command's help shows an example that can be parsed`(command: String) throws {
    // A long example goes on in the next line.
    let examples = agreed(command).replacing("\\\n", with: " ").split(separator: "\n")
      .filter { $0.hasPrefix("  puhui \(command) ") }
    #expect(!examples.isEmpty)
    for example in examples {
      let words = example.split(separator: " ").dropFirst().map(String.init)
      #expect(throws: Never.self) { try Puhui.parseAsRoot(words) }
    }
  }
}
