import Diagnostics
import Files
import Foundation
import Reading
import SiteModel

/// A portal made of texts in a test, put through the real pipeline.
///
/// Every call writes the files into a folder of its own and removes it afterwards, so that tests run side by side. The
/// `file` of a `MediaFile` is therefore gone once `load` or `build` returns; use `inFolder` where its bytes are needed.
public struct TemporaryPortal: Sendable {
    /// What `content/site.yaml` says where the files of a test bring none.
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

    /// By path below the portal's root, such as `content/berita/rapat.md`.
    public var files: [String: [UInt8]]
    /// What symbolic links point to, as it stands in them, by their path below the portal's root.
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

    /// Reads `content/` and builds the site that is seen at a moment.
    ///
    /// - Parameter now: a moment as `--now` takes it, in Jakarta's time where it names no offset.
    public func build(
        now: String = "2026-01-01",
        drafts: Bool = false,
        future: Bool = false,
        jobs: Int = 1
    ) async throws -> CheckedSite {
        guard let now = Instant(text: now, in: .jakarta) else { throw UnreadableMoment(text: now) }
        let options = SiteOptions(now: now, includesDrafts: drafts, includesFuture: future, jobs: jobs)
        return try await inFolder { root in
            let loaded = try await LibraryLoader(root: root, jobs: jobs).load()
            let built = try await SiteBuilder(library: loaded.library, options: options).build()
            return CheckedSite(site: built.site, diagnostics: (loaded.diagnostics + built.diagnostics).sorted())
        }
    }

    /// Gives a folder that holds the files to `work`, and removes it afterwards.
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

    /// Writes the files into a folder that exists.
    public func write(into root: String) throws {
        for (path, bytes) in files { try writeFile(Self.place(path, in: root), bytes) }
        for (path, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: Self.place(path, in: root),
                withDestinationPath: target
            )
        }
    }

    /// The path of a file on this machine, in a folder that exists.
    private static func place(_ path: String, in root: String) throws -> String {
        let file = root + "/" + path
        try makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        return file
    }
}

/// A portal, and everything that reading and building it found wrong.
public struct CheckedSite: Sendable {
    public let site: Site
    /// Sorted.
    public let diagnostics: [Diagnostic]
}

/// The `now` of a test that is no moment.
public struct UnreadableMoment: Error {
    public let text: String
}
