import ArgumentParser
import Experiment
import Foundation
import Parameters

extension Puhui {
  /// Exit statuses that scripts rely on.
  enum Status {
    static let failed: Int32 = 1
    static let wrongInput: Int32 = 2
    static let incomplete: Int32 = 3
  }

  /// Tells the person why a command ended and leaves with the status that fits.
  static func leave(after error: any Error) -> Never {
    switch error {
    case let problem as FileProblem:
      Terminal.complain("Error: \(problem)")
      Foundation.exit(problem.isWrongInput ? Status.wrongInput : Status.failed)
    case let problem as SweepIncomplete:
      Terminal.complain("Error: \(problem)")
      Foundation.exit(Status.incomplete)
    case let problem as DesignProblem:
      Terminal.complain("Error: \(problem)")
      Foundation.exit(Status.wrongInput)
    case let problem as ScenarioError:
      Terminal.complain("\(problem)")
      Foundation.exit(Status.wrongInput)
    case let problem as PopulationMismatch:
      Terminal.complain("Error: \(problem)")
      Foundation.exit(Status.wrongInput)
    case let interruption as Interruption:
      Terminal.complain(interruption.description)
      Foundation.exit(interruption.status)
    default:
      break
    }
    let message = fullMessage(for: error)
    let code = exitCode(for: error)
    if code.isSuccess {
      print(message)
      if let problem = Terminal.lostOutput {
        Terminal.complain("Error: \(problem)")
        Foundation.exit(Status.failed)
      }
    } else if !message.isEmpty {
      Terminal.complain(message + misspelling)
    }
    Foundation.exit(code == .validationFailure ? Status.wrongInput : code.rawValue)
  }

  /// The command that was meant where the first word is nearly one; empty otherwise.
  private static var misspelling: String {
    let names = configuration.subcommands.map { $0._commandName }
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"),
      !names.contains(word), let near = Suggestion.nearest(to: word, in: names)
    else { return "" }
    return "\nDid you mean `puhui \(near)`?"
  }
}
