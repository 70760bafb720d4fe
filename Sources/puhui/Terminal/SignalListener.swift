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
    // A queue of its own has a thread of its own; those of shared queues are busy with replicates.
    let queue = DispatchQueue(label: "signals", qos: .userInteractive)
    let registered = DispatchSemaphore(value: 0)
    for number in [SIGINT, SIGTERM] {
      // The source hears only what the default action does not end first.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [received, cancellation] in
        received.number.store(number, ordering: .relaxed)
        cancellation.request()
      }
      source.setRegistrationHandler { registered.signal() }
      source.activate()
      sources.append(source)
      // Until then a signal would be lost.
      registered.wait()
    }
  }

  /// The interruption that was asked for; nil where none was.
  var interruption: Interruption? {
    let number = received.number.load(ordering: .relaxed)
    return number == 0 ? nil : Interruption(signal: number)
  }

  /// Lets signals act as usual again.
  func stop() {
    for source in sources { source.cancel() }
    sources = []
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }
}
