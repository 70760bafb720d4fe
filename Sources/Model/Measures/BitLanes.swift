/// Counts of the bits of households in narrow lanes, cell after cell.
///
/// A byte is spread into eight 16-bit lanes, so that one vector addition counts all its bits.
struct BitLanes {
  /// Two bytes of status and one of facts, spread.
  struct Bits {
    var status = SIMD16<UInt16>()
    var facts = SIMD8<UInt16>()
  }

  /// Households after which a lane could be full.
  private static let mostPending = 60_000

  /// Every byte's bits as numbers.
  static let spread: [SIMD8<UInt16>] = (0..<256).map { byte in
    var lanes = SIMD8<UInt16>()
    for bit in 0..<8 { lanes[bit] = UInt16(byte >> bit & 1) }
    return lanes
  }

  private var sums: [Bits]
  private var pending = 0

  init(cells: Int) { sums = Array(repeating: Bits(), count: cells) }

  /// Whether no lane can overflow.
  func haveRoom(for batch: Batch) -> Bool { pending + batch.rows.count <= Self.mostPending }

  /// Counts the bits of households in their cells.
  mutating func add(_ batch: Batch, _ status: [Status]) {
    pending += batch.rows.count
    let table = Self.spread
    let spread = table.span
    let status = status.span.extracting(batch.rows)
    let facts = batch.facts.span
    let cells = batch.cells.span
    precondition(cells.count >= status.count && facts.count >= status.count)
    precondition(spread.count == 256, "every byte is spread")
    var sums = sums.mutableSpan
    for place in 0..<status.count {
      let bits = Bits(status[place], facts[place], spread)
      var sum = sums[Int(cells[place])]
      sum.status &+= bits.status
      sum.facts &+= bits.facts
      sums[Int(cells[place])] = sum
    }
  }

  /// Moves all counts into rows of slots.
  mutating func move(to rows: inout [SIMD8<Double>]) {
    for cell in sums.indices {
      let first = cell * Slot.rows + Slot.firstCount.row
      rows[first] += SIMD8(sums[cell].status.lowHalf)
      rows[first + 1] += SIMD8(sums[cell].status.highHalf)
      rows[first + 2] += SIMD8(sums[cell].facts)
      sums[cell] = Bits()
    }
    pending = 0
  }
}

extension BitLanes.Bits {
  @inline(__always)
  init(_ status: Status, _ facts: UInt8, _ spread: Span<SIMD8<UInt16>>) {
    let bits = Int(status.rawValue)
    self.status = SIMD16(lowHalf: spread[bits & 0xFF], highHalf: spread[bits &>> 8])
    self.facts = spread[Int(facts)]
  }
}
