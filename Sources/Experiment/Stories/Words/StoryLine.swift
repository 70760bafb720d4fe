import Parameters

/// A line of a month's story.
package struct StoryLine: Sendable, Equatable {
  /// The sentence.
  package let text: Label
  /// Whether it makes its month worth telling.
  package let isEvent: Bool
  /// A table that explains it, the heading first.
  package internal(set) var table: [[Label]] = []
  /// Lines under the table.
  package internal(set) var remarks: [Label] = []

  /// Something that happens.
  static func event(en: String, zh: String) -> StoryLine {
    StoryLine(text: Label(en: en, zh: zh), isEvent: true)
  }

  /// Something to mention in a month that is told anyway.
  static func remark(en: String, zh: String) -> StoryLine {
    StoryLine(text: Label(en: en, zh: zh), isEvent: false)
  }
}
