import Files
import Publishing
import Reading
import Rendering
import TestSupport
import Testing

struct SilentProgress: BuildProgress {
    func begin(_ stage: BuildStage, total: Int) {}
    func advance() {}
    func end() {}
}

extension PortalOptions {
    /// Most portals of the tests have one of two themes, whose templates take longer to compile than a portal to build.
    private static let shared = CompiledThemes()

    /// - Parameter now: a moment as `--now` takes it.
    static func of(_ root: String, now: String = "2026-01-01", jobs: Int = 1) throws -> PortalOptions {
        _ = try #require(Instant(text: now, in: .jakarta))
        var options = PortalOptions(root: root) { zone in
            Instant(text: now, in: zone) ?? Instant(secondsSinceEpoch: 0)
        }
        options.jobs = jobs
        options.themes = Self.shared
        return options
    }
}

@discardableResult
func build(_ options: PortalOptions, into output: String) async throws -> BuildReport {
    try await PortalBuilder(options: options, progress: SilentProgress()).build(into: output)
}

func check(_ options: PortalOptions) async throws -> BuildReport {
    try await PortalBuilder(options: options, progress: SilentProgress()).check()
}

extension TemporaryPortal {
    /// A portal of these files below `content/`, in the plain theme.
    static func plain(
        _ content: [String: String] = [:],
        moreCategories: String = "",
        settings: String = ""
    ) throws -> TemporaryPortal {
        var portal = TemporaryPortal(
            files: Dictionary(uniqueKeysWithValues: content.map { ("content/" + $0.key, $0.value) }),
            settings: TemporaryPortal.settings + moreCategories + "theme: polos\n" + settings
        )
        try portal.addPlainTheme()
        return portal
    }

    /// Gives the portal the theme that fixtures without one of their own are built with.
    mutating func addPlainTheme() throws {
        guard !files.keys.contains(where: { $0.hasPrefix("themes/") }) else { return }
        let folder = "Tests/Fixtures/\(Fixture.themesFolder)/polos"
        files.merge(try RepositoryFolder.files(below: folder, as: "themes/polos")) { first, _ in first }
    }
}

/// An article's file.
func article(_ title: String, date: String = "2025-01-01", keys: String = "", text: String = "Isi.") -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(keys)---\n\(text)\n"
}
