import Content
import Diagnostics
import Digests
import Files
import Reading
import Serialization
import SiteModel

/// The findings and results of the last build, and the state of all files that it read and wrote. While these states
/// are the same and nothing changes with time, the next build only repeats the report.
///
/// The record is in `.terang/store/`, which may be deleted at any time. A record that is damaged, or was written by
/// another program or with other options, is ignored.
struct BuildRecord: Sendable, Codable {
    /// The moment of the build, in seconds since 1970.
    private let from: Int
    /// The first moment at which the portal may change by itself, in seconds since 1970.
    private let until: Int
    private let sources: UInt64
    private let output: String
    private let published: UInt64
    private let diagnostics: [StoredDiagnostic]
    private let counts: BuildReport.Counts
    /// The state of the articles, and that of registers and themes.
    private let articles: UInt64
    private let others: UInt64
    private let related: RelatedLists

    /// Returns the record of the last build, if the same program with the same options would find the same at this
    /// moment in unchanged sources, and the published files are untouched.
    ///
    /// - Parameter output: the folder to publish to. Nil for a check.
    static func last(of options: PortalOptions, output: String?) async throws -> BuildRecord? {
        guard let record = try read(options) else { return nil }
        // The portal's settings give the time zone.
        guard let settings = options.settings?.settings else { return nil }
        let now = options.now(settings.zone).secondsSinceEpoch
        guard record.from <= now, now < record.until else { return nil }
        if let output {
            guard record.output == (try resolvedPath(output)),
                try await OutputFolder(path: output, root: options.root).state(jobs: options.jobs)?.value
                    == record.published
            else {
                return nil
            }
        }
        return record
    }

    /// Returns the report of a build or check that would repeat the last one. Nil where that is not certain.
    func report(of options: PortalOptions, isBuild: Bool) throws -> BuildReport? {
        guard try Self.state(ofSources: options.root).value == sources else { return nil }
        let rules = Dictionary(keepingFirst: allRules.map { ($0.id, $0) })
        let found = diagnostics.compactMap { $0.diagnostic(of: rules) }
        guard found.count == diagnostics.count else { return nil }
        return BuildReport(
            diagnostics: found,
            isPublished: isBuild,
            isStopped: false,
            held: [],
            notes: [],
            counts: isBuild ? counts.unwritten : counts.withoutWriting
        )
    }

    /// Returns the articles whose pages differ from those last published: those with another text, and those with other
    /// related news. Nil where anything else has changed.
    func changes(in portal: Portal, root: String) throws -> (texts: Set<ContentPath>, related: Set<ContentPath>)? {
        let library = portal.loadedLibrary
        guard portal.held.isEmpty, library.keptArticleState?.value == articles,
            try Self.state(ofOthers: portal, root).value == others, let texts = library.articlesRewritten()
        else { return nil }
        return (texts, related.differences(from: portal.site))
    }

    private static func folder(of root: String) -> StoreFolder { StoreFolder("store", of: root) }
    private static func file(in root: String) -> KeptFile { KeptFile(folder(of: root).file("terbitan")) }

    private static func read(_ options: PortalOptions) throws -> BuildRecord? {
        guard let bytes = try file(in: options.root).bytes(key: try conditions(of: options)) else { return nil }
        do {
            return try CompactCoder.value(BuildRecord.self, from: bytes)
        } catch {
            // Another version of the program wrote the record.
            return nil
        }
    }

    /// The beginning of a build that may write a record.
    struct Start {
        private let options: PortalOptions
        private let stamp: FileStamp

        /// Fails where `.terang/` cannot be written, which must not prevent a build.
        init?(_ options: PortalOptions) {
            do {
                self.options = options
                stamp = try Self.begin(options.root)
            } catch {
                return nil
            }
        }

        private static func begin(_ root: String) throws -> FileStamp {
            let folder = BuildRecord.folder(of: root)
            try folder.make()
            return try folder.stampOfNow()
        }

