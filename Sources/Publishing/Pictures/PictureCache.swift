import Concurrency
import Content
import Diagnostics
import Digests
import Files
import Reading
import SiteModel

/// The sizes of a portal's pictures, cached in `.terang/gambar/` under the digests of the originals, so that each size
/// is made only once, even across interrupted builds. The folder may be deleted at any time.
struct PictureCache: Sendable {
    /// The files published in place of pictures in `media/`, by the pictures' paths.
    private(set) var files: [ContentPath: String] = [:]
    private(set) var published = PublishedPictures.none
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether pictures are published in only one size, or pages without cards, because a library is missing or cannot draw. The same
    /// sources then give other files once it can.
    private(set) var isWithoutLibrary = false
    /// The names of the cached files that the portal's pictures use.
    private var used: Set<String> = []

    static let none = PictureCache()

    private init() {}

    /// The same with documents, which take the place of files of `media/` in the same way.
    func adding(_ documents: DocumentCache) -> PictureCache {
        var cache = self
        cache.files.merge(documents.files) { $1 }
        cache.diagnostics += documents.diagnostics
        cache.isWithoutLibrary = isWithoutLibrary || documents.isWithoutLibrary
        return cache
    }

    /// Makes the sizes that are not there yet.
    ///
    /// - Parameter isPublishing: whether the sizes and the cards are needed. A check finds pictures that cannot be opened by making them, and leaves them
    ///   out where the cache cannot be written.
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    init(
        _ site: Site,
        _ options: PortalOptions,
        _ progress: some BuildProgress,
        isPublishing: Bool
    ) async throws {
        let handling = site.settings.pictures
        let media = site.media.filter { !($0.sizing?.steps(withAVIF: handling == .avif).isEmpty ?? true) }
        guard let program = options.program else {
            complain(media, nil)
            return
        }
        guard !media.isEmpty || handling != .originals else { return }
        let folder = StoreFolder("gambar", of: options.root)
        if media.isEmpty, !isPublishing, try entryKind(at: folder.path) == nil { return }
        if !isPublishing, try !folder.canBeWritten { return }
        try folder.make()
        let sizes = try await sizes(of: media, withAVIF: handling == .avif, in: folder, program, options, progress)
        let maker = CardMaker(folder: folder, program: program)
        let cards =
            handling == .originals || !isPublishing
            ? [:] : try await maker.files(of: SocialCard.all(of: site), jobs: options.jobs, progress)
        if cards == nil { isWithoutLibrary = true }
        used.formUnion((cards ?? [:]).values.map { String($0.file.file.dropFirst(folder.path.count + 1)) })
        published = PublishedPictures(sizes, cards: cards ?? [:])
        // A check does not know which cards are used.
        if isPublishing, !options.includesDrafts, !options.includesFuture { try clear(folder) }
    }

    /// Makes the missing sizes of pictures, and returns all sizes by the pictures' addresses.
    private mutating func sizes(
        of media: [MediaFile],
        withAVIF: Bool,
        in folder: StoreFolder,
        _ program: String,
        _ options: PortalOptions,
        _ progress: some BuildProgress
    ) async throws -> [Address: PublishedPictures.Sizes] {
        guard !media.isEmpty else { return [:] }
        let readiness = try PictureWorker.probe(program, needsAVIF: withAVIF)
        if readiness != .made { complain(media, readiness) }
        guard readiness != .withoutLibrary else { return [:] }
        let maker = PictureMaker(folder: folder, program: program, withAVIF: withAVIF && readiness == .made)
        let digests = try PictureDigests(in: folder)
        progress.begin(.pictures, total: media.count)
        let outcomes = try await parallelMap(media, jobs: options.jobs) { file in
            defer { progress.advance() }
            try Task.checkCancellation()
            let digest = try digests.digest(of: file)
            return (digest, try maker.sizes(of: file, digest))
        }
        try digests.keep(zip(media, outcomes).map { ($0, $1.0) })
        var sizes: [Address: PublishedPictures.Sizes] = [:]
        for (file, (_, outcome)) in zip(media, outcomes) {
            guard let made = outcome else {
                diagnostics.append(UnreadablePicture.damaged(path: file.path.shown))
                continue
            }
            used.formUnion(made.files)
            if let own = made.file { files[file.path] = own }
            let address = Addresses.media(file)
            sizes[address] = made.published(at: address)
        }
        return sizes
    }

    /// Removes cached files that no picture of the portal uses any more.
    private func clear(_ folder: StoreFolder) throws {
        // Where pictures could not be opened or the library is missing, the files that the portal uses are unknown.
        guard !isWithoutLibrary, diagnostics.isEmpty else { return }
        try folder.removeFiles(except: used.union([PictureDigests.fileName]))
    }

    /// Reports the reason once for all pictures.
    ///
    /// - Parameter outcome: what is missing. Nil where there is no program to ask.
    private mutating func complain(_ media: [MediaFile], _ outcome: PictureWorker.Outcome?) {
        guard let first = media.first else { return }
        isWithoutLibrary = true
        let path = first.path.shown
        if outcome == .withoutAVIF {
            diagnostics.append(PictureLibrary.withoutAVIF(path: path))
        } else if let large = media.first(where: { $0.sizing?.isReduced ?? false }) {
            diagnostics.append(PictureLibrary.diagnostic(path: large.path.shown))
        } else if outcome != nil {
            diagnostics.append(PictureLibrary.oneSize(path: path))
        }
    }
}

/// The digests of pictures with the stamps of their files, so that a build does not read unchanged pictures again.
struct PictureDigests: Sendable {
    private let folder: StoreFolder
    private let known: [String: String]
    /// The stamp of a file written when the build began.
    private let start: FileStamp

    static let fileName = "sidik"

    init(in folder: StoreFolder) throws {
        self.folder = folder
        let text = String(decoding: try KeptFile(folder.file(Self.fileName)).bytes() ?? [], as: UTF8.self)
        let lines = text.split(separator: "\n").map { $0.split(separator: "\t") }.filter { $0.count == 2 }
        known = Dictionary(keepingFirst: lines.map { (String($0[0]), String($0[1])) })
        start = try folder.stampOfNow()
    }

    func digest(of file: MediaFile) throws -> String {
        if let stamp = try FileStamp(of: file.file), let digest = known[stamp.text] { return digest }
        return try sha256(ofFile: file.file)
    }

    /// Stores the digests of files that were last written before the build began. The stamp of a later file could stand for two states.
    func keep(_ digests: [(file: MediaFile, digest: String)]) throws {
        let lines = try digests.compactMap { file, digest -> String? in
            guard let stamp = try FileStamp(of: file.file), stamp.isOlder(than: start) else { return nil }
            return "\(stamp.text)\t\(digest)\n"
        }
        let text = Set(lines).sorted().joined()
        guard text != known.map({ "\($0)\t\($1)\n" }).sorted().joined() else { return }
        let bytes = Array(text.utf8)
        try KeptFile(folder.file(Self.fileName)).keep(bytes[...], key: sha256(of: bytes))
    }
}
