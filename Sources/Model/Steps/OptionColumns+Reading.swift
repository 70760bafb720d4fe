// What the options depend on, read from the columns of households for a list of rows.

extension OptionColumns {
  static func readNeeds(_ need: [Int32], of rows: ArraySlice<Int>, into values: inout [Double]) {
    let need = need.span
    fill(&values, rows) { Double(need[$0]) }
  }

  /// What can be used at most, in fen: for an expense what it costs, however cheap the loan.
  static func readMost(
    _ need: [Int32], _ use: [UInt8], of rows: ArraySlice<Int>, into values: inout [Double]
  ) {
    let need = need.span
    let use = use.span
    fill(&values, rows) {
      use[$0] == Use.emergency.rawValue ? Double(need[$0]) : Money.most
    }
  }

  /// Value of covering the whole need, by what it is for.
  static func readWorths(
    _ use: [UInt8], of rows: ArraySlice<Int>, _ worths: [Double], into values: inout [Double]
  ) {
    let use = use.span
    let worths = worths.span
    fill(&values, rows) { worths[Int(use[$0])] }
  }

  /// Income and sales that are counted on in a month, in fen, with the loan at work.
  static func readInflows(
    _ income: [Float], _ gain: [Float], _ working: [Int32], _ need: [Int32], _ use: [UInt8],
    of rows: ArraySlice<Int>, turnover: Double, into values: inout [Double]
  ) {
    let income = income.span
    let gain = gain.span
    let working = working.span
    let need = need.span
    let use = use.span
    fill(&values, rows) {
      let inflow = Double(income[$0] + gain[$0]) * 100
      let sales = turnover * (Double(working[$0]) + Double(need[$0]))
      return inflow + (use[$0] == Use.production.rawValue ? sales : 0)
    }
  }

  /// What a bank would lend on top of what is owed to it, at least nothing.
  static func readBankRooms(
    _ income: [Float], _ debt: [Int32], of rows: ArraySlice<Int>, months: Double,
    into values: inout [Double]
  ) {
    let income = income.span
    let debt = debt.span
    fill(&values, rows) {
      let most = Money.wholeBelow(min(months * Double(income[$0]) * 100, Money.most))
      return max(0, most - Double(debt[$0]))
    }
  }

  /// Leaves no room for households that owe another lender.
  static func closeRooms(
    _ values: inout [Double], of rows: ArraySlice<Int>, owing debt: [Int32]
  ) {
    for (place, row) in rows.enumerated() where debt[row] > 0 { values[place] = 0 }
  }

  /// Kilometres to the branch.
  static func readDistances(
    _ distances: [Float], _ village: [Int32], of rows: ArraySlice<Int>, into values: inout [Double]
  ) {
    let distances = distances.span
    let village = village.span
    fill(&values, rows) { Double(distances[Int(village[$0])]) }
  }

  /// What kin would lend on top of what is owed to them, at least nothing.
  static func readKinRooms(
    _ capacity: [Float], _ debt: [Int32], of rows: ArraySlice<Int>, into values: inout [Double]
  ) {
    let capacity = capacity.span
    let debt = debt.span
    fill(&values, rows) {
      let most = Money.nearestWhole(min(max(Double(capacity[$0]) * 100, 0), Money.most))
      return max(0, most - Double(debt[$0]))
    }
  }

  /// Places of those whose channel lies between two, in the order of `Channel`.
  static func find(
    _ places: inout Selection, from first: Channel, to last: Channel, in channels: [UInt8],
    count: Int
  ) {
    let channels = channels.span.extracting(0..<count)
    let (first, last) = (first.rawValue, last.rawValue)
    places.select(from: 0..<count) { channels[$0] &- first <= last &- first }
  }
}

/// Fills the first elements of a column with what belongs to each row of a list.
@inline(__always)
func fill(_ values: inout [Double], _ rows: ArraySlice<Int>, _ value: (_ row: Int) -> Double) {
  let rows = rows.span
  var values = values.mutableSpan
  precondition(rows.count <= values.count)
  for place in 0..<rows.count { values[place] = value(rows[place]) }
}
