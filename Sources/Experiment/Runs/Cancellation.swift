import Synchronization

/// A wish to stop, made once and heard everywhere.
public final class Cancellation: Sendable {
  private let isWanted = Atomic<Bool>(false)

  /// Nobody has asked yet.
  public init() {}

  /// Asks everyone who works under this to stop soon.
  public func request() { isWanted.store(true, ordering: .relaxed) }

  /// Whether somebody asked.
  public var isRequested: Bool { isWanted.load(ordering: .relaxed) }

  /// Throws if somebody asked.
  public func check() throws(Interrupted) {
    if isRequested { throw Interrupted() }
  }
}

/// Work that was stopped on request.
public struct Interrupted: Error, Equatable {
  /// The error that work throws when it stops.
  public init() {}
}
