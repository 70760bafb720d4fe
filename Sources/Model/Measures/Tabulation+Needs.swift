extension Tabulation {
  /// Adds the needs of a month and what came of them.
  mutating func addNeeds(_ batch: Batch, _ households: Households) {
    var rows = rows.mutableSpan
    for place in batch.needy.rows {
      let row = batch.rows.lowerBound &+ place
      let base = Int(batch.cells[place]) &* Slot.rows
      let weight = batch.weights[place]
      let need = weight * Double(households.need[row])
      let lent = weight * Double(households.lent[row])
      let channel = households.channel[row]
      // Whom a household borrows from cannot be predicted, so all is added as products with 0 or 1.
      let isRefused = indicator(channel == Channel.refused.rawValue)
      let isUnmet = isRefused + indicator(channel == Channel.nothing.rawValue)
      // Without a line, access is what is missing; with one, the wish.
      let isSupply = max(isRefused, indicator(!households.status[row].contains(.credited)))
      let isPlatform = indicator(channel == Channel.platform.rawValue)
      let isBank = indicator(channel == Channel.bank.rawValue)
      let isInformal = indicator(channel == Channel.informal.rawValue)
      rows[base &+ Slot.needs.row] += SIMD8(
        weight, need, weight * isUnmet, need * isUnmet, need * isUnmet * isSupply,
        weight * isRefused, weight * isPlatform, 0)
      rows[base &+ Slot.lent.row] += SIMD8(
        lent * isPlatform, lent * Double(households.loanRate[row]) * isPlatform, lent * isBank,
        lent * isInformal, 0, 0, 0, 0)
    }
  }
}
