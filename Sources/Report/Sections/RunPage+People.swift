import Model
import Parameters

extension RunPage {
  /// Who borrows and who does not, by group and township.
  var people: [Block] {
    let figures = [groups, map].compactMap { $0 }
    guard figures.isEmpty else { return figures.map(Block.figure) }
    return [
      .missing(
        Label(en: "The files hold no groups of households.", zh: "文件中没有分组结果。"),
        command: results.manifest.command ?? "puhui run SCENARIO")
    ]
  }

  /// Ever-borrowers as a share of a group's households.
  private func share(_ group: String, _ level: String) -> Effect? {
    func estimate(_ measure: String) -> RunResults.Estimate? {
      results.last[.init(group: group, level: level, measure: measure)]
    }
    guard let borrowed = estimate("ever_borrowed"), let all = estimate("households"), all.mean > 0
    else { return nil }
    return Effect(
      difference: borrowed.mean / all.mean, low: borrowed.low / all.mean,
      high: borrowed.high / all.mean
    ).within(0...1)
  }

  private func percent(_ effect: Effect) -> Label {
    Label { Numerals(.fraction, .level, $0, fitting: effect.values).bare(effect.difference) }
  }

  private func range(_ effect: Effect) -> Label {
    guard effect.low.isFinite, effect.high.isFinite else { return .same("") }
    return Label { language in
      let range = Numerals(.fraction, .level, language, fitting: effect.values)
        .range(effect.low, effect.high)
      return language == .en ? " (95%: \(range))" : "（95%区间：\(range)）"
    }
  }

  private var groups: Figure? {
    var rows: [IntervalChart.Row] = []
    var found: [(label: Label, effect: Effect)] = []
    for group in ["income_fifth", "age_band", "livelihood"] {
      let levels = (results.levels[group] ?? []).compactMap { level -> (Label, Effect)? in
        share(group, level).map { (LevelName.label(of: level, in: group), $0) }
      }
      guard !levels.isEmpty else { continue }
      rows.append(.init(label: LevelName.title(of: group)))
      for (label, effect) in levels {
        rows.append(
          .init(label: label, color: Palette.color(0), mark: effect, words: percent(effect)))
        found.append((label, effect))
      }
    }
    guard let most = found.max(by: { $0.effect.difference < $1.effect.difference }),
      let least = found.min(by: { $0.effect.difference < $1.effect.difference })
    else { return nil }
    let date = end.words
    return Figure(
      name: "groups",
      title: Label(
        en: "By \(date.en) most have borrowed among \(most.label.en): \(percent(most.effect).en)"
          + "\(range(most.effect).en); fewest among \(least.label.en): "
          + "\(percent(least.effect).en)\(range(least.effect).en)",
        zh: "到\(date.zh)，累计借款户占比最高的是\(most.label.zh)，为\(percent(most.effect).zh)"
          + "\(range(most.effect).zh)；最低的是\(least.label.zh)，为\(percent(least.effect).zh)"
          + "\(range(least.effect).zh)"),
      table: table(found, Label(en: "Group", zh: "组别")),
      drawing: IntervalChart(unit: .fraction, kind: .level, rows: rows).drawn)
  }

  private var map: Figure? {
    let found = (results.levels["township"] ?? []).compactMap {
      level -> (label: Label, effect: Effect)? in
      share("township", level).map { (LevelName.label(of: level, in: "township"), $0) }
    }
    guard let most = found.max(by: { $0.effect.difference < $1.effect.difference }),
      let least = found.min(by: { $0.effect.difference < $1.effect.difference }), found.count > 1
    else { return nil }
    let largest = max(most.effect.difference, 1e-9)
    let tiles = found.map { label, effect in
      TileMap.Tile(
        label: label, value: percent(effect), strength: effect.difference / largest,
        isUnclear: false,
        tip: label + Label(en: ": ", zh: "：") + percent(effect) + range(effect))
    }
    return Figure(
      name: "map",
      title: Label(
        en: "Borrowers range from \(percent(least.effect).en) of households in \(least.label.en)"
          + "\(range(least.effect).en) to \(percent(most.effect).en) in \(most.label.en)"
          + "\(range(most.effect).en)",
        zh: "各乡镇累计借款户占农户比重：最低的\(least.label.zh)为\(percent(least.effect).zh)"
          + "\(range(least.effect).zh)，最高的\(most.label.zh)为\(percent(most.effect).zh)"
          + "\(range(most.effect).zh)"),
      note: Label(
        en: "Not a true map: the model has no geometry of the townships, so each is a tile in the "
          + "order of the files.",
        zh: "并非真实地图：模型没有乡镇的几何边界，每个乡镇按文件顺序画成一格。"),
      table: table(found, Label(en: "Township", zh: "乡镇")),
      drawing: TileMap(
        tiles: tiles,
        key: Label(en: "households that have borrowed, darker is more", zh: "累计借款户占农户比重，越深越高"),
        isOneSided: true
      ).drawn)
  }

  private func table(_ found: [(label: Label, effect: Effect)], _ head: Label) -> DataTable {
    var table = DataTable(columns: [
      .init("group", head), .init("share", Label(en: "Have borrowed", zh: "累计借款户占比")),
      .init("low", Label(en: "Low", zh: "下限")), .init("high", Label(en: "High", zh: "上限")),
    ])
    for (label, effect) in found {
      table.rows.append([.words(label)] + effect.values.map { .quantity($0, .fraction) })
    }
    return table
  }
}
