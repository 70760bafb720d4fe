import Model
import Parameters
import Testing

@testable import Experiment

@Suite("Worlds with a common past") struct ForkedWorldsTests {
  @Test func `A policy of size zero changes exactly nothing, and says why`() async throws {
    let results = try await Hamlet().results(["zero"])
    for number in results.effects[0].numbers where number.count > 0 {
      #expect(number.difference.mean == 0 && number.difference.probabilityPositive == 0.5)
      #expect(number.baseMean == number.reformMean)
    }
    #expect(
      results.notes.map(\.text.en) == [
        "zero changes nothing: its values are those that the base has anyway."
      ])
  }

  @Test func `Months before a policy begins differ by exactly zero, later ones do not`()
    async throws
  {
    let results = try await Hamlet().results(["cut", "late"])
    let size = results.groups.count * Measure.all.count
    for (effect, begin) in zip(results.effects, [3, 6]) {
      let defined = effect.numbers.enumerated().filter { $0.element.count > 0 }
      let before = defined.filter { $0.offset < begin * size }
      let after = defined.filter { $0.offset >= begin * size }
      #expect(before.allSatisfy { $0.element.difference.mean == 0 })
      #expect(before.allSatisfy { $0.element.difference.probabilityPositive == 0.5 })
      #expect(after.contains { $0.element.difference.mean != 0 })
    }
  }

  @Test func `A fork lives what a run of its own would`() async throws {
    let hamlet = try Hamlet()
    let loaded = try hamlet.request(["cut"]).load()
    let plan = try ComparisonPlan(
      loaded.base, policies: loaded.policies, doses: [], replicates: 1)
    let forked = try plan.simulation.replicate(2) {}
    let alone = try Simulation(loaded.policies[0]).replicate(2) {}
    let common = try Simulation(loaded.base).replicate(2) {}
    func isSame(_ one: [Observation], _ other: some Sequence<Observation>) -> Bool {
      zip(one, other).allSatisfy { a, b in
        zip(a.values.joined(), b.values.joined()).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
      }
    }
    let record = try #require(forked.variants[0])
    #expect(record.observations.count == 6)
    #expect(isSame(record.observations, alone.observations.suffix(6)))
    #expect(isSame(forked.base.observations, common.observations))
  }

  @Test func `Neither the number of threads nor the order of policies matters`() async throws {
    let hamlet = try Hamlet()
    let one = try await hamlet.results(["cut", "meet", "late"], threads: 1)
    let other = try await hamlet.results(["late", "cut", "meet"], threads: 3)
    for (here, there) in [(0, 1), (1, 2), (2, 0)] {
      #expect(one.effects[here].numbers == other.effects[there].numbers)
      #expect(one.effects[here].transitions == other.effects[there].transitions)
      #expect("\(one.costs(of: here))" == "\(other.costs(of: there))")
    }
    func sorted(_ rows: [RankingRow]) -> [String] { rows.map { "\($0)" }.sorted() }
    #expect(sorted(one.ranking()) == sorted(other.ranking()))
  }

  @Test func `Transitions of every group add up to its households`() async throws {
    let results = try await Hamlet().results(["cut", "zero"])
    let households = try #require(Measure.index(of: "households"))
    for effect in results.effects {
      for group in results.groups.indices {
        let kinds = effect.transitions[
          group * TransitionCounts.kinds..<(group + 1) * TransitionCounts.kinds]
        let sum = kinds.reduce(0) { $0 + $1.mean }
        #expect(abs(sum - effect.numbers[group * Measure.all.count + households].baseMean) < 1e-9)
      }
    }
    let same = results.effects[1].transitions.enumerated().filter {
      ![Transition.same, .never].map(\.index).contains($0.offset % TransitionCounts.kinds)
    }
    #expect(same.allSatisfy { $0.element.mean == 0 })
  }

  @Test func `Who ever borrowed is whom transitions count`() async throws {
    let results = try await Hamlet().results(["cut"])
    let kinds = results.effects[0].transitions
    func mean(_ kind: Transition) -> Double { kinds[kind.index].mean }
    let change = results.difference("ever_borrowed", policy: 0).mean
    #expect(abs(mean(.onlyReform) - mean(.onlyBase) - change) < 1e-9)
  }

  @Test func `A policy after the end and one for nobody are told apart`() async throws {
    let notes = try await Hamlet().results(["after", "nobody"]).notes.map(\.text.en)
    #expect(
      notes == [
        "after changes nothing: its dates (from 2030-01) lie outside the run, 2018-09 to 2019-05.",
        "nobody changes nothing: its values differ from 2018-12 on, but its target group is empty.",
      ])
  }

  @Test func `A policy that changes who lives there cannot be compared`() async throws {
    let hamlet = try Hamlet(further: [
      "more.yaml": "name: more\nparameters: { settlement: { households: 70 } }\n"
    ])
    await #expect(throws: PopulationMismatch.self) { _ = try await hamlet.results(["more"]) }
  }
}
