import Content
import Diagnostics
import Digests
import Files
import Reading
import Serialization
import SiteModel

/// What the last build found and published, and the state of all files that it read and wrote. While all of these are in the
/// same state, and nothing changes by itself, the next build has nothing to do but to say so again.
///
/// The record lies in `.terang/store/`, which may be deleted at any time. It is never trusted: a record that is damaged, of
/// another program or of other options counts as none.
struct BuildRecord: Sendable, Codable {
    /// The program, the libraries that it uses, and the options that have a say in the result.
    private let conditions: String
    /// The moment of the build, in seconds since 1970.
    private let from: Int
    /// The first moment at which the portal may be another.
    private let until: Int
    private let sources: UInt64
    private let output: String
    private let published: UInt64
    private let diagnostics: [StoredDiagnostic]
    private let counts: BuildReport.Counts
    /// The state of the articles alone, and that of registers and themes.
    private let articles: UInt64
    private let others: UInt64
    private let related: RelatedLists

    /// Returns what the last build left, where the same program with the same options would find at this moment what it found
    /// then, if the sources were the same, and where what it published is untouched.
    ///
    /// - Parameter output: the folder to publish to. Nil for a check.
    static func last(of options: PortalOptions, output: String?) throws -> BuildRecord? {
        guard let record = try read(options.root), record.conditions == (try conditions(of: options)) else {
            return nil
        }
        // The zone is the portal's own.
        guard let settings = options.settings?.settings else { return nil }
        let now = options.now(settings.zone).secondsSinceEpoch
        guard record.from <= now, now < record.until else { return nil }
        if let output {
            guard record.output == (try resolvedPath(output)),
                try OutputFolder(path: output, root: options.root).state()?.value == record.published
            else {
                return nil
            }
        }
        return record
    }

    /// Returns the report of a build or check that would do and find again what the last build did and found. Nil where
    /// that is not certain.
    func report(of options: PortalOptions, isBuild: Bool) throws -> BuildReport? {
        guard try Self.state(ofSources: options.root).value == sources else { return nil }
        let rules = Dictionary(allRules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
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

    /// Returns the articles that pages show otherwise than the last build published them: those with another text, and those
    /// with other related news. Nil where anything else is another as well.
    func changes(in portal: Portal, root: String) throws -> (texts: Set<String>, related: Set<String>)? {
        let library = portal.loadedLibrary
        guard portal.held.isEmpty, library.keptArticleState?.value == articles,
            try Self.state(ofOthers: portal, root).value == others, let texts = library.articlesRewritten()
        else { return nil }
        return (texts, related.differences(from: portal.site))
    }

    private static func folder(of root: String) -> StoreFolder { StoreFolder("store", of: root) }
    private static let fileName = "terbitan"

    private static func read(_ root: String) throws -> BuildRecord? {
        let file = folder(of: root).file(fileName)
        guard try entryKind(at: file) == .file else { return nil }
        let bytes = try readFile(file)
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let body = Array(bytes[(end + 1)...])
        guard try sha256(of: body).utf8.elementsEqual(bytes[..<end]) else { return nil }
        do {
            return try CompactCoder.value(BuildRecord.self, from: body[...])
        } catch {
            // Another version of the program wrote it.
            return nil
        }
    }

    /// The start of a build that may leave a record.
    struct Start {
        private let options: PortalOptions
        private let stamp: FileStamp

        /// Nil where `.terang/` cannot be written, which must not prevent a build.
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

        /// Keeps what the files of a published portal say, and what was published, unless a source has changed since the build
        /// began, or what was published depends on more than sources and time.
        func keep(_ report: BuildReport, of portal: Portal, in output: String) async throws {
            guard report.isPublished else { return }
            try await BuildRecord.readings(options.root).keep(portal.loadedLibrary, since: stamp, jobs: options.jobs)
            guard report.held.isEmpty, report.notes.isEmpty, !options.includesDrafts,
                !options.includesFuture,
                let published = try OutputFolder(path: output, root: options.root).state(),
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
                conditions: try BuildRecord.conditions(of: options),
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
            let body = try CompactCoder.bytes(of: record)
            try BuildRecord.folder(of: options.root)
                .put(Array((try sha256(of: body) + "\n").utf8) + body, as: fileName)
        }
    }

    /// Removes everything that was kept of earlier builds.
    static func clear(_ root: String) throws {
        let path = folder(of: root).path
        if try entryKind(at: path) == .directory { try removeTree(path) }
    }

    private static func state(ofOthers portal: Portal, _ root: String) throws -> TreeState {
        var state = TreeState()
        for (path, stamp) in portal.loadedLibrary.registerStamps { state.add(path, stamp) }
        try state.addTree(root + "/themes")
        return state
    }

    private static func state(ofSources root: String, comparedWith stamp: FileStamp? = nil) throws -> TreeState {
        var state = TreeState(comparedWith: stamp)
        for folder in ["content", "themes"] { try state.addTree(root + "/" + folder) }
        return state
    }

    /// What was read of the portal's files.
    static func readings(_ root: String) throws -> ReadingStore {
        let conditions = [try ProgramFiles.state(), try resolvedPath(root) ?? root].joined(separator: "\n")
        return ReadingStore(folder: folder(of: root).file("bacaan"), conditions: conditions, rules: allRules)
    }

    private static func conditions(of options: PortalOptions) throws -> String {
        let words = [
            try ProgramFiles.state(), try resolvedPath(options.root) ?? options.root, String(options.includesDrafts),
            String(options.includesFuture), String(options.isStrict), options.faults?.rawValue ?? "",
            options.program ?? "",
        ]
        return try sha256(of: Array(words.joined(separator: "\0").utf8))
    }
}

extension BuildReport.Counts {
    /// What a build counts that finds every file as it is to be.
    fileprivate var unwritten: BuildReport.Counts {
        var counts = withoutWriting
        counts.unchanged = files
        return counts
    }

    /// What a check counts.
    fileprivate var withoutWriting: BuildReport.Counts {
        var counts = self
        counts.written = 0
        counts.unchanged = 0
        counts.removed = 0
        return counts
    }
}

/// The files that the running program was made of.
enum ProgramFiles {
    /// The state of these files, in a word.
    static func state() throws -> String {
        var program = TreeState()
        for file in try paths() { try program.add(file) }
        return String(program.value)
    }

    /// Returns the program and the libraries that are loaded, sorted.
    static func paths() throws -> [String] {
        // The file has no size until it is read.
        var bytes: [UInt8] = []
        try readChunks("/proc/self/maps") { bytes += $0 }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let files = lines.compactMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }
        return Set(files).sorted()
    }
}

/// The related news of each article, in little room.
struct RelatedLists: Sendable, Codable {
    private let ids: [String]
    /// For each of `ids`, the places of its related articles in `ids`.
    private let lists: [[Int]]

    init(_ site: Site) {
        ids = site.articles.map(\.id)
        let places = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        lists = site.articles.map { $0.related.compactMap { places[$0] } }
    }

    /// Returns the articles that have other related news now.
    func differences(from site: Site) -> Set<String> {
        let places = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        let changed = site.articles.filter { article in
            guard let place = places[article.id], lists.indices.contains(place) else { return true }
            return lists[place] != article.related.map { places[$0] ?? -1 }
        }
        return Set(changed.map(\.id))
    }
}
