/// Looks for the argument at which a growing function takes a value, one trial at a time.
///
/// It doubles from 1 until the value is passed, then narrows the bracket by regula falsi with the Illinois rule
/// (Dowell and Jarratt 1971); every third trial is the middle of the bracket, so that no shape makes it crawl.
struct RootSearch: Sendable {
  /// The next argument to try.
  private(set) var next = 1.0
  /// The trial whose value came nearest.
  private(set) var best = (argument: 0.0, value: 0.0)
  private let target: Double
  private let largest: Double
  private var low = (argument: 0.0, excess: 0.0)
  private var high: (argument: Double, excess: Double)?
  /// Whether the last trial fell short; nil before any.
  private var fellShort: Bool?
  private var hasEnded = false
  private var trials = 0

  /// A search for a value above zero; the function is zero at zero.
  init(target: Double, largest: Double) {
    self.target = target
    self.largest = largest
    low = (0, -target)
    best = (0, 0)
  }

  /// Whether no further trial can help.
  func isDone(within tolerance: Double) -> Bool {
    hasEnded || (trials > 0 && abs(best.value - target) <= tolerance * abs(target))
  }

  /// Takes in the value at `next`; at the end of the range nothing larger can be tried.
  mutating func add(_ value: Double, isAtEnd: Bool) {
    trials += 1
    let excess = value - target
    if trials == 1 || abs(excess) < abs(best.value - target) { best = (next, value) }
    if excess >= 0 {
      // The end that stays a second time counts half, so that it cannot stay for ever.
      if fellShort == false { low.excess /= 2 }
      high = (next, excess)
    } else {
      if fellShort == true, let bound = high { high = (bound.argument, bound.excess / 2) }
      low = (next, excess)
      if high == nil, isAtEnd { hasEnded = true }
    }
    fellShort = excess < 0
    guard let high else {
      next = min(next * 2, largest)
      return
    }
    guard high.argument - low.argument > 1e-9 * high.argument else {
      hasEnded = true
      return
    }
    guard trials.isMultiple(of: 3) else {
      let share = -low.excess / (high.excess - low.excess)
      next = low.argument + share * (high.argument - low.argument)
      return
    }
    // Sizes differ by factors, so that the middle that matters is that of their logarithms.
    next =
      low.argument > 0
      ? (low.argument * high.argument).squareRoot() : (low.argument + high.argument) / 2
  }
}
