import GSL
import Parameters

/// Everything about this month that the options of households depend on, read once above the loop.
package struct Market {
  package let parameters: ModelParameters
  private let choice: ChoiceParameters
  /// Annual rate of a bank loan, as a fraction.
  let bankRate: Double
  /// Amount wanted at the bank's rate, as a share of the need.
  let wantedOfBank: Double
  /// Share of the trouble of a bank loan that its digitisation leaves.
  let bankTroubleLeft: Double
  /// Least loan that anybody takes or gives, in fen.
  let leastLoan: Int64
  private let cutReaches: ReachedRows
  private let clientApproval: Double
  private let otherApproval: Double

  package init(
    _ parameters: ModelParameters, _ institutions: Institutions, cutReaches: ReachedRows
  ) {
    self.parameters = parameters
    self.cutReaches = cutReaches
    choice = parameters.choice
    leastLoan = max(Int64(Money.amount(parameters.need.least)), 1)
    let digitisation = institutions.bankDigitisation
    bankTroubleLeft = 1 - choice.digitisationRelief * digitisation
    bankRate = max(parameters.bank.rate - parameters.bank.rateFall * digitisation, 0)
    wantedOfBank = choice.share(wantedAt: bankRate)
    let gain = parameters.bank.approvalGain * digitisation
    clientApproval = raised(parameters.bank.clientApproval, by: gain)
    otherApproval = raised(parameters.bank.otherApproval, by: gain)
  }

  /// Chance that a bank approves an application.
  package func approval(_ status: Status, _ attributes: Attributes) -> Double {
    guard !status.contains(.badRecord) else { return 0 }
    let old = attributes.isSuperset(of: [.bankClient, .collateral])
    return old ? clientApproval : otherApproval
  }

  /// Annual rate that a household pays for a line with some rate, and the points cut off.
  @inline(__always)
  func price(of row: Int, at rate: Double) -> (rate: Double, cut: Double) {
    parameters.pricing.paid(on: rate, reached: cutReaches.contains(row))
  }

  /// What the platform lends on a line.
  ///
  /// - Parameters:
  ///   - line: an open line of the household.
  ///   - need: what it needs, in fen.
  ///   - most: what it can use at most, in fen.
  ///   - inflow: what it counts on in a month, in fen.
  /// - Returns: its offer; nil for nothing.
  func offer(on line: OpenLines.Line, need: Double, most: Double, inflow: Double) -> Options.Offer?
  {
    var amount = Int64(min(need * line.wanted, most, line.room))
    var offer = Options.Offer()
    offer.rate = line.rate
    offer.cut = line.cut
    offer.repayment = line.isPrime ? .interestFirst : .equalInstalments
    offer.term = term(for: amount, inflow: inflow)
    let spare = parameters.supervision.serviceCap * inflow - line.dueNext
    amount = min(amount, affordable(spare, offer))
    amount = amount / 10_000 * 10_000
    guard amount >= leastLoan else { return nil }
    offer.amount = Int32(amount)
    offer.payment = firstPayment(amount, offer)
    return offer
  }

  /// Value of the platform's offer on a line.
  func value(
    of offer: Options.Offer, on line: OpenLines.Line, _ worth: Double, need: Double,
    inflow: Double
  ) -> Double {
    offerValue(
      worth, amount: Double(offer.amount), need: need, price: choice.priceSlope * offer.rate * 100,
      burden: choice.burden, payment: Double(offer.payment), inflow: inflow) + line.appeal
  }

  /// Shortest of 3, 6, 9 … months whose instalment is comfortable; the longest offered if none is.
  private func term(for amount: Int64, inflow: Double) -> Int {
    let longest = parameters.products.longestTerm
    var term = 3
    while term + 3 <= longest
      && Double(amount) / Double(term) > choice.comfortShare * inflow
    { term += 3 }
    return min(term, longest)
  }

  /// Largest amount whose first payment stays within what may be spent on service, in fen.
  private func affordable(_ spare: Double, _ offer: Options.Offer) -> Int64 {
    guard parameters.supervision.serviceCap < 10 else { return Int64(Int32.max) }
    guard spare > 0 else { return 0 }
    let perUnit =
      offer.repayment == .interestFirst
      ? offer.rate / 12 : Annuity.factor(rate: offer.rate, months: offer.term)
    return Int64(min(spare / max(perUnit, 1e-9), Money.most))
  }

  private func firstPayment(_ amount: Int64, _ offer: Options.Offer) -> Int64 {
    offer.repayment == .interestFirst
      ? Int64(Double(amount) * offer.rate / 12)
      : Int64(Double(amount) * Annuity.factor(rate: offer.rate, months: offer.term))
  }
}

/// Value of an offer: `worth · (amount / need) − price − burden · (payment / inflow)`.
@inline(__always)
func offerValue(
  _ worth: Double, amount: Double, need: Double, price: Double, burden: Double, payment: Double,
  inflow: Double
) -> Double {
  let share = min(amount / max(need, 1), 1)
  return worth * share - price - burden * min(payment / max(inflow, 1), 2)
}

/// A chance with its log odds raised; what is certain or impossible stays so.
private func raised(_ chance: Double, by gain: Double) -> Double {
  chance > 0 && chance < 1 ? logistic(logit(chance) + gain) : chance
}

extension ChoiceParameters {
  /// Amount wanted at a rate as a share of the need: `(rate / reference)^−e`.
  fileprivate func share(wantedAt rate: Double) -> Double {
    var shares = [0.0]
    self.shares(wantedAt: [rate], into: &shares, count: 1)
    return shares[0]
  }

  /// The same at the first of some rates.
  func shares(wantedAt rates: [Double], into shares: inout [Double], count: Int) {
    for place in 0..<count { shares[place] = max(rates[place], 0.001) / referenceRate }
    replaceByLogarithms(&shares, count: count)
    for place in 0..<count { shares[place] *= -sizeElasticity }
    replaceByExponentials(&shares, count: count)
  }
}
