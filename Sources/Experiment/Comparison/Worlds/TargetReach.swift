import Model
import Parameters

/// Whether the levers that a policy moves reach anybody.
enum TargetReach {
  /// Households that are reached by any targeted group of parameters that differs; nil where none is targeted.
  static func count(in world: World, _ variant: Variant, base: Simulation) -> Int? {
    let targets = zip(base.timeline, variant.simulation.timeline)
      .flatMap { narrowTargets(of: $1, besides: $0) }
    guard !targets.isEmpty else { return nil }
    var distinct: [Targeting] = []
    for target in targets where !distinct.contains(target) { distinct.append(target) }
    let reached = distinct.map {
      world.reach($0).rows(of: world.households, in: world.villages)
    }
    return (0..<world.households.count).count { row in reached.contains { $0.contains(row) } }
  }

  /// Targets that are not everybody, in the groups in which two sets of parameters differ.
  private static func narrowTargets(
    of reform: ModelParameters, besides base: ModelParameters
  ) -> [Targeting] {
    zip(Mirror(reflecting: base).children, Mirror(reflecting: reform).children)
      .compactMap { before, after in
        guard let before = before.value as? any ParameterGroup,
          let after = after.value as? any ParameterGroup, !isEqual(before, after)
        else { return nil }
        return Mirror(reflecting: after).children.lazy.compactMap { $0.value as? Targeting }
          .first { !$0.isEverybody }
      }
  }

  private static func isEqual<Group: ParameterGroup>(
    _ one: Group, _ other: any ParameterGroup
  ) -> Bool { (other as? Group) == one }
}
