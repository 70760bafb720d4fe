import Model
import Parameters

extension LineAccount {
  /// What the review came to; a refusal is news the first time only, and a line that stays is none.
  func line(isFirstRefusal: Bool) -> StoryLine? {
    let numbers = numbers
    switch outcome {
    case .kept: return nil
    case .granted:
      return .event(
        en: "The lender grants a line of \(Self.words(after).en) (\(numbers.en)).",
        zh: "获得授信\(Self.words(after).zh)(\(numbers.zh))。")
    case .changed:
      return StoryLine(
        text: Label(
          en: "The lender reviews the line: \(Self.words(after).en) after \(Self.words(before).en) "
            + "(\(numbers.en)).",
          zh: "授信重审:由\(Self.words(before).zh)变为\(Self.words(after).zh)(\(numbers.zh))。"),
        isEvent: isNotable)
    case .withdrawn:
      return .event(
        en: "The lender withdraws the line: \(reason.en).", zh: "授信被收回:\(reason.zh)。")
    case .refused:
      return StoryLine(
        text: Label(en: "Gets no line: \(reason.en).", zh: "未获授信:\(reason.zh)。"),
        isEvent: isFirstRefusal)
    }
  }

  private var isNotable: Bool {
    let change = Double(after.limit) / Double(max(before.limit, 1)) - 1
    return abs(change) >= 0.1 || abs(after.rate - before.rate) >= 0.005
      || after.isPrime != before.isPrime
  }

  private static func words(_ line: Line) -> Label {
    let (limit, rate) = (Written.yuan(Int64(line.limit)), Written.rate(Double(line.rate)))
    return Label(
      en: "\(limit.en) at \(rate)\(line.isPrime ? ", interest first" : "")",
      zh: "\(limit.zh)、年利率 \(rate)\(line.isPrime ? "、先息后本" : "")")
  }

  private var numbers: Label {
    let score = Written.decimal(score ?? .nan)
    let (truth, cutoff) = (Written.decimal(Double(creditworthiness)), Written.decimal(cutoff))
    let grade = Written.decimal(grade ?? .nan)
    return Label(
      en: "score \(score), cutoff \(cutoff), grade \(grade); its true creditworthiness is \(truth)",
      zh: "评分 \(score),分数线 \(cutoff),评级 \(grade);真实信用水平 \(truth)")
  }

  private var reason: Label {
    if hasBadRecord {
      return Label(en: "a default stands in the credit bureau's record", zh: "征信系统中有违约记录")
    }
    guard let score else {
      return Label(
        en: "no file that is shared with the lender covers it, so it has no score",
        zh: "没有共享数据覆盖该户,无法评分")
    }
    guard hasProduct else {
      return Label(en: "no product is offered to its livelihood", zh: "没有适合其生计类型的产品")
    }
    let (own, cutoff) = (Written.decimal(score), Written.decimal(cutoff))
    let truth = Written.decimal(Double(creditworthiness))
    return Label(
      en:
        "its score, \(own), lies below the cutoff, \(cutoff) (its true creditworthiness is \(truth))",
      zh: "评分 \(own) 低于分数线 \(cutoff)(真实信用水平 \(truth))")
  }
}
