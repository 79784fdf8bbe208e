import Concurrency
import Content
import Diagnostics
import Digests
import Files
import Reading
import SiteModel

/// The documents and films of a portal without the names and places in them, kept in `.terang/dokumen/` under the digests of their originals, so that
/// each is made once. The folder may be deleted at any time.
struct DocumentCache: Sendable {
    /// What is published in place of documents of `media/`, by their paths.
    private(set) var files: [ContentPath: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether documents are published as they are because a library is missing.
    private(set) var isWithoutLibrary = false

    /// Changes where documents are cleaned in another way.
    private static let recipe = "3"

    /// Cleans what is not there yet. Nothing of a portal that publishes its files as they are.
    ///
    /// - Parameter isPublishing: whether the documents are needed. A check leaves them out where the cache cannot be written.
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    init(_ site: Site, _ options: PortalOptions, isPublishing: Bool) async throws {
        guard site.settings.pictures != .originals else { return }
        let endings = OfficeDocument.endings.union(["pdf", "mp4"])
        func isPortable(_ file: MediaFile) -> Bool { file.path.ending == "pdf" }
        var documents = site.media.filter { endings.contains($0.path.ending) }
        let portable = documents.filter(isPortable)
        let program = options.program
        if !portable.isEmpty, try program.map({ try !DocumentWorker.isLibraryThere($0) }) ?? true {
            try complain(portable)
            documents.removeAll(where: isPortable)
        }
        guard let program, !documents.isEmpty else { return }
        let folder = StoreFolder("dokumen", of: options.root)
        if !isPublishing, try !folder.canBeWritten { return }
        try folder.make()
        let digests = try PictureDigests(in: folder)
        let outcomes = try await parallelMap(documents, jobs: options.jobs) { file in
            try Task.checkCancellation()
            let digest = try digests.digest(of: file)
            return (digest, try Self.outcome(of: file, digest, program, folder))
        }
        try digests.keep(zip(documents, outcomes).map { ($0, $1.0) })
        var used: Set<String> = [PictureDigests.fileName]
        for (file, (digest, outcome)) in zip(documents, outcomes) {
            let name = try Self.name(of: digest, outcome)
            used.insert(name)
            if outcome.hasFile { files[file.path] = folder.file(name) }
            if let found = DocumentRemains.diagnostic(outcome, path: file.path.shown) {
                diagnostics.append(found)
            }
        }
        if !options.includesDrafts, !options.includesFuture { try folder.removeFiles(except: used) }
    }

    /// How a document is kept: cleaned, or as an empty file, under a name that says what became of it.
    private static func name(of digest: String, _ outcome: DocumentWorker.Outcome) throws -> String {
        "\(try sha256(of: Array((recipe + digest).utf8)).prefix(16)).\(outcome.rawValue)"
    }

    private static func outcome(
        of file: MediaFile,
        _ digest: String,
        _ program: String,
        _ folder: StoreFolder
    ) throws -> DocumentWorker.Outcome {
        for outcome in DocumentWorker.Outcome.allCases {
            if try entryKind(at: folder.file(name(of: digest, outcome))) == .file { return outcome }
        }
        // Two files may hold the same document.
        let mark = try sha256(of: Array(file.path.rawValue.utf8)).prefix(8)
        let draft = folder.file(".\(digest.prefix(16))-\(mark)")
        let outcome = try DocumentWorker.clean(program, file.file, to: draft)
        let name = try name(of: digest, outcome)
        if outcome.hasFile {
            // What became of a document is known by a name.
            try flushFile(draft)
            try renameFile(draft, to: folder.file(name))
        } else {
            if try entryKind(at: draft) == .file { try removeFile(draft) }
            try writeFile(folder.file(name), [])
        }
        return outcome
    }

    /// One reason is enough for all documents; those that name nobody need no library.
    private mutating func complain(_ documents: [MediaFile]) throws {
        let marks = ["/Author", "<dc:creator", "Exif\0\0"].map { Array($0.utf8) }
        for document in documents where document.size <= Self.readingLimit {
            let bytes = try readFile(document.file)
            guard marks.contains(where: { bytes.firstRange(of: $0) != nil }) else { continue }
            isWithoutLibrary = true
            diagnostics.append(DocumentRemains.withoutLibrary(path: document.path.shown))
            return
        }
    }

    private static let readingLimit = 32 << 20
}
