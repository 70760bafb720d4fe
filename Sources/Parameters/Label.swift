/// A name or sentence for people, in English and in Chinese.
public struct Label: Sendable, Hashable {
  /// The English text.
  public var en: String
  /// The Chinese text, with Chinese punctuation.
  public var zh: String

  /// Names something in both languages; commas and the like beside Chinese characters become as wide as these.
  public init(en: String, zh: String) {
    self.en = en
    self.zh = ChinesePunctuation.widened(zh)
  }
}
