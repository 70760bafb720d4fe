import GSL
import Parameters

/// How the platform's lender scores, limits and prices.
public struct CreditLineParameters: ParameterGroup {
  public static let title = Label(en: "Credit lines", zh: "授信")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Score at which a line is granted, in standard deviations of creditworthiness.",
    zh: "授信分数线(信用水平标准差)", .standardDeviations, in: -4...4, role: .uncertainty,
    source: .assumed(
      "set so that 158,000 lines are granted by September 2019",
      settledBy: "the lender's approval rate"))
  public var cutoff = -0.375

  @Parameter(
    "Lowest rate of a line.", zh: "授信最低年利率", .perYear, in: 0...0.36, role: .lever,
    source: .cited("yang2020", "7.2% to 10.8% by personal credit"))
  public var rateFloor = 0.072

  @Parameter(
    "Highest rate of a line, before the lender's reaction to losses.", zh: "授信最高年利率(不含机构对损失的加价)",
    .perYear, in: 0...0.36, role: .lever,
    source: .cited("yang2020", "7.2% to 10.8% by personal credit"))
  public var rateCeiling = 0.108

  @Parameter(
    "Score of a household that is graded in the middle.", zh: "中等评级对应的分数", .standardDeviations,
    in: -4...4, role: .uncertainty,
    source: .assumed(
      "set so that rates average about 9%, the middle of the range", settledBy: "rates by score"))
  public var gradeCentre = 0.35

  @Parameter(
    "Score over which grades spread.", zh: "评级分布的分数跨度", .standardDeviations, in: 0.05...4,
    role: .uncertainty,
    source: .assumed("uses the whole range of rates", settledBy: "rates by score"))
  public var gradeSpread = 0.35

  @Parameter(
    "Limit of a line in months of permanent income, at the middle grade.",
    zh: "中等评级的授信额度(以月永久收入计)", .months, in: 0...120, role: .uncertainty,
    source: .xintai(
      prior: "limits of 1,000 to 300,000 yuan and loans of 28,000 on average (evidence D)",
      settledBy: "the distribution of limits"))
  public var limitMonths = 8.32

  @Parameter(
    "Least limit.", zh: "最低授信额度", .yuan, in: 0...1_000_000, role: .lever,
    source: .cited("yang2020", "1,000 to 300,000 yuan"))
  public var limitFloor = 1000.0

  @Parameter(
    "Greatest limit.", zh: "最高授信额度", .yuan, in: 0...5_000_000, role: .lever,
    source: .cited("yang2020", "1,000 to 300,000 yuan"))
  public var limitCeiling = 300_000.0

  @Parameter(
    "Factor on every limit before floor and ceiling.", zh: "授信额度倍数", .ratio, in: 0...20,
    role: .lever, source: .policy("recommendation S45 of the case: larger limits"))
  public var limitFactor = 1.0

  @Parameter(
    "Grade from which a household is a prime customer, who repays interest first.",
    zh: "优质客户(先息后本)的评级门槛", .fraction, in: 0...1, role: .uncertainty,
    source: .assumed(
      "good customers repay interest first (the case, S19); how many is not known",
      settledBy: "loans by type of repayment"))
  public var primeGrade = 0.95

  @Parameter(
    "Most platform loans that a household may owe at once.", zh: "同一农户可同时持有的平台贷款笔数", .count,
    in: 1...50, role: .lever,
    source: .assumed(
      "balance, active borrowers and 90 days agree only with about one loan each (evidence D)",
      settledBy: "loans outstanding by borrower"))
  public var loansAtOnce = 1

  @Parameter(
    "Months between reviews of a line.", zh: "授信重审间隔", .months, in: 1...60, role: .uncertainty,
    source: .assumed("twice a year", settledBy: "the lender's rules"))
  public var reviewMonths = 6
}

extension Purpose {
  /// Noise of what the lender sees.
  package static let score = Purpose(181)
}

