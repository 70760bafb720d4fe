import Synchronization
import Testing

@testable import Experiment

@Suite("Replicates") struct RunReplicatesTests {
  /// The time series of some replicates at some width.
  private func table(_ numbers: ClosedRange<UInt32>, threads: Int) async throws -> [UInt8] {
    let table = TimeseriesTable(scenario: "a", measures: ["balance", "gini"])
    var bytes: [UInt8] = []
    try await runReplicates(
      numbers, threads: threads, cancellation: Cancellation(), progress: {}
    ) { number, _ in
      replicateForTests(number)
    } deliver: {
      bytes += table.rows(of: $0)
    }
    return bytes
  }

  @Test func `The bytes are the same at any width`() async throws {
    let one = try await table(1...20, threads: 1)
    #expect(try await table(1...20, threads: 2) == one)
    #expect(try await table(1...20, threads: 7) == one)
  }

  @Test func `Replicates run apart are those run together`() async throws {
    let apart = try await table(1...3, threads: 1) + table(4...4, threads: 2)
    #expect(try await table(1...4, threads: 2) == apart)
  }

  @Test func `Progress is told once a call`() async throws {
    let ticks = Mutex(0)
    try await runReplicates(
      1...4, threads: 2, cancellation: Cancellation(), progress: { ticks.withLock { $0 += 1 } }
    ) { number, tick in
      for _ in 0..<3 { try tick() }
      return replicateForTests(number)
    } deliver: { _ in
    }
    #expect(ticks.withLock { $0 } == 12)
  }

  @Test func `A cancelled run stops within the replicate and delivers no more`() async {
    let cancellation = Cancellation()
    let delivered = Mutex<[UInt32]>([])
    await #expect(throws: Interrupted.self) {
      try await runReplicates(
        1...100, threads: 1, cancellation: cancellation, progress: {}
      ) { number, tick in
        if number == 3 { cancellation.request() }
        try tick()
        return replicateForTests(number)
      } deliver: { replicate in
        delivered.withLock { $0.append(replicate.number) }
      }
    }
    #expect(delivered.withLock { $0 }.max() ?? 0 <= 2)
  }

  @Test func `A batch system's number of processors is respected`() {
    #expect(Processors.available(environment: ["SLURM_CPUS_PER_TASK": "3"]) == 3)
    #expect(Processors.available(environment: ["SLURM_CPUS_PER_TASK": "0"]) == 1)
    #expect(Processors.available(environment: [:]) >= 1)
  }
}
