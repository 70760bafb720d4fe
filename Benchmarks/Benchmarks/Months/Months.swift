import Benchmark
import Model
import Parameters

/// A county of some households with the model's standard parameters.
private func parameters(households: Int) -> ModelParameters {
  var parameters = ModelParameters()
  parameters.settlement.households = households
  parameters.settlement.villages = max(1, households / 320)
  return parameters
}

private func county(_ parameters: ModelParameters) -> World {
  World.found(
    parameters, seed: 1, replicate: 1, start: CalendarMonth(year: 2018, month: 9))
}

/// Household-months and foundings, by size of the county: what every other cost is a multiple of.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .throughput, .peakMemoryResident],
    maxDuration: .seconds(5), maxIterations: 50)

  for households in [3_000, 30_000, 300_000] {
    let parameters = parameters(households: households)

    Benchmark("found \(households) households") { benchmark in
      for _ in benchmark.scaledIterations { blackHole(county(parameters)) }
    }

    Benchmark("live a year, \(households) households") { benchmark in
      let founded = county(parameters)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        var world = founded
        for _ in 0..<12 { world.advance(parameters) }
        blackHole(world)
      }
    }

    Benchmark("observe a month, \(households) households") { benchmark in
      var world = county(parameters)
      world.advance(parameters)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(world.observe(parameters)) }
    }
  }
}
