/// Work that a signal ended.
struct Interruption: Error, CustomStringConvertible {
  /// The signal's number.
  let signal: Int32
  /// What became of the work.
  var description = "Interrupted; nothing was written."

  /// The exit status by the custom of shells: 130 for Ctrl-C.
  var status: Int32 { 128 + signal }
}