extension Step {
  static let creditLines = Step(
    "creditLines",
    Label(
      en: "Collects farm data village by village, scores households, grants and reviews lines.",
      zh: "逐村采集涉农数据,评分、授信与重审。"),
    paysFor: [.dataSharing]
  ) { world, month in
    grantLines(to: &world.households, by: world.institutions, in: world.villages, month)
    payForSharing(&world.treasury, month)
  }
}

/// Grants, reprices or withdraws lines where data have arrived or a review is due.
///
/// Score: the mean of creditworthiness given a signal of precision τ (the sum over shared data sets that cover
/// the household): `τ / (1 + τ) (w + z / √τ)`; z is drawn once for ever. Grade: `logistic((score − c) / s)`.
/// Rate: `ceiling − (ceiling − floor) grade`. Limit: `months · P · (½ + grade) · factor`, in hundreds of yuan.
package func grantLines(
  to households: inout Households, by institutions: Institutions, in villages: Villages,
  _ month: borrowing Month
) {
  let scoring = Scoring(month.parameters)
  let offer = LineOffer(month.parameters, institutions)
  let rows = reviewed(in: villages, month)
  var noises = [Double](repeating: 0, count: Draws.blockRows)
  for first in stride(from: 0, to: rows.count, by: Draws.blockRows) {
    let block = rows[first..<min(first + Draws.blockRows, rows.count)]
    // The noise of a household's score is drawn once for ever, so it is found again in the founding's draws.
    month.foundingDraws.uniforms(.score, of: block, into: &noises)
    replaceByStandardNormals(&noises, count: block.count)
    let scores = scoring.scores(
      of: block, households.attributes, households.status, households.livelihood,
      households.creditworthiness, noises: noises)
    let grades = offer.grades(scores)
    offer.apply(
      scores, grades, to: block, &households.score, &households.lineLimit, &households.lineRate,
      &households.status, households.permanentIncome, households.livelihood)
  }
}

/// Households whose data have just arrived or whose review is due.
func reviewed(in villages: Villages, _ month: borrowing Month) -> [Int] {
  let sharing = month.parameters.dataSharing
  let collected = sharing.collected(after: month.index)
  let before = month.index == 0 ? -1 : sharing.collected(after: month.index - 1)
  let interval = month.parameters.line.reviewMonths
  var rows: [Int] = []
  for village in 0..<villages.count where Double(villages.collectionRank[village]) < collected {
    let all = villages.households(of: village)
    if Double(villages.collectionRank[village]) >= before {
      rows.append(contentsOf: all)
    } else {
      // Rows that leave the remainder of this month's turn.
      let wait = (month.index - all.lowerBound) % interval
      let first = all.lowerBound + (wait < 0 ? wait + interval : wait)
      let count = max(0, all.upperBound - first + interval - 1) / interval
      rows += (0..<count).map { first &+ interval &* $0 }
    }
  }
  return rows
}

