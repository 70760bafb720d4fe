import Foundation

/// The program that made a result: its version and, from a checkout, the commit.
public struct Program: Sendable, Equatable {
  /// Version of the release.
  public static let version = "0.1.0"

  /// Version of the Swift compiler that built it.
  public static let toolchain: String = {
    #if compiler(>=6.4)
      "Swift 6.4 or later"
    #elseif compiler(>=6.3)
      "Swift 6.3"
    #elseif compiler(>=6.2)
      "Swift 6.2"
    #else
      "Swift 6.1"
    #endif
  }()

  /// The system and processor that it was built for.
  public static let platform: String = {
    #if os(Linux)
      let system = "Linux"
    #elseif os(macOS)
      let system = "macOS"
    #else
      let system = "other"
    #endif
    #if arch(x86_64)
      return "\(system) x86-64"
    #elseif arch(arm64)
      return "\(system) arm64"
    #else
      return system
    #endif
  }()

  /// Commit of the checkout that the executable lies in; nil elsewhere.
  public let commit: String?
  /// Whether files of that checkout differ from the commit.
  public let isDirty: Bool?
  /// Fingerprint of the executable file where no commit tells what it is.
  public let fingerprint: String?

  /// Asks the machine about an executable: read when a run ends, so that a build stays reproducible.
  public init(executable: String? = Bundle.main.executablePath) {
    guard let executable, let checkout = Program.checkout(around: executable),
      let commit = Program.git(["rev-parse", "HEAD"], in: checkout)
    else {
      (commit, isDirty) = (nil, nil)
      fingerprint = executable.flatMap { try? SHA256.fingerprint(ofFile: $0) }
      return
    }
    self.commit = commit
    isDirty = Program.git(["status", "--porcelain"], in: checkout).map { !$0.isEmpty }
    fingerprint = nil
  }

  /// The nearest folder above a path that is a checkout of this package.
  private static func checkout(around path: String) -> String? {
    let files = FileManager.default
    var folder = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let isCheckout = [".git", "Package.swift", "Sources/puhui"].allSatisfy {
        files.fileExists(atPath: folder.appendingPathComponent($0).path)
      }
      if isCheckout { return folder.path }
    }
    return nil
  }

  /// What git says; nil where there is no git or it fails.
  private static func git(_ arguments: [String], in folder: String) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
