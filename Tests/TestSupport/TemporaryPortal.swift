public import Diagnostics
import Files
import Foundation
import Reading
public import SiteModel

/// A portal given as texts in a test and run through the real pipeline.
///
/// Every call writes the files into a new folder and removes it afterwards, so that tests can run in parallel. The
/// `file` of a `MediaFile` is therefore gone once `load` or `build` returns; use `inFolder` to read its bytes.
public struct TemporaryPortal: Sendable {
    /// The default `content/site.yaml`.
    public static let settings = """
        name: Portal Kota Contoh
        url: https://kota.example
        description: Berita dan informasi publik Kota Contoh
        publisher:
          name: Pemerintah Kota Contoh
        categories:
          - title: Pengumuman
          - title: Layanan Publik

        """

    /// Files by path below the portal's root, such as `content/berita/rapat.md`.
    public var files: [String: [UInt8]]
    /// Targets of symbolic links, as written in them, by path below the portal's root.
    public var links: [String: String] = [:]

    /// - Parameters:
    ///   - files: texts by path below the portal's root, such as `content/berita/rapat.md`.
    ///   - settings: the text of `content/site.yaml`, or nil for none.
    public init(files: [String: String] = [:], settings: String? = TemporaryPortal.settings) {
        self.files = files.mapValues { Array($0.utf8) }
        if let settings, self.files["content/site.yaml"] == nil {
            self.files["content/site.yaml"] = Array(settings.utf8)
        }
    }

    /// Reads `content/`.
    public func load(jobs: Int = 1) async throws -> LoadedLibrary {
        try await inFolder { try await LibraryLoader(root: $0, jobs: jobs).load() }
    }

    /// Reads `content/` and builds the site as seen at a moment.
    ///
    /// - Parameter now: a moment as `--now` accepts it, in Jakarta's time without an offset.
    public func build(
        now: String = "2026-01-01",
        drafts: Bool = false,
        future: Bool = false,
        jobs: Int = 1,
        sitemaps: SitemapLimits = .standard
    ) async throws -> CheckedSite {
        guard let now = Instant(text: now, in: .jakarta) else { throw UnreadableMoment(text: now) }
        let options = SiteOptions(now: now, includesDrafts: drafts, includesFuture: future, jobs: jobs)
        return try await inFolder { root in
            let loaded = try await LibraryLoader(root: root, jobs: jobs).load()
            let built = try await SiteBuilder(library: loaded.library, options: options, sitemaps: sitemaps).build()
            return CheckedSite(site: built.site, diagnostics: (loaded.diagnostics + built.diagnostics).sorted())
        }
    }

    /// Writes the files to a folder, passes it to `work` and removes it afterwards.
    public func inFolder<Result>(_ work: (String) async throws -> Result) async throws -> Result {
        let root = FileManager.default.temporaryDirectory.path + "/terang-test-" + UUID().uuidString
        try makeDirectory(root)
        let result: Result
        do {
            try write(into: root)
            result = try await work(root)
        } catch {
            try removeTree(root)
            throw error
        }
        try removeTree(root)
        return result
    }

    /// Writes the files below a folder and removes what else lies in `content/` and `themes/`.
    public func replaceSources(in root: String) throws {
        for name in ["content", "themes"] where try entryKind(at: "\(root)/\(name)") != nil {
            try removeTree("\(root)/\(name)")
        }
        for (path, bytes) in files {
            let file = root + "/" + path
            try makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
            try writeFile(file, bytes)
        }
    }

    /// Writes the files into an existing folder.
    public func write(into root: String) throws {
        for (path, bytes) in files { try writeFile(Self.place(path, in: root), bytes) }
        for (path, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: Self.place(path, in: root),
                withDestinationPath: target
            )
        }
    }

    /// Returns the path of a file on this machine and creates its folder.
    private static func place(_ path: String, in root: String) throws -> String {
        let file = root + "/" + path
        try makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        return file
    }
}

/// A portal and the diagnostics of reading and building it.
public struct CheckedSite: Sendable {
    public let site: Site
    /// Sorted.
    public let diagnostics: [Diagnostic]
}

/// A test's `now` cannot be read as a moment.
public struct UnreadableMoment: Error {
    public let text: String
}
