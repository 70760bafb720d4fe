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
  private let cutReaches: ReachedRows
  private let clientApproval: Double
  private let otherApproval: Double

  package init(
    _ parameters: ModelParameters, _ institutions: Institutions, cutReaches: ReachedRows
  ) {
    self.parameters = parameters
    self.cutReaches = cutReaches
    choice = parameters.choice
    let digitisation = institutions.bankDigitisation
    bankTroubleLeft = 1 - choice.digitisationRelief * digitisation
    bankRate = max(parameters.bank.rate - parameters.bank.rateFall * digitisation, 0)
    wantedOfBank = choice.wanted(at: bankRate)
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

  /// Value of an offer of the platform, but for what else speaks for it.
  func value(of offer: Options.Offer, _ worth: Double, need: Double, inflow: Double) -> Double {
    offerValue(
      worth, amount: Double(offer.amount), need: need, price: choice.priceSlope * offer.rate * 100,
      burden: choice.burden, payment: Double(offer.payment), inflow: inflow)
  }

  /// What speaks for the platform beside its offer.
  func platformAppeal(
    _ row: Int, _ households: Households, _ endorsers: Double
  ) -> Double {
    let status = households.status[row]
    var appeal = choice.trustValue * (Double(households.trust[row]) - 0.5)
    appeal += choice.literacyValue * Double(households.literacy[row])
    appeal += choice.endorsement * endorsers
    appeal -= choice.platformHassle
    if status.contains(.everBorrowed) { appeal += choice.habit }
    if !status.contains(.platformUser) { appeal -= choice.signUp }
    return appeal
  }

  /// Whether a household that is informed has a line which it can draw on.
  @inline(__always)
  static func isOpen(_ status: Status) -> Bool {
    status.intersection([.informed, .credited, .online, .late]) == [.informed, .credited, .online]
  }

  /// What the platform lends a household whose line is open; nil for nothing.
  func platformOffer(_ row: Int, _ households: Households, inflow: Double) -> Options.Offer? {
    guard households.openLoans(row) < parameters.line.loansAtOnce else { return nil }
    let owesBank = households.bankDebt[row] > 0
    guard parameters.supervision.lendersCap > 1 || !owesBank else { return nil }
    let reached = cutReaches.contains(row)
    let price = parameters.pricing.paid(on: Double(households.lineRate[row]), reached: reached)
    let room = Int64(households.lineLimit[row]) - Int64(households.platformDebt[row])
    var amount = min(desired(households.need[row], choice.wanted(at: price.rate)), room)
    var offer = Options.Offer()
    offer.rate = price.rate
    offer.cut = price.cut
    offer.repayment = households.status[row].contains(.prime) ? .interestFirst : .equalInstalments
    offer.term = term(for: amount, inflow: inflow)
    let spare =
      parameters.supervision.serviceCap * inflow - Double(households.service[row])
    amount = min(amount, affordable(spare, offer))
    amount = amount / 10_000 * 10_000
    guard amount >= Int64(Money.amount(parameters.need.least)) else { return nil }
    offer.amount = Int32(amount)
    offer.payment = firstPayment(amount, offer)
    return offer
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

/// An amount wanted, in fen.
private func desired(_ need: Int32, _ wanted: Double) -> Int64 { Int64(Double(need) * wanted) }

/// A chance with its log odds raised; what is certain or impossible stays so.
private func raised(_ chance: Double, by gain: Double) -> Double {
  chance > 0 && chance < 1 ? logistic(logit(chance) + gain) : chance
}

extension ChoiceParameters {
  /// Amount wanted at a rate as a share of the need: `(rate / reference)^−e`.
  fileprivate func wanted(at rate: Double) -> Double {
    guard sizeElasticity > 0 else { return 1 }
    return exponential(-sizeElasticity * logarithm(max(rate, 0.001) / referenceRate))
  }
}
