// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One library target of the one-way flow. The arrows listed here are the only ones allowed;
/// `ArchitectureTests` reads them back and fails on a new one.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func program(
  _ name: String, _ dependencies: [Target.Dependency], excluding: [String] = []
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, exclude: excluding, swiftSettings: strict)
}

func tests(
  _ subject: String, _ dependencies: [Target.Dependency] = [], excluding: [String] = []
) -> Target {
  .testTarget(
    name: "\(subject)Tests", dependencies: [.init(stringLiteral: subject)] + dependencies,
    exclude: excluding, swiftSettings: strict)
}

let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "mappa",
  products: [.executable(name: "mappa", targets: ["mappa"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibcsv", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLibz", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibstemmer", providers: [.apt(["libstemmer-dev"])]),
    room("Diagnostics"),
    room("Parallel"),
    room("CSVReading", ["CLibcsv", "CLibz", "CLibzip", "Diagnostics"]),
    room("Language"),
    room("Region"),
    room("ReferenceData", ["CSVReading", "Region", "Diagnostics"]),
    room("Ingest", ["CSVReading", "Region", "Diagnostics", yams]),
    room("Normalise", ["Ingest", "Region", "ReferenceData", "Diagnostics"]),
    room(
      "Proposals",
      ["CSVReading", "Ingest", "Region", "ReferenceData", "Diagnostics", "CLibstemmer"]),
    room("Estimation", ["Region"]),
    room("Findings", ["Region", "Estimation", "Parallel"]),
    room("Disclosure", ["Region", "Estimation", "Findings", "Parallel"]),
    room("Store", ["Region", "Estimation", grdb, sqlite]),
    room("Report", ["Region", "Findings", "Disclosure", "Language"]),
    room(
      "Commands",
      [
        "Diagnostics", "CSVReading", "Language", "Region", "ReferenceData", "Ingest", "Normalise",
        "Proposals", "Estimation", "Findings", "Disclosure", "Store", "Report", "Parallel",
        "CLibcrypto", arguments,
      ]),
    program("mappa", ["Commands"]),
    room("Generator", ["Region"]),
    program("mappa-generate", ["Generator", "ReferenceData", arguments]),
    // Every room that it imports is named: a build would not see a change in one that is not.
    program(
      "mappa-bench",
      [
        "Generator", "Commands", "CSVReading", "Estimation", "Findings", "Ingest", "Normalise",
        "ReferenceData", "Region", "Store",
      ], excluding: ["Loaders"]),
    tests("CSVReading", ["Diagnostics", "CLibz", "CLibzip"]),
    tests("Language"),
    tests("Parallel"),
    tests("Region"),
    tests("ReferenceData", ["Region", "CSVReading", "Diagnostics"]),
    tests("Ingest", ["Region", "Diagnostics", "CSVReading"]),
    tests("Normalise", ["Region", "Ingest", "ReferenceData", "Diagnostics"]),
    tests(
      "Proposals", ["CSVReading", "Ingest", "Region", "ReferenceData", "Diagnostics"],
      excluding: ["Fixtures"]),
    tests("Estimation", ["Region"]),
    tests("Findings", ["Region", "Estimation", "ReferenceData"], excluding: ["Fixtures"]),
    tests("Disclosure", ["Region", "Estimation", "Findings"]),
    tests("Store", ["Region", "Estimation", grdb]),
    tests("Generator", ["Region", "ReferenceData", "Estimation", "Findings"]),
    tests(
      "Report", ["Region", "Estimation", "Findings", "Disclosure", "Language", "CLibcrypto"],
      excluding: ["Snapshots"]),
    tests(
      "Commands",
      [
        "Generator", "Diagnostics", "Ingest", "Normalise", "Language", "Region", "ReferenceData",
        "Estimation", "Findings", "Disclosure", "Store", "Report",
      ], excluding: ["Scenari"]),
  ],
  swiftLanguageModes: [.v6]
)

// The targets of libFuzzer need a build of their own: see `make fuzz`.
if Context.environment["MAPPA_FUZZ"] != nil {
  package.products.append(.executable(name: "mappa-fuzz", targets: ["mappa-fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "mappa-fuzz", dependencies: ["CSVReading", "Ingest", "Diagnostics"],
      path: "Sources/Fuzz", exclude: ["Seeds"], swiftSettings: strict))
}
