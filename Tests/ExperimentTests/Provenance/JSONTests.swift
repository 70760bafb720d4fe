import Foundation
import Testing

@testable import Experiment

@Suite("Manifests' text") struct JSONTests {
  @Test func `Members keep their order`() {
    let document = JSON.object([
      "b": .integer(1), "a": .list([.flag(true), .null]), "c": .list([]),
    ])
    #expect(
      document.text == """
        {
          "b": 1,
          "a": [
            true,
            null
          ],
          "c": []
        }

        """)
  }

  @Test func `Any text reads back as itself`() throws {
    let text = "a \"quoted\" \\ line\nfeed\ttab \u{1} 普惠 🌾"
    let read = try JSONSerialization.jsonObject(
      with: Data(JSON.object(["text": .text(text)]).text.utf8))
    #expect((read as? [String: String])?["text"] == text)
  }

  @Test(arguments: [
    (["puhui", "run", "a.yaml"], "puhui run a.yaml"),
    (["--set", "a.b=0.1,0.2"], "--set a.b=0.1,0.2"),
    (["my file", "it's", ""], "'my file' 'it'\\''s' ''"),
    (["$HOME", "普惠.yaml"], "'$HOME' 普惠.yaml"),
  ])
  func `A command can be pasted into a shell`(words: [String], line: String) {
    #expect(ShellCommand(words).description == line)
  }
}
