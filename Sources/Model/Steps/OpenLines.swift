import Parameters

/// The lines that some households with a need can draw on, as columns: element i belongs to line i.
///
/// Few households have one, and their rows lie far apart: each column is read in a loop of its own, in which the
/// processor waits for many rows at once.
struct OpenLines: ~Copyable {
  /// Places in the list of households with a need.
  private(set) var places = Selection()
  private var rows = [Int](repeating: 0, count: Draws.blockRows)
  private var status = [Status](repeating: [], count: Draws.blockRows)
  /// Annual rates before any dated cut; then those that are paid, and the points cut off.
  private var rate = OptionColumns.column
  private var cut = OptionColumns.column
  /// Amounts wanted at the rates that are paid, as shares of the needs.
  private var wanted = OptionColumns.column
  private var room = OptionColumns.column
  private var dueNext = OptionColumns.column
  private var appeal = OptionColumns.column

  /// One of the lines.
  struct Line {
    /// Annual rate that is paid, and the points cut off, as fractions.
    let rate, cut: Double
    /// Amount wanted at that rate, as a share of the need.
    let wanted: Double
    /// What is left of the limit, and what falls due next month without a new loan, in fen.
    let room, dueNext: Double
    /// Whether only interest is due until the end.
    let isPrime: Bool
    /// What speaks for the platform beside its offer.
    let appeal: Double
  }

  subscript(line: Int) -> Line {
    Line(
      rate: rate[line], cut: cut[line], wanted: wanted[line], room: room[line],
      dueNext: dueNext[line], isPrime: status[line].contains(.prime), appeal: appeal[line])
  }
}

extension OpenLines {
  /// Finds and reads the lines that some of a list of households can draw on.
  mutating func find(
    for all: ArraySlice<Int>, in market: Market, _ households: Households, by tally: [UInt32],
    weighing voices: [Voices]
  ) {
    places.selectOpen(
      of: all, households.status, households.platformDebt, households.timesBorrowed,
      households.loansClosed, households.bankDebt, market.parameters)
    for (line, place) in places.rows.enumerated() { rows[line] = all[all.startIndex + place] }
    readRooms(households.lineLimit, households.platformDebt)
    readDueNext(households.dueNext)
    readStatus(households.status)
    readPrices(households.lineRate, in: market)
    readAppeal(households.trust, households.literacy, tally, voices, market.parameters.choice)
  }

  private mutating func readRooms(_ limit: [Int32], _ debt: [Int32]) {
    let limit = limit.span
    let debt = debt.span
    fill(&room, rows[..<places.count]) { Double(limit[$0]) - Double(debt[$0]) }
  }

  private mutating func readDueNext(_ due: [Int32]) {
    let due = due.span
    fill(&dueNext, rows[..<places.count]) { Double(due[$0]) }
  }

  private mutating func readStatus(_ all: [Status]) {
    for line in 0..<places.count { status[line] = all[rows[line]] }
  }

  private mutating func readPrices(_ lineRate: [Float], in market: Market) {
    let lineRate = lineRate.span
    fill(&rate, rows[..<places.count]) { Double(lineRate[$0]) }
    for line in 0..<places.count {
      (rate[line], cut[line]) = market.price(of: rows[line], at: rate[line])
    }
    market.parameters.choice.shares(wantedAt: rate, into: &wanted, count: places.count)
  }

  private mutating func readAppeal(
    _ trust: [Float], _ literacy: [Float], _ tally: [UInt32], _ voices: [Voices],
    _ choice: ChoiceParameters
  ) {
    for line in 0..<places.count {
      let row = rows[line]
      let endorsers =
        voices.isEmpty
        ? Double(Tally(packed: tally[row]).borrowing) : Double(voices[row].borrowing)
      var appeal = choice.trustValue * (Double(trust[row]) - 0.5)
      appeal += choice.literacyValue * Double(literacy[row])
      appeal += choice.endorsement * endorsers
      appeal -= choice.platformHassle
      appeal += status[line].contains(.everBorrowed) ? choice.habit : 0
      appeal -= status[line].contains(.platformUser) ? 0 : choice.signUp
      self.appeal[line] = appeal
    }
  }
}

extension Selection {
  /// Places of those who are informed and have a line that they can draw on.
  fileprivate mutating func selectOpen(
    of rows: ArraySlice<Int>, _ status: [Status], _ platformDebt: [Int32],
    _ timesBorrowed: [UInt16], _ loansClosed: [UInt16], _ bankDebt: [Int32],
    _ parameters: ModelParameters
  ) {
    let rows = rows.span
    let status = status.span
    let platformDebt = platformDebt.span
    let timesBorrowed = timesBorrowed.span
    let loansClosed = loansClosed.span
    let bankDebt = bankDebt.span
    let most = parameters.line.loansAtOnce
    let mostAtBanks = parameters.supervision.lendersCap > 1 ? Int32.max : 0
    let asked: Status = [.informed, .credited, .online, .late]
    let wanted: Status = [.informed, .credited, .online]
    select(from: 0..<rows.count) {
      let row = rows[$0]
      let open = status[row].intersection(asked) == wanted
      let isFree =
        Households.openLoans(
          platformDebt[row], taken: timesBorrowed[row], closed: loansClosed[row]) < most
      let isAllowed = bankDebt[row] <= mostAtBanks
      return open && isFree && isAllowed
    }
  }
}
