import Dispatch
import Experiment
import Foundation
import Synchronization

/// Listens for Ctrl-C and for a batch system's wish to end, and asks the work to stop.
final class SignalListener {
  /// What the work looks at.
  let cancellation = Cancellation()
  private let received = Received()
  private var sources: [any DispatchSourceSignal] = []

  /// The last signal that came, 0 for none.
  private final class Received: Sendable {
    let number = Atomic<Int32>(0)
  }

  init() {
    sources = Self.sources { [received, cancellation] number in
      received.number.store(number, ordering: .relaxed)
      cancellation.request()
    }
  }

  /// Sources that hear Ctrl-C and a batch system's wish to end in place of what these do by default.
  static func sources(_ hear: @escaping @Sendable (Int32) -> Void) -> [any DispatchSourceSignal] {
    // A queue of its own has a thread of its own; those of shared queues are busy with replicates.
    let queue = DispatchQueue(label: "signals", qos: .userInteractive)
    let registered = DispatchSemaphore(value: 0)
    return [SIGINT, SIGTERM].map { number in
      // The source hears only what the default action does not end first.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { hear(number) }
      source.setRegistrationHandler { registered.signal() }
      source.activate()
      // Until then a signal would be lost.
      registered.wait()
      return source
    }
  }

  /// Lets signals act as usual again.
  static func stop(_ sources: [any DispatchSourceSignal]) {
    for source in sources { source.cancel() }
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }

  /// The interruption that was asked for; nil where none was.
  var interruption: Interruption? {
    let number = received.number.load(ordering: .relaxed)
    return number == 0 ? nil : Interruption(signal: number)
  }

  /// Lets signals act as usual again.
  func stop() {
    Self.stop(sources)
    sources = []
  }
}
