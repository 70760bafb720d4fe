/// A command line that a person can paste into a shell.
package struct ShellCommand: Sendable, CustomStringConvertible {
  package var words: [String]

  package init(_ words: [String]) { self.words = words }

  package var description: String { words.map(Self.quoted).joined(separator: " ") }

  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy { scalar in
        scalar.value > 127 || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "_-./=+:,@%".unicodeScalars.contains(scalar)
      }
    return isPlain
      ? word
      : "'"
        + word.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }
}
