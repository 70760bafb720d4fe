// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds puhui fetches what only measuring needs.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "puhui", path: ".."),
    // Without traits: its counter of allocations replaces malloc, and counts nothing here.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Months",
      dependencies: [
        .product(name: "Puhui", package: "puhui"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Months",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
