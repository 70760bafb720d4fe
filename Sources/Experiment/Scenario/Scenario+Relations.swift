import Parameters

extension Scenario {
  /// Checks the relations among values that groups declare, at founding and in every month.
  ///
  /// Columns that a policy names belong to a population that it does not know.
  func checkRelations(ofPolicy isPolicy: Bool = false) throws(ScenarioError) {
    var problems = unknownTownships() + (isPolicy ? [] : conditionsWithoutPopulation())
    var seen: Set<String> = []
    var last: ResolvedParameters?
    for index in -1..<months {
      let month = index < 0 ? nil : start + index
      let resolved = catalogue.resolve(layers, at: month)
      guard resolved.contents != last?.contents else { continue }
      last = resolved
      let broken: [BrokenRelation]
      do {
        broken = try catalogue.brokenRelations(in: resolved)
      } catch {
        throw ScenarioError([ParameterProblem(at: name, "parameters cannot be built: \(error)")])
      }
      for relation in broken {
        let property = relation.text.prefix { !$0.isWhitespace }
        let path = relation.group.isEmpty ? "\(property)" : "\(relation.group).\(property)"
        guard seen.insert(path).inserted else { continue }
        let when = month.flatMap { $0 > start ? " (in \($0))" : nil } ?? ""
        let text = relation.group.isEmpty ? relation.text : "\(relation.group).\(relation.text)"
        problems.append(
          ParameterProblem(
            at: place(of: path, in: relation.group, resolved),
            "\(text)\(when)."))
      }
    }
    guard problems.isEmpty else { throw ScenarioError(problems) }
  }

  /// Where a value was written that is at odds with others of its group.
  private func place(of path: String, in group: String, _ resolved: ResolvedParameters) -> Origin {
    let suspects = resolved.origins.filter { $0.key.hasPrefix(group) }
      .sorted { $0.key < $1.key }
    return (resolved.origins[path] ?? suspects.first?.value) ?? Origin(layer: name)
  }
}
