import Concurrency
import Content
import Diagnostics
import Digests
import Files
import Reading
import SiteModel

/// The PDFs of a portal without the names and places in them, kept in `.terang/dokumen/` under the digests of their originals, so that
/// each is made once. The folder may be deleted at any time.
struct DocumentCache: Sendable {
    /// What is published in place of documents of `media/`, by their paths below `content/`.
    private(set) var files: [String: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether documents are published as they are because a library is missing.
    private(set) var isWithoutLibrary = false

    /// Changes where documents are cleaned in another way.
    private static let recipe = "1"

    /// Cleans what is not there yet. Nothing of a portal that publishes its files as they are.
    ///
    /// - Throws: `FileError`, `DigestError` or `WorkerError` where the machine fails.
    init(_ site: Site, _ options: PortalOptions) async throws {
        let documents = site.media.filter { FileType.ending(of: $0.path) == "pdf" }
        guard !documents.isEmpty, site.settings.pictures != .originals else { return }
        guard let program = options.program, try DocumentWorker.isLibraryThere(program) else {
            try complain(documents)
            return
        }
        let folder = StoreFolder("dokumen", of: options.root)
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
            if outcome == .cleaned { files[file.path] = folder.file(name) }
            if outcome == .keptWithPosition {
                diagnostics.append(DocumentRemains.diagnostic(path: ContentFiles.shown(file.path)))
            }
        }
        if !options.includesDrafts, !options.includesFuture { try folder.removeFiles(except: used) }
    }

    /// How a document is kept: cleaned, or as an empty file that says what became of it.
    private static func name(of digest: String, _ outcome: DocumentWorker.Outcome) throws -> String {
        let name = try sha256(of: Array((recipe + digest).utf8)).prefix(16)
        return outcome == .cleaned ? "\(name).pdf" : "\(name).\(outcome.rawValue)"
    }

    private static func outcome(
        of file: MediaFile,
        _ digest: String,
        _ program: String,
        _ folder: StoreFolder
    ) throws -> DocumentWorker.Outcome {
        for outcome in [DocumentWorker.Outcome.cleaned, .unchanged, .kept, .keptWithPosition, .unreadable] {
            if try entryKind(at: folder.file(name(of: digest, outcome))) == .file { return outcome }
        }
        // Two files may hold the same document.
        let mark = try sha256(of: Array(file.path.utf8)).prefix(8)
        let draft = folder.file(".\(digest.prefix(16))-\(mark)")
        let outcome = try DocumentWorker.clean(program, file.file, to: draft)
        let name = try name(of: digest, outcome)
        if outcome == .cleaned {
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
            diagnostics.append(DocumentRemains.withoutLibrary(path: ContentFiles.shown(document.path)))
            return
        }
    }

    private static let readingLimit = 32 << 20
}
