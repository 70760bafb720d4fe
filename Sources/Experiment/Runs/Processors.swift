import Foundation

/// The processors that a run may use.
public enum Processors {
  /// Replicates to simulate at a time unless the person says otherwise: what the batch system gave, or all.
  public static func available(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Int {
    let given = environment["SLURM_CPUS_PER_TASK"].flatMap { Int($0) }
    return max(1, given ?? ProcessInfo.processInfo.activeProcessorCount)
  }
}
