/// Adds up households in cells: rows of slots, cell after cell.
///
/// Money and persons are added a row at a time. What is counted are bits, which are spread into 16-bit lanes and
/// added as vectors of whole numbers, then moved into their rows by `flush`.
package struct Tabulation {
  /// Rows of slots, cell after cell.
  var rows: [SIMD8<Double>]
  private var lanes: BitLanes
  /// Number of cells.
  package let count: Int

  /// - Parameter cells: number of cells.
  package init(cells: Int) {
    count = cells
    rows = Array(repeating: SIMD8(), count: cells * Slot.rows)
    lanes = BitLanes(cells: cells)
  }

  /// Adds the households of a batch to their cells.
  package mutating func add(_ batch: Batch, of households: Households) {
    if batch.isUnweighted {
      if !lanes.haveRoom(for: batch) { flush() }
      lanes.add(batch, households.status)
    } else {
      addWeightedBits(batch, households.status)
    }
    addMoney(batch, households)
    addBorrowers(batch, households)
    addNeeds(batch, households)
  }

  private mutating func addWeightedBits(_ batch: Batch, _ status: [Status]) {
    let table = BitLanes.spread
    let spread = table.span
    for (place, row) in batch.rows.enumerated() {
      let first = Int(batch.cells[place]) * Slot.rows + Slot.firstCount.row
      let bits = BitLanes.Bits(status[row], batch.facts[place], spread)
      let weight = batch.weights[place]
      rows[first] += weight * SIMD8(bits.status.lowHalf)
      rows[first + 1] += weight * SIMD8(bits.status.highHalf)
      rows[first + 2] += weight * SIMD8(bits.facts)
    }
  }

  /// Moves what stands in the narrow lanes into the sums.
  package mutating func flush() { lanes.move(to: &rows) }

  /// Sums of a cell, after `flush`.
  package func sums(of cell: Int) -> Sums {
    Sums(rows: rows[cell * Slot.rows..<(cell + 1) * Slot.rows])
  }
}
