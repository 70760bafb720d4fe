// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "puhui",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "puhui", targets: ["puhui"]),
    .executable(name: "puhui-formats", targets: ["Formats"]),
    .library(name: "Puhui", targets: ["GSL", "Parameters", "Model", "Experiment", "Report"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .systemLibrary(name: "CNetCDF", providers: [.apt(["libnetcdf-dev"]), .brew(["netcdf"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(name: "CColumns"),
    .target(name: "GSL", dependencies: ["CColumns", "CGSL"]),
    .target(name: "Parameters"),
    .target(name: "Model", dependencies: ["CColumns", "GSL", "Parameters"]),
    .target(
      name: "Experiment",
      dependencies: ["GSL", "Model", "Parameters", .product(name: "Yams", package: "Yams")]),
    .target(name: "Report", dependencies: ["Experiment", "GSL", "Model", "Parameters"]),
    .executableTarget(
      name: "puhui",
      dependencies: [
        "Experiment", "Report",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "Formats",
      dependencies: [
        "CNetCDF", "CSQLite", "Experiment",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "GSLTests", dependencies: ["GSL"]),
    .testTarget(name: "ParametersTests", dependencies: ["Parameters"]),
    .testTarget(name: "ModelTests", dependencies: ["Model", "GSL"]),
    .testTarget(name: "ExperimentTests", dependencies: ["Experiment", "GSL"]),
    .testTarget(
      name: "ReportTests", dependencies: ["Report", "Experiment", "Model", "Parameters"],
      exclude: ["Fixtures"]),
    .testTarget(name: "CommandTests", dependencies: ["puhui"]),
  ],
  swiftLanguageModes: [.v6]
)
