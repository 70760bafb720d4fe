import Foundation

/// A file or folder that could not be written or read, told to people.
public struct FileProblem: Error, CustomStringConvertible, Equatable {
  /// What was tried, on what.
  public let attempt: String
  /// Why it failed.
  public let reason: String
  /// What the person can do.
  public let remedy: String
  /// Whether the person named something that cannot serve, in place of a disk or folder that failed.
  public let isWrongInput: Bool

  /// A folder was asked for by an empty name: the input is wrong, not the place.
  static let emptyName = FileProblem(
    input: "cannot make a folder", reason: "its name is empty",
    remedy: "Give --out a name, or leave it out.")

  public var description: String { "\(attempt): \(reason). \(remedy)" }

  /// A problem in the words of whoever met it.
  package init(attempt: String, reason: String, remedy: String) {
    self.init(attempt, reason, remedy, isWrongInput: false)
  }

  /// A problem with what the person named: a folder of another kind, a table that is damaged, a month that is not there.
  package init(input attempt: String, reason: String, remedy: String) {
    self.init(attempt, reason, remedy, isWrongInput: true)
  }

  private init(_ attempt: String, _ reason: String, _ remedy: String, isWrongInput: Bool) {
    self.attempt = attempt
    self.reason = reason
    self.remedy = remedy
    self.isWrongInput = isWrongInput
  }

  /// What the system said of a failed call, with the remedy that fits.
  package init(_ attempt: String, code: Int32) {
    self.init(
      attempt: attempt, reason: String(cString: strerror(code)), remedy: Self.remedy(for: code))
  }

  private static func remedy(for code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "Free some space, or choose another place with --out."
    case EACCES, EPERM, EROFS: "Choose a place that you may write to with --out."
    case ENOTDIR, EEXIST: "A file is in the way: choose another place with --out."
    case EISDIR: "Name a file."
    case ENOENT: "Check the spelling of the path."
    default: "Choose another place with --out, or try again."
    }
  }
}
