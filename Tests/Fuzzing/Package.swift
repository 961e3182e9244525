// swift-tools-version: 6.2
import PackageDescription

// A package of its own: its program is only linked with `-sanitize=fuzzer` (Scripts/fuzz.sh).
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "disclosure-convert", path: "../..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CFuzzer",
        .product(name: "Convert", package: "disclosure-convert"),
        .product(name: "Formats", package: "disclosure-convert"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ]),
  ]
)
