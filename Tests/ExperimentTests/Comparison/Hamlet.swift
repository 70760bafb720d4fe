import Foundation
import Model
import Parameters

@testable import Experiment

/// Two villages of a few households for nine months, with policies that begin in the fourth.
final class Hamlet {
  let files: ScenarioFiles

  private static let base = """
    name: hamlet
    start: 2018-09
    months: 9
    replicates: 3
    seed: 7
    parameters:
      settlement: { households: 60, villages: 2, townships: 2 }
      dataSharing: { collectedAtStart: 1.0 }
      publicity: { inApp: 0.5, meetingsPerYear: 6 }
      trust: { base: 0.9 }
      line: { cutoff: -2 }

    """

  private static func policy(_ name: String, _ parameters: String, from: String) -> String {
    """
    name: \(name)
    question: What does \(name) change?
    changes:
      - from: \(from)
        why: a test
        parameters: \(parameters)

    """
  }

  init(further: [String: String] = [:]) throws {
    var texts = [
      "hamlet.yaml": Self.base,
      "cut.yaml": Self.policy("cut", "{ pricing: { rateCut: 0.05 } }", from: "2018-12"),
      "meet.yaml": Self.policy("meet", "{ publicity: { meetingsPerYear: 12 } }", from: "2018-12"),
      "late.yaml": Self.policy("late", "{ pricing: { rateCut: 0.05 } }", from: "2019-03"),
      "limits.yaml": Self.policy("limits", "{ line: { limitFactor: 3 } }", from: "2018-12"),
      "zero.yaml": Self.policy("zero", "{ pricing: { rateCut: 0.0 } }", from: "2018-12"),
      "after.yaml": Self.policy("after", "{ pricing: { rateCut: 0.05 } }", from: "2030-01"),
      "nobody.yaml": Self.policy(
        "nobody", "{ pricing: { rateCut: 0.05, target: { minimumAge: 120 } } }", from: "2018-12"),
    ]
    texts.merge(further) { $1 }
    files = try ScenarioFiles(texts)
  }

  /// A request over these files; packages are joined by a plus.
  func request(_ policies: [String], _ change: (inout ComparisonRequest) -> Void = { _ in })
    -> ComparisonRequest
  {
    var request = ComparisonRequest(
      base: "\(files.directory)/hamlet.yaml",
      policies: policies.map { package in
        package.split(separator: "+").map { "\(files.directory)/\($0).yaml" }
          .joined(separator: "+")
      })
    change(&request)
    return request
  }

  /// What the replicates of a request show.
  func results(
    _ policies: [String], threads: Int = 2,
    _ change: (inout ComparisonRequest) -> Void = { _ in }
  ) async throws -> ComparisonResults {
    let request = request(policies, change)
    let loaded = try request.load()
    let plan = try ComparisonPlan(
      loaded.base, policies: loaded.policies, doses: loaded.doses,
      replicates: loaded.base.replicates)
    return try await runner(threads: threads).results(
      of: plan, until: loaded.goals, most: request.mostReplicates)
  }

  func runner(threads: Int = 2) -> ForkedRunner {
    ForkedRunner(threads: threads, cancellation: Cancellation(), work: .silent)
  }
}

extension ComparisonWork {
  static let silent = ComparisonWork(expect: { _ in }, advance: {})
}
