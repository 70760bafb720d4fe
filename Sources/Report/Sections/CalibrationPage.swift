import Model
import Parameters

/// The report on a calibration: what fits, what the figures tell, and what they cannot tell apart.
struct CalibrationPage {
  let results: CalibrationResults

  init(_ results: CalibrationResults) { self.results = results }

  func page(opening: Language) -> Page {
    let contents: [(Label, [Block])] = [
      (
        Label(en: "What the draws predict", zh: "后验预测与公布数字"),
        [.figure(predictive)] + evidence
      ),
      (Label(en: "What the figures tell", zh: "公布数字说明了什么"), told),
      (Label(en: "What they cannot tell apart", zh: "公布数字无法区分什么"), ridges),
      (Label(en: "How sure the search is", zh: "搜索过程与误差"), search),
      (Label(en: "How it was made", zh: "编制说明"), making),
    ]
    return Page(
      title: title, dateline: dateline, question: results.facts.question, answer: answer,
      chapters: contents.enumerated().map { place, content in
        Page.Chapter(number: place + 1, title: content.0, blocks: content.1)
      }, opening: opening)
  }

  private var title: Label {
    let place = results.manifest.place
    return Label(
      en: "\(place.capitalised.en): the worlds that fit what was published",
      zh: "\(place.zh)：与公布数字相符的各种可能")
  }

  private var dateline: Label {
    let facts = results.facts
    let size = Int(facts.effective_size.rounded())
    let part =
      facts.sample.map {
        Label(
          en: " · a sample of \($0.villages) of \($0.of) villages",
          zh: " · 样本为\($0.of)个村中的\($0.villages)个")
      } ?? Label(en: "", zh: "")
    return Label(
      en: "Calibration · \(facts.runs) runs · \(facts.draws) draws, worth \(size) independent ones",
      zh: "校准 · \(facts.runs)次模拟 · \(facts.draws)个样本（有效\(size)个）") + part
  }

  private var answer: [Block] {
    [.paragraph(verdict), .paragraph(narrowing)] + (isPoint ? [.paragraph(pointWarning)] : [])
  }

  var isPoint: Bool { results.draws.draws.count < 2 }

  private var pointWarning: Label {
    Label(
      en:
        "This is one point, not a posterior: many others would fit as well. Use method abc for them.",
      zh: "这只是一个点，不是后验分布：许多其他参数组合同样相符，请用 abc 方法求得。")
  }

  private var verdict: Label {
    let fitted = results.predictions.filter(\.isFitted)
    let others = results.predictions.filter { !$0.isFitted && !$0.isGiven }
    let hits = fitted.count { $0.verdict == "pass" }
    let tested = others.count { $0.verdict == "pass" }
    let misses = (fitted + others).filter { $0.verdict == "miss" }
    var text = Label(
      en:
        "\(hits) of \(fitted.count) fitted figures and \(tested) of \(others.count) others lie inside "
        + "their bands in the posterior median.",
      zh: "后验中位数落在可接受范围内的：拟合指标\(fitted.count)个中的\(hits)个，其余\(others.count)个中的\(tested)个。")
    if !misses.isEmpty {
      text =
        text + Label(en: " Missed: ", zh: "未落入的：")
        + misses.map { miss in
          Label(en: "\(miss.id) ", zh: "\(miss.id)") + miss.name
            + Label(en: " at ", zh: "为") + miss.text(miss.spread.median)
            + Label(en: " (95%: ", zh: "（95%区间：") + miss.range(miss.spread.low, miss.spread.high)
            + Label(en: ")", zh: "）")
        }.joined(en: "; ", zh: "；") + Label(en: ".", zh: "。")
    }
    return text
  }

  /// What was narrowed most, and what not at all.
  var narrowing: Label {
    let known = results.parameters.filter { $0.shrinkage.isFinite }
    guard let most = known.max(by: { $0.shrinkage < $1.shrinkage }) else {
      return Label(en: "A single point narrows nothing.", zh: "单个点无法收窄任何参数。")
    }
    let open = known.filter { $0.shrinkage < Self.hardly }
    let share = Numerals.percent(most.shrinkage)
    return Label(
      en:
        "The figures narrow most: \(most.label.lowercasedStart), to \(most.range(.en)) (95%, prior "
        + "\(most.priorRange(.en)), narrowed by \(share)). \(open.count) of \(known.count) parameters "
        + "stay nearly as uncertain as before: the figures say what combinations fit, hardly which "
        + "values.",
      zh: "收窄最多的是：\(most.label.zh)，95%区间为\(most.range(.zh))（先验\(most.priorRange(.zh))，收窄\(share)）。"
        + "\(known.count)个参数中有\(open.count)个几乎与先验同样不确定：公布数字说明哪些组合相符，而难以确定各个参数值。")
  }

  /// Narrowing below which a parameter counts as open.
  static let hardly = 0.15

  private var making: [Block] {
    let words = ManifestWords(results.manifest)
    return [
      .paragraph(
        Label(
          en:
            "A figure counts as normal about what was published, with half of its band's half-width "
            + "as standard deviation, and cut at the band's edges. History matching (Craig et al. 1997) "
            + "rules out what no luck could bring near; adaptive population Monte Carlo (Lenormand, Jabot "
            + "and Deffuant 2013) then comes nearer by generations. docs/calibration.md tells all.",
          zh: "公布数字视为正态，标准差为可接受范围半宽的一半，并在范围边缘截断。先用历史匹配（Craig 等，1997）排除不可能的参数，"
            + "再用自适应种群蒙特卡罗方法（Lenormand、Jabot 与 Deffuant，2013）逐代逼近。详见 docs/calibration.md。"))
    ] + words.caveats + words.origin
  }
}

extension Label {
  /// The English text as it goes on within a sentence.
  var lowercasedStart: String { en.prefix(1).lowercased() + en.dropFirst() }
}

extension Numerals {
  /// A share in whole per cent.
  static func percent(_ share: Double) -> String {
    share.isFinite ? "\(Int((share * 100).rounded()))%" : "–"
  }
}
