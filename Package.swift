// swift-tools-version: 6.2
import PackageDescription

/// Strict settings for every target: Swift 6 language mode comes with the tools version.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  // Where we develop and test; a release build with a newer compiler must not break over a new warning.
  .treatAllWarnings(as: .error, .when(configuration: .debug)),
]

/// scripts/release links Swift's runtime in; the usual linker would warn of a function in its Foundation.
let linking: [LinkerSetting] = [
  .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "undersigned",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "undersigned", targets: ["undersigned"])
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0", traits: [.defaults, "YAML"]),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system.git", from: "1.8.1"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
  ],
  targets: [
    // The domain and its two pure neighbours import no room.
    .target(name: "Statements", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: strict),
    .systemLibrary(name: "CLibPSL", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"])]),
    // Optimised in debug builds, too: it reads tables of a megabyte, and tests start the program many times.
    .target(
      name: "Identity", dependencies: ["CLibPSL"],
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(
      name: "SignedLinks", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),

    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(
      name: "Store",
      dependencies: [
        "Statements", "Identity", "CSQLite",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Migrations/schema.sql"], swiftSettings: strict),

    .target(name: "CLibcurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "Transport", dependencies: ["CLibcurl"], swiftSettings: strict),

    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(
      name: "Rendering",
      dependencies: ["CMarkGFM", .product(name: "Mustache", package: "swift-mustache")], swiftSettings: strict),
    .target(
      name: "Mail",
      dependencies: [
        "Statements", "SignedLinks", "Rendering",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(
      name: "Delivery",
      dependencies: [
        "Statements", "Store", "Mail", "Transport",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),
    .target(
      name: "Web",
      dependencies: [
        "Store", "Statements", "SignedLinks", "Rendering",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),
    .systemLibrary(name: "CMalloc"),
    .executableTarget(
      name: "undersigned",
      dependencies: [
        "Statements", "Identity", "SignedLinks", "Store", "Transport", "Rendering", "Mail", "Delivery", "Web",
        "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict, linkerSettings: linking),

    // Looks into the Identity room for scripts/learn and scripts/bench identity; no part of the product.
    .executableTarget(
      name: "identity-workbench", dependencies: ["Identity"], path: "Benchmarks/identity/Workbench",
      swiftSettings: strict, linkerSettings: linking),

    // Sends mail as fast as it can for scripts/bench delivery; no part of the product.
    .executableTarget(
      name: "delivery-workbench", dependencies: ["Transport"], path: "Benchmarks/delivery/Workbench",
      swiftSettings: strict, linkerSettings: linking),

    // What tests share: a running program, a browser without scripts, readers of mail, and peers that we did not write.
    .target(name: "StoryKit", path: "Tests/StoryKit", swiftSettings: strict),
    .testTarget(name: "StoryKitTests", dependencies: ["StoryKit"], swiftSettings: strict),
    .testTarget(name: "StatementsTests", dependencies: ["Statements"], swiftSettings: strict),
    .testTarget(name: "IdentityTests", dependencies: ["Identity"], swiftSettings: strict),
    .testTarget(name: "SignedLinksTests", dependencies: ["SignedLinks"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "Statements", "Identity", "StoryKit", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(name: "TransportTests", dependencies: ["Transport", "StoryKit"], swiftSettings: strict),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering"], swiftSettings: strict),
    .testTarget(
      name: "MailTests", dependencies: ["Mail", "Statements", "SignedLinks", "Rendering", "StoryKit"],
      swiftSettings: strict),
    .testTarget(
      name: "DeliveryTests",
      dependencies: [
        "Delivery", "Store", "Statements", "Transport", .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .testTarget(
      name: "WebPagesTests",
      dependencies: ["Web", "Rendering", "Statements", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict),
    .testTarget(
      name: "UndersignedTests",
      dependencies: [
        "undersigned", "SignedLinks", "StoryKit", .product(name: "Configuration", package: "swift-configuration"),
      ], swiftSettings: strict),
    // The whole way: through HTTP, mail and webhooks, never through the database.
    .testTarget(name: "StoryTests", dependencies: ["StoryKit", "SignedLinks", "undersigned"], swiftSettings: strict),
    .testTarget(name: "CrashTests", dependencies: ["StoryKit", "undersigned"], swiftSettings: strict),
    .testTarget(name: "ContractTests", dependencies: ["StoryKit", "undersigned"], swiftSettings: strict),
  ]
)