        /// Writes a record of a published portal, unless a source has changed since the build began, or the output
        /// depends on more than sources and time.
        func keep(_ report: BuildReport, of portal: Portal, in output: String) async throws {
            guard report.isPublished else { return }
            try await BuildRecord.readings(options.root).keep(portal.loadedLibrary, since: stamp, jobs: options.jobs)
            guard report.held.isEmpty, report.notes.isEmpty, !options.includesDrafts,
                !options.includesFuture,
                let published = try await OutputFolder(path: output, root: options.root).state(jobs: options.jobs),
                let folder = try resolvedPath(output)
            else { return }
            let sources = try BuildRecord.state(ofSources: options.root, comparedWith: stamp)
            guard !sources.hasNewer else { return }
            let site = portal.site
            let now = site.options.now
            let zone = site.settings.zone
            let midnight = CalendarDay(at: now, in: zone).advanced(byDays: 1).start(in: zone)
            let change = site.scheduledChanges.first.map(\.instant) ?? midnight
            let record = BuildRecord(
                from: now.secondsSinceEpoch,
                until: min(midnight, change).secondsSinceEpoch,
                sources: sources.value,
                output: folder,
                published: published.value,
                diagnostics: report.diagnostics.map(StoredDiagnostic.init),
                counts: report.counts,
                articles: portal.loadedLibrary.articleState.value,
                others: try BuildRecord.state(ofOthers: portal, options.root).value,
                related: RelatedLists(site)
            )
            let bytes = try CompactCoder.bytes(of: record)[...]
            try BuildRecord.file(in: options.root).keep(bytes, key: try BuildRecord.conditions(of: options))
        }
    }

    /// Removes everything that earlier builds stored.
    static func clear(_ root: String) throws {
        let path = folder(of: root).path
        if try entryKind(at: path) == .directory { try removeTree(path) }
    }

    private static func state(ofOthers portal: Portal, _ root: String) throws -> TreeState {
        var state = TreeState()
        for (path, stamp) in portal.loadedLibrary.registerStamps { state.add(path.rawValue, stamp) }
        try state.addTree(root + "/themes")
        return state
    }

    private static func state(ofSources root: String, comparedWith stamp: FileStamp? = nil) throws -> TreeState {
        var state = TreeState(comparedWith: stamp)
        for folder in ["content", "themes"] { try state.addTree(root + "/" + folder) }
        return state
    }

    /// Returns the store of readings of the portal's files.
    static func readings(_ root: String) throws -> ReadingStore {
        ReadingStore(folder: folder(of: root).file("bacaan"), conditions: try program(in: root), rules: allRules)
    }

    /// Returns the store of what builds computed from the portal's texts.
    ///
    /// - Parameter isWritten: whether this run adds to it.
    static func results(_ root: String, isWritten: Bool) throws -> ResultStore {
        ResultStore(folder: folder(of: root).file("hasil"), conditions: try program(in: root), isWritten: isWritten)
    }

    private static func program(in root: String) throws -> String {
        [try ProgramFiles.state(), try resolvedPath(root) ?? root].joined(separator: "\n")
    }

    private static func conditions(of options: PortalOptions) throws -> String {
        let words = [
            try program(in: options.root), String(options.includesDrafts), String(options.includesFuture),
            String(options.isStrict), options.faults?.rawValue ?? "",
            options.program ?? "",
        ]
        return try sha256(of: Array(words.joined(separator: "\0").utf8))
    }
}

extension BuildReport.Counts {
    /// The counts of a build that finds every file up to date.
    fileprivate var unwritten: BuildReport.Counts {
        var counts = withoutWriting
        counts.unchanged = files
        return counts
    }

    /// The counts of a check.
    fileprivate var withoutWriting: BuildReport.Counts {
        var counts = self
        counts.written = 0
        counts.unchanged = 0
        counts.removed = 0
        return counts
    }
}

/// The files that the running program consists of.
enum ProgramFiles {
    /// Returns the state of these files as text.
    static func state() throws -> String {
        var program = TreeState()
        for file in try paths() { try program.add(file) }
        return String(program.value)
    }

    /// Returns the paths of the program and its loaded libraries, sorted.
    static func paths() throws -> [String] {
        // A file in `/proc` reports no size, so it is read to its end.
        var bytes: [UInt8] = []
        try readChunks("/proc/self/maps") { bytes += $0 }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let files = lines.compactMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }
        return Set(files).sorted()
    }
}

/// The related news of each article, stored compactly.
struct RelatedLists: Sendable, Codable {
    private let ids: [ContentPath]
    /// For each of `ids`, the positions of its related articles in `ids`.
    private let lists: [[Int]]

    init(_ site: Site) {
        ids = site.articles.map(\.id)
        let places = Dictionary(keepingFirst: zip(ids, ids.indices))
        lists = site.articles.map { $0.related.compactMap { places[$0] } }
    }

    /// Returns the articles whose related news differ from those in a site.
    func differences(from site: Site) -> Set<ContentPath> {
        let places = Dictionary(keepingFirst: zip(ids, ids.indices))
        let changed = site.articles.filter { article in
            guard let place = places[article.id], lists.indices.contains(place) else { return true }
            return lists[place] != article.related.map { places[$0] ?? -1 }
        }
        return Set(changed.map(\.id))
    }
}
