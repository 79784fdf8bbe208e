import Diagnostics
import Files
import Publishing
import TestSupport
import Testing

/// A whole small portal in `Tests/Fixtures/`, and what has to come of it.
///
/// `build.yaml` holds lines `now: …`, `drafts: true`, `future: true`, `strict: true`. What has to come of it is
/// `expected/`, the published files but for those of the shipped theme's `assets/`, and `expected-diagnostics.id.txt` and `.en.txt`, the report in two languages. With
/// `TERANG_UPDATE_EXPECTED=1` in the environment the tests rewrite those that differ, and fail naming them.
struct Fixture: Sendable, CustomTestStringConvertible {
    let name: String
    let portal: TemporaryPortal
    private let settings: [String: String]
    /// Whether it has files that are to be published, rather than mistakes that keep it from being published.
    let isPublished: Bool

    var testDescription: String { name }

    static let themesFolder = "Themes"
    /// Sources of imports, which are no portals.
    private static let importsFolder = "Import"

    static func all() throws -> [Fixture] {
        try listDirectory(RepositoryFolder.path + "/Tests/Fixtures")
            .filter { $0.kind == .directory && ![themesFolder, importsFolder].contains($0.name) }
            .map { try Fixture(named: $0.name) }
    }

    /// Those that are published, and the sample portal.
    static func published() throws -> [Fixture] { try all().filter(\.isPublished) + [sample()] }

    static let sampleName = "sample portal"

    /// The sample portal of the repository in its own theme.
    static func sample() throws -> Fixture {
        var portal = TemporaryPortal(settings: nil)
        portal.files = try RepositoryFolder.files(below: "content", as: "content")
            .merging(RepositoryFolder.files(below: "themes", as: "themes")) { first, _ in first }
        return Fixture(
            name: sampleName,
            portal: portal,
            settings: ["now": RepositoryFolder.sampleMoment],
            isPublished: true
        )
    }

    init(named name: String) throws {
        self.name = name
        let folder = "Tests/Fixtures/" + name
        var portal = TemporaryPortal(settings: nil)
        portal.files = try RepositoryFolder.files(below: folder, as: ".").reduce(into: [:]) { files, file in
            let path = String(file.key.dropFirst(2))
            if path.hasPrefix("content/") || path.hasPrefix("themes/") { files[path] = file.value }
        }
        if String(decoding: portal.files["content/site.yaml"] ?? [], as: UTF8.self).contains("\ntheme: portal\n") {
            portal.files.merge(try RepositoryFolder.files(below: "themes", as: "themes")) { own, _ in own }
        }
        try portal.addPlainTheme()
        self.portal = portal
        isPublished = try entryKind(at: "\(RepositoryFolder.path)/\(folder)/expected") == .directory
        let text = String(decoding: try readFile("\(RepositoryFolder.path)/\(folder)/build.yaml"), as: UTF8.self)
        settings = Dictionary(
            text.split(separator: "\n").map { line in
                let key = line.prefix { $0 != ":" }
                return (String(key), String(line.dropFirst(key.count + 2)))
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private init(name: String, portal: TemporaryPortal, settings: [String: String], isPublished: Bool) {
        self.name = name
        self.portal = portal
        self.settings = settings
        self.isPublished = isPublished
    }

    func options(root: String, jobs: Int = 1) throws -> PortalOptions {
        var options = try PortalOptions.of(root, now: settings["now"] ?? "")
        options.includesDrafts = settings["drafts"] == "true"
        options.includesFuture = settings["future"] == "true"
        options.isStrict = settings["strict"] == "true"
        options.jobs = jobs
        return options
    }

    /// The files of `expected/` and the reports, by path below the fixture's folder.
    func expected() throws -> [String: [UInt8]] {
        let folder = "Tests/Fixtures/" + name
        let all = try RepositoryFolder.files(below: folder, as: ".")
        return all.reduce(into: [:]) { files, file in
            if file.key.hasPrefix("./expected") { files[String(file.key.dropFirst(2))] = file.value }
        }
    }

    /// What a build gave, in the shape of ``expected()``.
    static func outcome(_ published: PublishedFixture) throws -> [String: [UInt8]] {
        // The files of the shipped theme are published as they are, under names that pages link to.
        let shipped = Set(try RepositoryFolder.files(below: "themes/portal/assets", as: "").values)
        var files = published.files.reduce(into: [String: [UInt8]]()) { files, file in
            if !shipped.contains(file.value) { files["expected/" + file.key] = file.value }
        }
        let report = published.report
        guard !report.diagnostics.isEmpty else { return files }
        for language in Language.allCases {
            let text = TextReport(language: language, isColoured: false)
            files["expected-diagnostics.\(language.rawValue).txt"] = Array(
                report.diagnostics.map(text.text).joined().utf8
            )
        }
        return files
    }

    /// Makes the fixture expect what was found. Returns the files that it rewrote or removed, sorted.
    func expect(_ outcome: [String: [UInt8]]) throws -> [String] {
        let expected = try expected()
        let folder = "\(RepositoryFolder.path)/Tests/Fixtures/\(name)"
        let changed = Set(expected.keys).union(outcome.keys).filter { expected[$0] != outcome[$0] }.sorted()
        for path in changed {
            let file = "\(folder)/\(path)"
            if let bytes = outcome[path] {
                try makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
                try writeFile(file, bytes)
            } else {
                try removeFile(file)
            }
        }
        return changed
    }
}
