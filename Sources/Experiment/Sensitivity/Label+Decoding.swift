import Parameters

extension Label {
  /// The label of an entry of a manifest, whose English and Chinese may be missing.
  init(in decoder: any Decoder, otherwise name: String) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let en = try values.decodeIfPresent(String.self, forKey: .label_en) ?? name
    self.init(en: en, zh: try values.decodeIfPresent(String.self, forKey: .label_zh) ?? en)
  }

  private enum Key: CodingKey { case label_en, label_zh }
}
