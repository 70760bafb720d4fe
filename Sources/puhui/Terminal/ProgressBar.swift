import Synchronization

/// A line on the error stream that says how far the work is and how long it will take yet.
final class ProgressBar: Sendable {
  private struct State {
    var done = 0
    var total: Int
    var drawn: ContinuousClock.Instant?
  }

  private let title: String
  private let isShown: Bool
  private let began = ContinuousClock.now
  private let state: Mutex<State>

  /// A bar for some amount of work; it shows nothing where nobody watches.
  init(_ title: String, total: Int, isShown: Bool) {
    self.title = title
    state = Mutex(State(total: total))
    self.isShown = isShown
  }

  /// Learns that there is more work than was known.
  func expect(_ more: Int) { state.withLock { $0.total += more } }

  /// Counts one piece of work as done.
  func advance() {
    guard isShown else { return }
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      if let drawn = state.drawn, now - drawn < .milliseconds(100) { return }
      state.drawn = now
      Terminal.write("\r\(line(done: state.done, of: state.total, after: now - began))\u{1B}[K")
    }
  }

  /// Wipes the line.
  func finish() {
    guard isShown else { return }
    state.withLock { state in
      if state.drawn != nil { Terminal.write("\r\u{1B}[K") }
      state.drawn = nil
    }
  }

  /// The line after some time, for instance `xintai [####------] 40%, 12 s left`.
  func line(done: Int, of total: Int, after elapsed: Duration) -> String {
    let share = total > 0 ? min(1, Double(done) / Double(total)) : 1
    let full = Int(share * 20)
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: 20 - full)
    let text = "\(title) [\(bar)] \(Int(share * 100))%"
    // The first second says too little about the rest.
    guard elapsed > .seconds(1), share > 0 else { return text }
    let left = elapsed * ((1 - share) / share)
    return "\(text), \(Self.text(of: left)) left"
  }

  private static func text(of duration: Duration) -> String {
    let seconds = max(1, Int(duration.components.seconds))
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600: return "\(seconds / 60) min \(seconds % 60) s"
    default: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
  }
}
