import Experiment
import Model
import Parameters

extension RunPage {
  /// What was published, beside the run.
  var answer: [Block] {
    guard !results.facts.isEmpty else { return [.paragraph(level)] }
    let caveat = results.manifest.size.map { size -> Block in
      .paragraph(
        Label { language in
          let count = Numerals(.households, .level, language, fitting: [size], resolving: 1).text(
            size)
          switch language {
          case .en:
            return
              "This run has \(count) by --set. What was published is of the whole county, so only "
              + "shares, means and rates can be compared."
          case .zh: return "本次模拟用 --set 设为\(count)，公布数字为全县，只有比例、均值和利率可以比较。"
          }
        })
    }
    return [.paragraph(verdict)] + (caveat.map { [$0] } ?? []) + [.figure(comparison)]
  }

  private typealias Fact = RunResults.Fact

  private func isHit(_ fact: Fact) -> Bool { fact.target.band.contains(fact.estimate.mean) }

  private var verdict: Label {
    let facts = results.facts
    let hits = facts.filter(isHit)
    let misses = facts.filter { !isHit($0) }
    let start = Label(
      en: "\(hits.count) of \(facts.count) published figures lie within their bands",
      zh: "\(facts.count)个公布数字中，\(hits.count)个落在可接受范围之内")
    guard !misses.isEmpty else { return start + Label(en: ".", zh: "。") }
    let names = misses.map { fact -> Label in
      Label { language in
        let name = name(of: fact.target)[language]
        let numerals = numerals(fact, language)
        let (ours, theirs) = (
          numerals.text(fact.estimate.mean),
          Numerals.published(fact.target.published, fact.target.unit, language)
            .text(fact.target.published)
        )
        switch language {
        case .en:
          return "\(name.prefix(1).lowercased() + name.dropFirst()) \(ours), published \(theirs)"
        case .zh: return "\(name)\(ours)，公布\(theirs)"
        }
      }
    }
    return start + Label(en: ". Missed: ", zh: "。未落入的：") + names.joined(en: "; ", zh: "；")
      + Label(en: ".", zh: "。")
  }

  /// A target's label; a ratio's begins with an ellipsis in tables, which makes no sense alone.
  private func name(of target: Target) -> Label {
    guard target.label.en.hasPrefix("…"), let measure = Measure.index(of: target.measure) else {
      return target.label
    }
    let whole = Measure.all[measure].label
    return Label(
      en: "\(whole.capitalised.en) \(target.label.en.dropFirst(2))",
      zh: "\(whole.zh)\(target.label.zh.replacing("…", with: ""))")
  }

  private func numerals(_ fact: Fact, _ language: Language) -> Numerals {
    Numerals(
      fact.target.unit, .level, language,
      fitting: [fact.estimate.mean])
  }

  private var comparison: Figure {
    var table = DataTable(
      columns: [
        .init("figure", Label(en: "Figure", zh: "数字")),
        .init(
          "simulated",
          results.drawCount == 0
            ? Label(en: "Simulated, 95% of the mean", zh: "模拟（均值95%区间）")
            : Label(en: "Simulated, 95% of the draws", zh: "模拟（95%的参数组）")),
        .init("published", Label(en: "Published, band", zh: "公布（可接受范围）")),
        .init("hit", Label(en: "Verdict", zh: "结论")), .init("role", Label(en: "Used as", zh: "用途")),
      ], stacks: true)
    for fact in results.facts {
      let (target, estimate) = (fact.target, fact.estimate)
      let inside = isHit(fact)
      table.rows.append([
        .words(name(of: target)),
        .pair(
          estimate.mean, Label { numerals(fact, $0).bare(estimate.mean) },
          Label {
            estimate.low.isFinite ? numerals(fact, $0).range(estimate.low, estimate.high) : ""
          }
        ),
        .pair(
          target.published,
          Label { Numerals.published(target.published, target.unit, $0).bare(target.published) },
          Label {
            Numerals.published(target.published, target.unit, $0)
              .range(target.band.lowerBound, target.band.upperBound)
          }),
        .pair(
          .nan, inside ? Label(en: "inside", zh: "范围内") : Label(en: "outside", zh: "范围外"),
          .same("")), .pair(.nan, target.role.label, .same("")),
      ])
    }
    let months = Set(results.facts.map(\.target.month)).sorted()
    let dates = months.map(\.words).joined(en: ", ", zh: "、")
    return Figure(
      name: "published",
      title: Label(
        en: "The run beside what was published for the end of \(dates.en)",
        zh: "\(dates.zh)末：模拟与公布数字对照"),
      note: Label(
        en:
          "Given: put in. Fitted: parameters were fitted to it. Chosen so: looked at when one of the fits was chosen. Test: never looked at.",
        zh: "给定：直接输入；拟合：用于拟合参数；选样时已考虑：从合格的参数组中选取时看过；检验：从未看过。"),
      table: table)
  }

  /// The answer where nothing was published.
  private var level: Label {
    let names = ["ever_borrowed", "active_borrowers", "balance"]
    let parts = names.compactMap { name -> Label? in
      guard let index = Measure.index(of: name), let estimate = results.paths[name]?[end]
      else { return nil }
      return statement(Measure.all[index], estimate)
    }
    let date = end.words
    return Label(en: "By \(date.en): ", zh: "到\(date.zh)：") + parts.joined(en: "; ", zh: "；")
      + Label(en: ".", zh: "。")
  }

  /// A level with its interval.
  func statement(_ measure: Measure, _ estimate: RunResults.Estimate) -> Label {
    Label { language in
      let numerals = Numerals(measure.unit, .level, language, fitting: estimate.values)
      let text = numerals.text(estimate.mean)
      let hasRange = estimate.low.isFinite && estimate.high.isFinite
      let range = numerals.range(estimate.low, estimate.high)
      switch language {
      case .en: return "\(measure.label.en) \(text)" + (hasRange ? " (95%: \(range))" : "")
      case .zh: return "\(measure.label.zh)\(text)" + (hasRange ? "（95%区间：\(range)）" : "")
      }
    }
  }
}
