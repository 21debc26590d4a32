// swift-tools-version: 6.2
import PackageDescription

/// The Core computes and nothing else: it also compiles under Embedded Swift for the browser,
/// so what Embedded Swift refuses is an error on every build.
let core: [SwiftSetting] = [
  .treatWarning("EmbeddedRestrictions", as: .error),
  .unsafeFlags(["-Ounchecked", "-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

/// Interpreters and their arrays live on one thread, so that reference counts need no atomic
/// instructions. Parallel loops stand in Autodiff and Keras alone and see nothing but pointers.
let oneThread: [SwiftSetting] = [
  .unsafeFlags(["-Xfrontend", "-assume-single-threaded"], .when(configuration: .release))
]

let package = Package(
  name: "lectern",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "lectern", targets: ["lectern"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
  ],
  targets: [
    // Core, low to high. Nothing imports upwards.
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
    .target(name: "Host", swiftSettings: core),
    .target(name: "Diagnostics", swiftSettings: core),
    .target(name: "Results", swiftSettings: core),
    .target(name: "Tensors", dependencies: ["CKernels", "Host"], swiftSettings: core + oneThread),
    .target(
      name: "Random", dependencies: ["CKernels", "Tensors"], swiftSettings: core + oneThread),
    .target(
      name: "Autodiff", dependencies: ["CKernels", "Host", "Tensors", "Random"],
      exclude: ["Autodiff.md"], swiftSettings: core),
    .target(
      name: "Keras", dependencies: ["Autodiff", "Host", "Tensors", "Random", "Results"],
      exclude: ["Keras.md"], swiftSettings: core),
    .target(
      name: "Python", dependencies: ["CKernels", "Diagnostics", "Host"],
      exclude: ["Python.md"],
      swiftSettings: core + oneThread),
    .target(
      name: "Bindings",
      dependencies: [
        "Python", "Keras", "Autodiff", "Tensors", "Random", "Results", "Host", "Diagnostics",
      ],
      swiftSettings: core + oneThread),
    .target(name: "CBrowser"),
    .target(
      name: "Browser", dependencies: ["CBrowser", "Bindings", "Python", "Results", "Host", "Diagnostics"],
      swiftSettings: core),

    // Host.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(name: "CHDF5"),
    .target(
      name: "Lessons",
      dependencies: [
        "CCmark", "Diagnostics", "Results", "Yams", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Site",
      dependencies: [
        "Lessons", "Diagnostics", "Results", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .executableTarget(
      name: "lectern",
      dependencies: [
        "Site", "Lessons", "Bindings", "Python", "Keras", "Results", "Host", "Diagnostics", "CHDF5",
        "CZlib", .target(name: "CMimalloc", condition: .when(platforms: [.linux])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      linkerSettings: [
        // The build id names the engine in the cache's keys.
        .unsafeFlags(["-Xlinker", "--build-id=sha1"], .when(platforms: [.linux])),
        // Loading Foundation's shared libraries takes five times as long as a small program. Objects name
        // the shared ones only, so what the static ones need besides is named here.
        .unsafeFlags(
          [
            "-static-stdlib", "-Xlinker", "--gc-sections", "-lFoundationInternationalization",
            "-lFoundationEssentials", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims",
            "-l_FoundationCollections", "-lswiftSynchronization",
          ], .when(platforms: [.linux], configuration: .release)),
      ]),

    // Tests.
    .target(
      name: "TestKit", dependencies: ["Autodiff", "Tensors", "Host", "Python", "Bindings"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "ResultsTests", dependencies: ["Results"]),
    .testTarget(
      name: "TensorsTests", dependencies: ["Tensors", "TestKit"], exclude: ["Fixtures"]),
    .testTarget(
      name: "RandomTests", dependencies: ["Random", "Tensors", "TestKit"], exclude: ["Fixtures"]),
    .testTarget(
      name: "AutodiffTests", dependencies: ["Autodiff", "Tensors", "Host", "TestKit"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "KerasTests", dependencies: ["Keras", "Autodiff", "Tensors", "Random", "TestKit"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "PythonTests", dependencies: ["Python", "Diagnostics", "Host", "TestKit"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "BindingsTests", dependencies: ["Bindings", "Results", "Host", "Diagnostics", "TestKit"]),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "TestKit"], exclude: ["Fixtures"]),
    .testTarget(name: "SiteTests", dependencies: ["Site", "Lessons", "Results", "Diagnostics", "TestKit"]),
    .testTarget(name: "CommandTests", dependencies: ["lectern"]),
    .testTarget(
      name: "ConformanceTests", dependencies: ["lectern"], exclude: ["Fuzz", "Programs", "Interchange"]),
  ],
  swiftLanguageModes: [.v6]
)
