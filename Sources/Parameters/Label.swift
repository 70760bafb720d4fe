/// A name or sentence for people, in English and in Chinese.
public struct Label: Sendable, Hashable {
  /// The English text.
  public var en: String
  /// The Chinese text.
  public var zh: String

  public init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }
}
