import Parameters

/// What a reader of the indices must know: missing runs, refusals, luck that cannot be told apart.
package struct SensitivityNote: Sendable, Equatable {
  /// The sentence.
  package let text: Label

  /// Nothing to explain: every point has the same number.
  static let constant = SensitivityNote(
    text: Label(en: "is the same at every point.", zh: "在所有点上相同。"))

  /// With one replicate the effect of a parameter and luck look alike.
  static let singleReplicate = SensitivityNote(
    text: Label(
      en: "has one replicate a point, so luck counts as effect: add some with `sweep expand`.",
      zh: "每点只有一次重复,随机性会被算作效应:请用 `sweep expand` 增加重复。"))

  /// Some points are missing, and the method does without.
  static func missing(_ missing: Int, of all: Int, _ method: SensitivityMethod) -> Self {
    Self(
      text: Label(
        en:
          "\(method.label.en): \(missing) of \(all) are left out, as runs failed or are undefined.",
        zh: "\(method.label.zh):因运行失败或指标无定义,\(all) 个中剔除 \(missing) 个。"))
  }

  /// Too much is missing, or there is too little to begin with.
  static func refused(_ method: SensitivityMethod, has count: Int, needs least: Int) -> Self {
    Self(
      text: Label(
        en: "\(method.label.en): refused with \(count) whole ones; it needs \(least) at least.",
        zh: "\(method.label.zh):仅有 \(count) 个完整样本,至少需要 \(least) 个,不予计算。"))
  }
}
