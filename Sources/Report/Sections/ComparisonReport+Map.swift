import Model
import Parameters

extension ComparisonReport {
  /// Borrowers gained, a tile a township.
  func map(_ policy: PolicyEntry) -> Figure? {
    let townships = (comparison.levels["township"] ?? []).compactMap { level in
      shareGained(policy, level).map {
        (label: LevelName.label(of: level, in: "township"), effect: $0)
      }
    }
    guard !townships.isEmpty else { return nil }
    let largest = townships.map { abs($0.effect.difference) }.max() ?? 0
    let tiles = townships.map { label, effect in
      let numbers = Label { language in
        let numerals = Numerals(.fraction, .change, language, fitting: effect.values)
        let range = numerals.range(effect.low, effect.high)
        let change = numerals.signedText(effect.difference)
        return language == .en
          ? "\(label.en): \(change) of households (95%: \(range))"
          : "\(label.zh)：\(change)（95%区间：\(range)）"
      }
      return TileMap.Tile(
        label: label,
        value: Label {
          Numerals(.fraction, .change, $0, fitting: [largest]).change(effect.difference)
        },
        strength: largest > 0 ? effect.difference / largest : 0,
        isUnclear: ![.up, .down].contains(effect.verdict), tip: numbers)
    }
    let bound = Label {
      Numerals(.fraction, .change, $0, fitting: [largest]).bare(largest)
    }
    return Figure(
      name: "map-\(policy.name)", title: mapTitle(policy, townships),
      note: Label(
        en: "Not a true map: the model has no geometry of the townships, so each is a tile in the "
          + "order of the files. A white tile: the interval covers zero.",
        zh: "并非真实地图：模型没有乡镇的几何边界，每个乡镇按文件顺序画成一格。白色格表示区间包含零。"),
      table: mapTable(townships),
      drawing: TileMap(
        tiles: tiles,
        key: Label(
          en:
            "additional borrowers, −\(bound.en) to +\(bound.en) percentage points of the "
            + "township's households",
          zh: "新增累计借款户占该乡镇农户的−\(bound.zh)至+\(bound.zh)个百分点")
      ).drawn)
  }

  /// Additional borrowers as a share of a township's households.
  private func shareGained(_ policy: PolicyEntry, _ level: String) -> Effect? {
    guard let effect = comparison.effect("ever_borrowed", of: policy.name, "township", level),
      let households = comparison.effect("households", of: policy.name, "township", level)?.base,
      households > 0
    else { return nil }
    return effect.scaled(by: 1 / households)
  }

  private func mapTitle(
    _ policy: PolicyEntry, _ townships: [(label: Label, effect: Effect)]
  ) -> Label {
    let more = townships.filter { $0.effect.verdict == .up }.count
    let fewer = townships.filter { $0.effect.verdict == .down }.count
    let rest = townships.count - more - fewer
    let most = townships.filter { $0.effect.verdict == .up }
      .max { $0.effect.difference < $1.effect.difference }
    let all = townships.count
    let counts = [
      (more, Label(en: "clearly more borrowers", zh: "明显增加")),
      (fewer, Label(en: "clearly fewer borrowers", zh: "明显减少")),
      (rest, Label(en: "no clear change in borrowers", zh: "没有明显变化")),
    ].filter { $0.0 > 0 }
    let start: Label
    if counts.count == 1, let only = counts.first {
      start = Label(
        en: "\(policy.label.capitalised.en): \(only.1.en) in all \(all) townships",
        zh: "\(policy.label.zh)：全部\(all)个乡镇的累计借款户都\(only.1.zh)")
    } else {
      let parts = counts.map { count, words in
        Label(en: "\(words.en) in \(count)", zh: "\(words.zh)的有\(count)个")
      }.joined(en: ", ", zh: "、")
      start = Label(
        en: "\(policy.label.capitalised.en), of \(all) townships: \(parts.en)",
        zh: "\(policy.label.zh)：\(all)个乡镇中，累计借款户\(parts.zh)")
    }
    guard let most else { return start }
    return start
      + Label { language in
        let numerals = Numerals(.fraction, .change, language, fitting: most.effect.values)
        let size = numerals.signedText(most.effect.difference)
        let range = numerals.range(most.effect.low, most.effect.high)
        return language == .en
          ? "; the most in \(most.label.en): \(size) of its households (95%: \(range))"
          : "；其中增幅最大的是\(most.label.zh)：占其农户\(size)（95%区间：\(range)）"
      }
  }

  private func mapTable(_ townships: [(label: Label, effect: Effect)]) -> DataTable {
    var table = DataTable(columns: [
      .init("township", Label(en: "Township", zh: "乡镇")),
      .init("difference", Label(en: "Difference, points of households", zh: "差异（占农户百分点）")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
    ])
    for (label, effect) in townships {
      table.rows.append(
        [.words(label)] + effect.values.map { .quantity($0, .fraction, .change) })
    }
    return table
  }
}
