import Model
import Parameters

/// Writes what the households of a panel were at the end of every month of one replicate.
struct PanelRecorder {
  private let table: PanelTable
  private let replicate: UInt32
  private let writer: SpoolWriter
  private var diary: MoneyDiary
  /// Place in the panel of each row of the world, −1 outside.
  private var places: [Int32]
  private var text = CSVText()

  /// Text that is held before it goes to the disk.
  private static let heldBytes = 1 << 20

  init(_ panel: Panel, of world: World, replicate: UInt32) throws {
    let rows = try panel.choice.rows(of: world)
    table = panel.table
    self.replicate = replicate
    writer = try SpoolWriter(for: PanelTable.name, in: panel.folder)
    diary = MoneyDiary(of: rows)
    places = Array(repeating: -1, count: world.households.count)
    for (place, row) in rows.enumerated() { places[row] = Int32(place) }
  }

  /// Looks at the panel before a step.
  mutating func look(before step: Step, _ world: World) {
    diary.look(before: step, world.households)
  }

  /// Writes the month that is over.
  mutating func close(_ world: World) throws(FileProblem) {
    diary.close(world.households)
    let arrears = arrears(in: world)
    let prefix = table.prefix(replicate, world.start + (world.age - 1))
    for (place, row) in diary.rows.enumerated() {
      let entry = PanelRow(
        world: world, row: row, money: diary.months[place], arrears: arrears[place])
      table.append(entry, after: prefix, to: &text)
      if text.bytes.count >= Self.heldBytes { try flush() }
    }
  }

  /// The rows, once the last month is over.
  mutating func finish() throws(FileProblem) -> Spool {
    try flush()
    return writer.finish()
  }

  private mutating func flush() throws(FileProblem) {
    try writer.write(text.bytes)
    text.removeAll()
  }

  /// Most monthly payments past due of each household of the panel.
  private func arrears(in world: World) -> [Int] {
    var arrears = [Int](repeating: 0, count: diary.rows.count)
    for loan in world.loans where !loan.isWrittenOff && loan.arrears > 0 {
      let place = Int(places[Int(loan.household)])
      if place >= 0 { arrears[place] = max(arrears[place], Int(loan.arrears)) }
    }
    return arrears
  }
}
