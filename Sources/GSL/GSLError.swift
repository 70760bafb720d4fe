import CGSL

/// What GSL reports when a computation fails.
public struct GSLError: Error, Equatable, Sendable, CustomStringConvertible {
  /// GSL's status code, such as 1 (domain) or 11 (too many iterations).
  public let code: Int32

  /// What was being computed.
  public let operation: String

  /// An error of a status code in a computation.
  public init(code: Int32, operation: String) {
    self.code = code
    self.operation = operation
  }

  public var description: String {
    "\(operation): \(String(cString: gsl_strerror(code)))"
  }
}

/// GSL's own reaction to an error, which is to abort the process unless switched off.
enum ErrorHandler {
  /// Reading it switches the handler off, once a process.
  static let off: Void = {
    _ = gsl_set_error_handler_off()
  }()
}

/// Runs a GSL function that returns a status, and throws if the status is not success.
@inline(__always)
func check(_ operation: String, _ body: () -> Int32) throws(GSLError) {
  ErrorHandler.off
  let status = body()
  guard status == Int32(GSL_SUCCESS) else {
    throw GSLError(code: status, operation: operation)
  }
}
