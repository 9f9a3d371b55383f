// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
// SQLite's own interface, as GRDB sees it.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let collections = Target.Dependency.product(
  name: "OrderedCollections", package: "swift-collections")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A test target of the module with the same name, with the tests' shared support.
func tests(of module: String, also dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(module)Tests",
    dependencies: [.target(name: module), "TestSupport"] + dependencies,
    swiftSettings: settings)
}

let package = Package(
  name: "waiqin",
  platforms: [.macOS(.v15)],
  products: [
    // Preloaded by the tests that make a disk fail.
    .library(name: "FaultShim", type: .dynamic, targets: ["FaultShim"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
  ],
  targets: [
    .target(name: "Model", swiftSettings: settings),
    .target(
      name: "Exchange", dependencies: ["Model", crypto, collections], swiftSettings: settings),
    .target(
      name: "Store",
      dependencies: ["Model", "Exchange", "sqlite-memory", grdb, sqlite, collections],
      swiftSettings: settings),
    .target(name: "Routing", swiftSettings: settings),
    .target(name: "Planning", dependencies: ["Model", "Routing"], swiftSettings: settings),
    .target(name: "Reports", dependencies: ["Model"], swiftSettings: settings),
    .executableTarget(
      name: "waiqin",
      dependencies: [
        "Model", "Exchange", "Store", "Routing", "Planning", "Reports", argumentParser, crypto,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "routing-benchmark", dependencies: ["Routing"], swiftSettings: settings),
    .executableTarget(
      name: "exchange-benchmark", dependencies: ["Model", "Exchange", "Store", "bare-loop"],
      swiftSettings: settings),
    .target(name: "sqlite-memory", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "bare-loop", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "BundleSupport", dependencies: ["Model", "Exchange", "TestSupport"],
      path: "Tests/BundleSupport", swiftSettings: settings),
    .target(name: "FaultShim", path: "Tests/FaultShim"),
    .executableTarget(
      name: "fault-child", dependencies: ["Model", "Store"], path: "Tests/FaultChild",
      swiftSettings: settings),
    tests(of: "Model"),
    tests(of: "Exchange", also: ["Model", "BundleSupport", crypto]),
    tests(of: "Store", also: ["Model", "Exchange", "BundleSupport", "fault-child", grdb, crypto]),
    tests(of: "Routing"),
    tests(of: "Planning", also: ["Model", "Routing", "BundleSupport"]),
    tests(of: "Reports", also: ["Model"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "TestSupport", "BundleSupport", "Model", "Exchange", "Reports", "waiqin",
        "routing-benchmark", argumentParser,
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer has no main of its own, so it is part of the package only for `.ci/fuzz`.
if Context.environment["WAIQIN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "exchange-fuzz", dependencies: ["Exchange", "Model"], path: "Tests/ExchangeFuzz",
      exclude: ["bundle.dict"],
      swiftSettings: settings))
}

// The long tests are played in release; where there are none, the tests of `swift test` are enough.
if Context.environment["WAIQIN_LONG_TESTS"] == "1" {
  package.targets.removeAll { ["ModelTests", "ReportsTests"].contains($0.name) }
  package.targets.first { $0.name == "EndToEndTests" }?.sources = [
    "Workplace.swift", "Import", "DemonstrationTests.swift", "Board/FigureRowsTests.swift",
  ]
}
