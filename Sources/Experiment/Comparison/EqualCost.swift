import Parameters

/// How a policy was scaled so that it costs as much as the others.
public struct EqualCost: Sendable, Equatable {
  /// The policy.
  public let policy: String
  /// Additional spending of all payers that was asked for, in yuan.
  public let target: Double
  /// Additional spending at the scale that was found, in the replicates of the search.
  public let reached: Double
  /// Factor on what each of its levers moves beside the base.
  public let scale: Double
  /// Why the target was not reached; nil where it was.
  public let reason: Label?

  /// Rows of `equal_cost.csv`.
  static func table(_ costs: [EqualCost]) -> SmallTable {
    SmallTable(
      "equal_cost.csv", columns: ["policy", "target", "reached", "scale", "reason"]
    ) { text in
      for cost in costs {
        text.append(cost.policy)
        text.append(cost.target)
        text.append(cost.reached)
        text.append(cost.scale)
        text.append(cost.reason?.en ?? "")
        text.endRow()
      }
    }
  }
}
