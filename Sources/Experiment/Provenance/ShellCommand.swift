/// A command line that a person can paste into a shell.
package struct ShellCommand: Sendable, CustomStringConvertible {
  /// The program and its arguments, as they are meant.
  package var words: [String]

  /// A command of a program and its arguments.
  package init(_ words: [String]) { self.words = words }

  /// The words, quoted where a shell would take them apart.
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
