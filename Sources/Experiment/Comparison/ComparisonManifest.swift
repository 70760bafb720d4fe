import Foundation
import Model
import Parameters

/// Everything that a comparison was made of, and the one command that repeats it.
struct ComparisonManifest {
  /// The files of the base and of each policy by its name, as they were when the work began.
  struct Inputs {
    let base: [JSON]
    let policies: [String: [JSON]]

    init(_ plan: ComparisonPlan) {
      let own = plan.base.scenario
      base = own.files.map(Manifest.input) + (own.population?.paths ?? []).map(Manifest.table)
      policies = Dictionary(
        uniqueKeysWithValues: plan.policies.map { policy in
          let files = policy.scenario.files.filter { !own.files.contains($0) }
          return (policy.name, files.map(Manifest.input))
        })
    }
  }

  let results: ComparisonResults
  let notes: [PolicyNote]
  let command: ShellCommand
  let threads: Int
  let tables: [WrittenFile]
  let inputs: Inputs
  let began: Date
  let duration: Duration

  /// The manifest as it is written.
  var document: JSON {
    let base = results.plan.base.scenario
    let replicates = results.replicates
    return .object([
      "kind": "comparison",
      "command": .text(command.description),
      "program": Manifest.program,
      "scenario": .object([
        "name": .text(base.name),
        "labels": Manifest.labels(of: [base] + results.plan.policies.map(\.scenario)),
        "question": base.question.map(JSON.text) ?? .null,
        "start": .text(base.start.description),
        "months": .integer(base.months),
        "files": .list(inputs.base),
      ]),
      "policies": .list(results.plan.policies.map { policy(at: $0, base) }),
      "packages": .list(
        results.plan.packages.map { package in
          .object([
            "name": .text(package.name), "parts": .list(package.parts.map(JSON.text)),
          ])
        }),
      "seed": .integer(Int(base.seed)),
      "replicates": .object([
        "first": .integer(Int(replicates.first ?? 1)),
        "last": .integer(Int(replicates.last ?? 1)),
      ]),
      "threads": .integer(threads),
      "began": .text(ISO8601DateFormatter().string(from: began)),
      "seconds": .number(((duration / .seconds(1)) * 1000).rounded() / 1000),
      "files": .list(tables.map(Manifest.output)),
      "notes": .list(notes.filter { $0.policy == nil }.map(\.document)),
      "parameters": .list(base.segments().map(Manifest.parameter)),
    ])
  }

  private func policy(at policy: Policy, _ base: Scenario) -> JSON {
    let fork = results.plan.variants[policy.variant].fork
    let questions = policy.scenario.parts(over: base).compactMap(\.question)
    return .object([
      "name": .text(policy.name),
      "question": questions.isEmpty ? .null : .text(questions.joined(separator: " ")),
      "files": .list(inputs.policies[policy.name] ?? []),
      "first_difference": fork.map { .text((base.start + max($0, 0)).description) } ?? .null,
      "notes": .list(notes.filter { $0.policy == policy.name }.map(\.document)),
    ])
  }
}