/// What the lender offers at a score.
package struct LineOffer {
  private let line: CreditLineParameters
  /// Score from which a line is granted, in standard deviations.
  package let cutoff: Double
  private let rateShift: Double
  private let terms: [Terms]

  /// How lines for one livelihood differ from others.
  private struct Terms {
    /// 1 where there is a product, 0 where there is none.
    var isOffered: UInt8 = 0
    var limitFactor = 1.0
    var ceiling = 0.0
    var discount = 0.0
  }

  /// Of this month's parameters and of the lender's reaction so far.
  package init(_ parameters: borrowing ModelParameters, _ institutions: Institutions) {
    line = parameters.line
    cutoff = parameters.line.cutoff + institutions.cutoffShift
    rateShift = institutions.rateShift
    terms = Livelihood.table(
      Livelihood.allCases.map { livelihood in
        guard let product = parameters.products.product(for: livelihood.rawValue) else {
          return Terms()
        }
        let terms = parameters.products.terms(of: product)
        let ceiling = parameters.line.limitCeiling * terms.ceilingFactor
        return Terms(
          isOffered: 1, limitFactor: terms.limitFactor,
          ceiling: max(ceiling, parameters.line.limitFloor), discount: terms.discount)
      })
  }

  /// Grades between 0 and 1.
  func grades(_ scores: [Float]) -> [Double] {
    var grades = scores.map { (Double($0) - line.gradeCentre) / line.gradeSpread }
    replaceByLogistics(&grades, count: grades.count)
    return grades
  }

  /// Grants or reprices lines where the score suffices and withdraws the others.
  func apply(
    _ scores: [Float], _ grades: [Double], to rows: ArraySlice<Int>, _ score: inout [Float],
    _ limits: inout [Int32], _ rates: inout [Float], _ status: inout [Status], _ income: [Float],
    _ livelihood: [UInt8]
  ) {
    var passed = Selection()
    withdraw(unless: &passed, scores, rows, &score, &limits, &status, livelihood)
    let rows = rows.span
    let grades = grades.span
    let terms = terms.span
    let income = income.span
    let livelihood = livelihood.span
    var limits = limits.mutableSpan
    var rates = rates.mutableSpan
    var status = status.mutableSpan
    precondition(terms.count == Livelihood.places)
    for place in passed.rows {
      let row = rows[place]
      let grade = grades[place]
      let terms = terms[Livelihood.place(livelihood[row])]
      limits[row] = limit(at: grade, Double(income[row]), terms)
      rates[row] = rate(at: grade, terms)
      status[row] = granted(status[row], grade)
    }
  }

  /// Notes the scores, withdraws the lines of those who do not pass, and lists the places of those who do.
  private func withdraw(
    unless passed: inout Selection, _ scores: [Float], _ rows: ArraySlice<Int>,
    _ score: inout [Float], _ limits: inout [Int32], _ status: inout [Status],
    _ livelihood: [UInt8]
  ) {
    // Numbers and not conditions, which would become branches on luck.
    var passes = scores.map { Double($0) >= cutoff ? 1 : 0 as UInt8 }
    do {
      let rows = rows.span
      let scores = scores.span
      let terms = terms.span
      let livelihood = livelihood.span
      var score = score.mutableSpan
      var limits = limits.mutableSpan
      var status = status.mutableSpan
      var passes = passes.mutableSpan
      precondition(scores.count == rows.count && passes.count == rows.count)
      precondition(terms.count == Livelihood.places)
      for place in 0..<rows.count {
        let row = rows[place]
        let (before, last, new) = (status[row], score[row], scores[place])
        let isClean = UInt8(truncatingIfNeeded: 1 - before.bit(.badRecord))
        let isOffered = terms[Livelihood.place(livelihood[row])].isOffered
        passes[place] &= isClean & isOffered
        // Who cannot be assessed keeps the score of an earlier review.
        score[row] = new > -.infinity ? new : last
        limits[row] = limits[row] &* Int32(passes[place])
        let withdrawn = Status.line.rawValue & (UInt16(passes[place]) &- 1)
        status[row] = before.subtracting(Status(rawValue: withdrawn))
      }
    }
    let marks = passes.span
    passed.select(from: 0..<rows.count) { marks[$0] == 1 }
  }

  /// Limit of a grade in fen: whole hundreds of yuan between floor and ceiling.
  @inline(__always)
  private func limit(at grade: Double, _ income: Double, _ terms: Terms) -> Int32 {
    let limit = line.limitMonths * income * (0.5 + grade) * line.limitFactor * terms.limitFactor
    let held = min(max(limit, line.limitFloor), terms.ceiling)
    let fen = Money.wholeBelow(held / 100) * 100 * 100
    return Int32(truncatingIfNeeded: Money.amount(ofWhole: min(max(fen, 0), Money.most)))
  }

  /// Annual rate of a grade.
  @inline(__always)
  private func rate(at grade: Double, _ terms: Terms) -> Float {
    let rate = line.rateCeiling - (line.rateCeiling - line.rateFloor) * grade + rateShift
    return Float(max(rate - terms.discount, 0))
  }

  /// Status of a household whose line stands.
  @inline(__always)
  private func granted(_ before: Status, _ grade: Double) -> Status {
    let new: Status = before.contains(.credited) ? [] : [.credited, .newLine]
    let prime: Status = grade >= line.primeGrade ? .prime : []
    return before.subtracting(.prime).union(new).union(prime)
  }
}
