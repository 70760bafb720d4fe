import Parameters

/// Adds up the households of a world into cells, once a month.
///
/// The bits of a household's status are spread into sixteen 16-bit lanes and added as one vector; what is money or
/// persons is added column by column, so that each loop touches few arrays.
package struct Tabulation {
  /// Rows after which a lane could be full.
  private static let mostPending = 60_000

  private let spread: [SIMD8<UInt16>]
  private var lanes: [SIMD16<UInt16>]
  private var pending = 0
  /// Households of a batch that have a need.
  var needy = Selection()
  private var flags: [Double]
  /// One value a slot, cell after cell.
  package var values: [Double]
  /// Yuan a head and year.
  let poverty: Float
  /// Index of the month that is observed.
  let month: Int
  package let count: Int

  /// - Parameters:
  ///   - cells: number of cells.
  ///   - month: index of the month that is observed.
  ///   - povertyLine: yuan a head and year.
  package init(cells: Int, month: Int, povertyLine: Double) {
    count = cells
    spread = (0..<256).map { byte in
      var lanes = SIMD8<UInt16>()
      for bit in 0..<8 { lanes[bit] = UInt16(byte >> bit & 1) }
      return lanes
    }
    lanes = Array(repeating: SIMD16(), count: cells)
    flags = Array(repeating: 0, count: cells * 16)
    values = Array(repeating: 0, count: cells * Slot.count)
    poverty = Float(povertyLine)
    self.month = month
  }

  /// Counts the bits of households' status.
  mutating func addFlags(_ batch: Batch, _ status: [Status]) {
    guard batch.isUnweighted else { return addWeightedFlags(batch, status) }
    if pending + batch.rows.count > Self.mostPending { flush() }
    pending += batch.rows.count
    let table = spread
    let spread = table.span
    var lanes = lanes.mutableSpan
    let status = status.span.extracting(batch.rows)
    let cells = batch.cells.span
    precondition(cells.count >= status.count, "a cell for every household")
    for place in 0..<status.count {
      let bits = Int(status[place].rawValue)
      lanes[cells[place]] &+= SIMD16(
        lowHalf: spread[bits & 0xFF], highHalf: spread[bits &>> 8])
    }
  }

  private mutating func addWeightedFlags(_ batch: Batch, _ status: [Status]) {
    for (place, row) in batch.rows.enumerated() {
      let bits = status[row].rawValue
      for flag in 0..<16 where bits >> UInt16(flag) & 1 == 1 {
        flags[batch.cells[place] * 16 + flag] += batch.weights[place]
      }
    }
  }

  /// Moves what stands in the narrow lanes into the sums.
  package mutating func flush() {
    for cell in 0..<count {
      for bit in 0..<16 { flags[cell * 16 + bit] += Double(lanes[cell][bit]) }
      lanes[cell] = SIMD16()
    }
    pending = 0
  }

  /// Sums of a cell, after `flush`.
  package func sums(of cell: Int) -> Sums {
    Sums(
      flags: Array(flags[cell * 16..<(cell + 1) * 16]),
      slots: Array(values[cell * Slot.count..<(cell + 1) * Slot.count]))
  }

  /// Adds a cell of another table to one of this.
  package mutating func add(_ cell: Int, of other: Tabulation, to own: Int) {
    addRange(of: other.flags, from: cell * 16, to: own * 16, count: 16, into: &flags)
    addRange(
      of: other.values, from: cell * Slot.count, to: own * Slot.count, count: Slot.count,
      into: &values)
  }

  /// Whether nobody was added to a cell.
  package func isEmpty(_ cell: Int) -> Bool {
    values[cell * Slot.count + Slot.households.rawValue] == 0
  }

  /// Sets everything back to zero.
  package mutating func clear() {
    for place in flags.indices { flags[place] = 0 }
    for place in values.indices { values[place] = 0 }
  }
}

/// Adds a stretch of one array to a stretch of another.
private func addRange(
  of summands: [Double], from first: Int, to place: Int, count: Int, into sums: inout [Double]
) {
  let summands = summands.span.extracting(first..<first + count)
  var all = sums.mutableSpan
  var sums = all.extracting(place..<place + count)
  precondition(summands.count == sums.count)
  for step in 0..<sums.count { sums[step] += summands[step] }
}
