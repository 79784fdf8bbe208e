// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Compiles tests a module at a time, so that the compiler expands each macro of Swift Testing once. In batches of files, with the module
/// emitted separately, it expands them several times, which takes half as much time again.
let testSettings =
    settings + [
        .unsafeFlags([
            "-disable-batch-mode", "-whole-module-optimization", "-no-emit-module-separately-wmo", "-num-threads", "1",
        ])
    ]

/// Optimizes a target in debug builds as well. The tests spend most of their time in these, in generic code that is otherwise looked up while
/// it runs, for each byte of a text.
let optimizedSettings = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let flyingSocks: Target.Dependency = .product(name: "FlyingSocks", package: "FlyingFox")
let tomlKit: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// A target of Sources/, which may import what `dependencies` names and nothing else.
func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    let isHot = ["ASCII", "Markdown", "Reading", "RelatedNews", "Serialization", "Templates"].contains(name)
    return .target(name: name, dependencies: dependencies, swiftSettings: isHot ? optimizedSettings : settings)
}

func tests(of target: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(target)Tests",
        dependencies: [.target(name: target)] + dependencies,
        swiftSettings: testSettings
    )
}

let package = Package(
    name: "terang",
    products: [.executable(name: "terang", targets: ["terang"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CCmarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CLibcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CSyncfs"),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CVips"),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        layer("ASCII"),
        layer("Files", ["CSyncfs"]),
        layer("Serialization", ["ASCII"]),
        layer("Encodings"),
        layer("Concurrency"),
        layer("Patterns"),
        layer("Compression", ["CZlib"]),
        layer("Workers", ["Files"]),
        layer("XMLReading", ["CExpat"]),
        layer("Spreadsheets", ["Compression", "XMLReading"]),
        layer("Diagnostics", ["ASCII", "Serialization"]),
        layer("Digests", ["CLibcrypto", "Files", "Serialization"]),
        layer("TransparencyLog", ["ASCII", "Diagnostics", "Digests"]),
        layer("Markdown", ["ASCII", "CCmarkGFM", "Patterns"]),
        layer("HTMLReading", ["ASCII", "CGumbo", "Diagnostics", "Encodings", "Files", "Patterns"]),
        layer(
            "Reading",
            ["ASCII", "Concurrency", "Diagnostics", "Encodings", "Files", "Patterns", "Serialization", yams]
        ),
        layer(
            "Content",
            [
                "ASCII", "Compression", "Diagnostics", "Files", "Markdown", "Patterns", "Reading", "Serialization",
                "Workers",
            ]
        ),
        layer(
            "Registers",
            [
                "ASCII", "Concurrency", "Diagnostics", "Files", "Patterns", "Reading", "Spreadsheets",
                "TransparencyLog",
            ]
        ),
        layer("RelatedNews", ["ASCII", "CStemmer", "Concurrency", "Digests", "Serialization"]),
        layer("Search", ["ASCII", "Concurrency", "Digests", "RelatedNews", "Serialization"]),
        layer(
            "SiteModel",
            [
                "Concurrency", "Content", "Diagnostics", "Digests", "Files", "Markdown", "Patterns", "Reading",
                "Registers",
                "RelatedNews", "Search", "Serialization", "TransparencyLog", "Workers",
            ]
        ),
        layer("Visits", ["ASCII", "Compression", "Content", "Diagnostics", "Files", "Reading"]),
        layer("Monev", ["Content", "Diagnostics", "Reading", "Registers", "SiteModel"]),
        layer(
            "Exports",
            [
                "Content", "Diagnostics", "Digests", "Files", "Markdown", "Reading", "Registers", "Search",
                "Serialization",
                "SiteModel", "TransparencyLog",
            ]
        ),
        layer(
            "Harvest",
            ["ASCII", "Concurrency", "Diagnostics", "Digests", "Files", "Reading", "Registers", "Serialization"]
        ),
        layer("Templates", ["ASCII", "Diagnostics", "Patterns", "Serialization"]),
        layer("WebArchives", ["Compression", "Digests", "Files", "Serialization"]),
        layer(
            "Rendering",
            [
                "ASCII", "Content", "Diagnostics", "Digests", "Files", "Markdown", "Patterns", "Reading", "Registers",
                "Serialization", "SiteModel", "Templates", "TransparencyLog",
            ]
        ),
        layer(
            "Publishing",
            [
                "CVips", "Compression", "Concurrency", "Content", "Diagnostics", "Digests", "Exports", "Files",
                "Patterns", "Reading", "Registers", "Rendering", "Serialization", "SiteModel", "Templates",
                "TransparencyLog", "Workers",
            ]
        ),
        layer(
            "Importing",
            [
                "ASCII", "Authoring", "Compression", "Content", "Diagnostics", "Digests", "Encodings", "Files",
                "HTMLReading",
                "Markdown", "Patterns", "Reading", "Registers", "Serialization", "SiteModel", "XMLReading", tomlKit,
            ]
        ),
        .executableTarget(name: "embed-files", dependencies: ["Files"], swiftSettings: settings),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
        .target(name: "Manual", swiftSettings: settings, plugins: ["EmbedFiles"]),
        .target(
            name: "Authoring",
            dependencies: [
                "Content", "Diagnostics", "Files", "Reading", "Registers", "Serialization", "SiteModel", "Spreadsheets",
            ],
            exclude: ["Information", "Practice", "Starter"],
            swiftSettings: settings,
            plugins: ["EmbedFiles"]
        ),
        .target(
            name: "Preview",
            dependencies: [
                "ASCII", "Content", "Diagnostics", "Digests", "Files", "Manual", "Markdown", "Monev", "Publishing",
                "Reading", "Registers", "Rendering", "Serialization", "SiteModel", flyingSocks,
            ],
            exclude: ["Assets"],
            swiftSettings: settings,
            plugins: ["EmbedFiles"]
        ),
        .executableTarget(
            name: "terang",
            dependencies: [
                "Authoring", "Content", "Diagnostics", "Digests", "Exports", "Files", "Harvest", "Importing", "Manual",
                "Markdown", "Monev", "Preview", "Publishing",
                "Reading", "Registers", "RelatedNews", "Rendering", "Serialization", "SiteModel", "Templates",
                "TransparencyLog", "Visits", "WebArchives",
                argumentParser,
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "benchmarks",
            dependencies: ["CCmarkGFM", "Concurrency", "Files", argumentParser],
            path: "Benchmarks",
            exclude: ["README.md"],
            swiftSettings: settings
        ),
        .target(
            name: "TestSupport",
            dependencies: ["Diagnostics", "Files", "Reading", "Registers", "SiteModel"],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .target(
            name: "Fuzzing",
            dependencies: [
                "Compression", "Content", "Diagnostics", "Files", "HTMLReading", "Importing", "Markdown", "Preview",
                "Reading",
                "Registers", "Spreadsheets",
                "Templates", "TestSupport", "Visits",
            ],
            path: "Tests/Fuzzing",
            swiftSettings: settings
        ),
        .testTarget(name: "FuzzTests", dependencies: ["Fuzzing", "TestSupport"], swiftSettings: testSettings),
        tests(
            of: "Authoring",
            [
                "Content", "Diagnostics", "Files", "Publishing", "Reading", "Registers", "Serialization", "SiteModel",
                "TestSupport", yams,
            ]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "terang", "Authoring", "Content", "Diagnostics", "Files", "Publishing", "Reading", "Registers",
                "Serialization", "SiteModel", "TestSupport", yams,
            ],
            swiftSettings: testSettings
        ),
        .testTarget(
            name: "BrowserTests",
            dependencies: ["terang", "Files", "Search", "TestSupport"],
            path: "Tests/Browser",
            swiftSettings: testSettings
        ),
        tests(of: "Compression"),
        tests(of: "Concurrency"),
        tests(of: "Content", ["Diagnostics", "Files", "Publishing", "Reading", "SiteModel", "TestSupport"]),
        tests(of: "Diagnostics", ["HTMLReading", "Serialization"]),
        tests(of: "Digests", ["Files", "Serialization", "TestSupport"]),
        tests(of: "Encodings"),
        tests(of: "Exports", ["Content", "Files", "SiteModel", "TestSupport"]),
        tests(of: "Files", ["TestSupport"]),
        tests(of: "HTMLReading", ["Diagnostics", "Markdown", "TestSupport"]),
        tests(
            of: "Importing",
            ["Authoring", "Diagnostics", "Files", "HTMLReading", "Reading", "SiteModel", "TestSupport"]
        ),
        tests(of: "Manual"),
        tests(of: "Patterns"),
        .testTarget(
            name: "MarkdownTests",
            dependencies: ["Fuzzing", "HTMLReading", "Markdown", "TestSupport"],
            exclude: ["Examples"],
            swiftSettings: testSettings
        ),
        tests(
            of: "Preview",
            [
                "Content", "Diagnostics", "Files", "Manual", "Publishing", "Reading", "Rendering", "SiteModel",
                "TestSupport",
                flyingSocks,
            ]
        ),
        tests(
            of: "Publishing",
            [
                "Authoring", "Content", "Diagnostics", "Exports", "Files", "Reading", "Rendering", "SiteModel",
                "Templates", "TestSupport",
            ]
        ),
        tests(of: "Reading", ["Diagnostics", "Serialization", "TestSupport"]),
        tests(of: "Registers", ["Diagnostics", "Files", "Reading", "SiteModel", "TestSupport"]),
        tests(of: "RelatedNews", ["Digests", "Files", "TestSupport"]),
        tests(
            of: "Rendering",
            ["Content", "Diagnostics", "Reading", "Registers", "SiteModel", "Templates", "TestSupport"]
        ),
        tests(of: "Search", ["Digests", "Files", "TestSupport"]),
        tests(of: "Serialization", [yams]),
        tests(of: "SiteModel", ["Content", "Diagnostics", "Markdown", "Monev", "Reading", "Registers", "TestSupport"]),
        tests(of: "Spreadsheets", ["TestSupport"]),
        tests(of: "Templates", ["Diagnostics"]),
        tests(of: "TransparencyLog", ["Digests", "Files", "TestSupport"]),
        tests(of: "Visits", ["Content", "Files", "Reading", "SiteModel", "TestSupport"]),
        tests(of: "WebArchives"),
    ],
    swiftLanguageModes: [.v6]
)

// `make fuzz` builds everything with the marks by which libFuzzer tells what an input reaches, in a folder of its own.
if Context.environment["TERANG_FUZZING"] != nil {
    // The plugin's program runs during the build, without libFuzzer, and uses these.
    let tools: Set = ["Files"]
    for target in package.targets where target.type == .regular && !tools.contains(target.name) {
        target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"]))
    }
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: ["Fuzzing"],
            path: "Fuzz",
            swiftSettings: settings + [
                .enableExperimentalFeature("Extern"), .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"]),
            ],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]
        )
    )
}
