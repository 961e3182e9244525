// swift-tools-version: 6.2
import PackageDescription

/// The settings that every target of this package is built with.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The program of a release carries the standard library in itself: it starts 2 ms sooner, and runs
/// where no Swift is.
///
/// The two libraries are those that Foundation's needs; lld is the linker of the toolchain. The
/// program stands at a fixed address and offers no symbols: 55,000 relocations, half of the page
/// faults of a start, need not be made, which takes a fifth off `--version` and 7 % off a conversion.
/// libxml2, heap and stack stay at addresses that the system draws.
/// The libraries of this package are not built so: one with unsafe flags could not be depended on.
let standsAlone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections", "-use-ld=lld",
      "-Xclang-linker", "-no-pie", "-Xlinker", "--no-export-dynamic",
    ],
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "disclosure-convert",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Convert", targets: ["Convert"]),
    .library(name: "Formats", targets: ["Formats"]),
    // For the benchmarks, which are a package of their own.
    .library(name: "DisclosureGenerator", targets: ["DisclosureGenerator"]),
    .executable(name: "convert-cli", targets: ["convert-cli"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .target(name: "Convert", swiftSettings: settings),
    .systemLibrary(
      name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "pkg-config"]), .brew(["libxml2"])]),
    .target(
      name: "Formats",
      dependencies: [
        "Convert", "CLibXML2", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "convert-cli",
      dependencies: [
        "Convert", "Formats",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings, linkerSettings: standsAlone),
    .target(
      name: "DisclosureGenerator", dependencies: ["Convert"], path: "Tests/DisclosureGenerator",
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Convert", "Formats", "DisclosureGenerator"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "ConvertTests", dependencies: ["Convert", "DisclosureGenerator", "TestSupport"],
      swiftSettings: settings),
    .executableTarget(
      name: "damage", dependencies: ["Convert", "DisclosureGenerator", "TestSupport"],
      path: "Tests/DamageTool",
      swiftSettings: settings),
    .executableTarget(
      name: "generate", dependencies: ["Convert", "DisclosureGenerator", "Formats"],
      path: "Tests/GenerateTool", swiftSettings: settings),
    .executableTarget(
      name: "mutation", dependencies: ["Convert", "Formats", "DisclosureGenerator", "TestSupport"],
      path: "Tests/MutationTool",
      swiftSettings: settings),
    .testTarget(
      name: "FormatsTests",
      dependencies: ["Convert", "Formats", "DisclosureGenerator", "TestSupport"],
      exclude: ["Forms/national-budget.tsv", "Forms/final-accounts.tsv"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Convert", "Formats", "TestSupport", "convert-cli",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Transcripts"],
      swiftSettings: settings),
  ]
)
