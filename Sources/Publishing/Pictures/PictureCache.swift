import Concurrency
import Content
import Diagnostics
import Digests
import Files
import Reading
import SiteModel

/// The sizes of a portal's pictures, kept in `.terang/gambar/` under the digests of their originals, so that each is made once:
/// a build that is interrupted goes on where it was. The folder may be deleted at any time.
struct PictureCache: Sendable {
    /// What is published in place of pictures of `media/`, by their paths below `content/`.
    private(set) var files: [String: String] = [:]
    private(set) var published = PublishedPictures.none
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether pictures are published in one size because a library is missing.
    private(set) var isWithoutLibrary = false

    static let none = PictureCache()

    private init() {}

    /// Makes the sizes that are not there yet.
    ///
    /// - Throws: `FileError`, `DigestError` or `PictureWorkerError` where the machine fails.
    init(_ site: Site, _ options: PortalOptions, _ progress: some BuildProgress) async throws {
        let handling = site.settings.pictures
        let media = site.media.filter { !($0.sizing?.steps(withAVIF: handling == .avif).isEmpty ?? true) }
        guard !media.isEmpty else { return }
        guard let program = options.pictureProgram else {
            complain(media, nil)
            return
        }
        let readiness = try PictureWorker.probe(program, needsAVIF: handling == .avif)
        if readiness != .made { complain(media, readiness) }
        guard readiness != .withoutLibrary else { return }
        let folder = StoreFolder("gambar", of: options.root)
        try folder.make()
        let maker = PictureMaker(folder: folder, program: program, withAVIF: handling == .avif && readiness == .made)
        let digests = try PictureDigests(in: folder)
        progress.begin(.pictures, total: media.count)
        let outcomes = try await parallelMap(media, jobs: options.jobs) { file in
            defer { progress.advance() }
            try Task.checkCancellation()
            let digest = try digests.digest(of: file)
            return (digest, try maker.sizes(of: file, digest))
        }
        try digests.keep(zip(media, outcomes).map { ($0, $1.0) })
        var sizes: [String: PublishedPictures.Sizes] = [:]
        for (file, (_, outcome)) in zip(media, outcomes) {
            guard let made = outcome else {
                diagnostics.append(UnreadablePicture.damaged(path: ContentFiles.shown(file.path)))
                continue
            }
            if let own = made.file { files[file.path] = own }
            let address = Addresses.percentEncoded(Addresses.media(file))
            sizes[address] = made.published(at: address)
        }
        published = PublishedPictures(sizes)
    }

    /// One reason is enough for all pictures.
    ///
    /// - Parameter outcome: what is missing. Nil where there is no program that could tell.
    private mutating func complain(_ media: [MediaFile], _ outcome: PictureWorker.Outcome?) {
        isWithoutLibrary = true
        guard let first = media.first else { return }
        let path = ContentFiles.shown(first.path)
        if outcome == .withoutAVIF {
            diagnostics.append(PictureLibrary.withoutAVIF(path: path))
        } else if let large = media.first(where: { $0.sizing?.isReduced ?? false }) {
            diagnostics.append(PictureLibrary.diagnostic(path: ContentFiles.shown(large.path)))
        } else if outcome != nil {
            diagnostics.append(PictureLibrary.oneSize(path: path))
        }
    }
}

/// The digests of pictures, kept with the stamps of their files, so that a build does not read what has not changed.
struct PictureDigests: Sendable {
    private let folder: StoreFolder
    private let known: [String: String]
    /// The state of a file that was written when the build began.
    private let start: FileStamp

    private static let fileName = "sidik"

    init(in folder: StoreFolder) throws {
        self.folder = folder
        let file = folder.file(Self.fileName)
        let text = try entryKind(at: file) == .file ? String(decoding: readFile(file), as: UTF8.self) : ""
        let lines = text.split(separator: "\n").map { $0.split(separator: "\t") }.filter { $0.count == 2 }
        known = Dictionary(lines.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { first, _ in first })
        start = try folder.stampOfNow()
    }

    func digest(of file: MediaFile) throws -> String {
        if let stamp = try FileStamp(of: file.file), let digest = known[stamp.text] { return digest }
        return try sha256(ofFile: file.file)
    }

    /// Keeps the digests of files that have not been written since the build began: of others, a stamp may stand for two states.
    func keep(_ digests: [(file: MediaFile, digest: String)]) throws {
        let lines = try digests.compactMap { file, digest -> String? in
            guard let stamp = try FileStamp(of: file.file), stamp.isOlder(than: start) else { return nil }
            return "\(stamp.text)\t\(digest)\n"
        }
        let text = Set(lines).sorted().joined()
        guard text != known.map({ "\($0)\t\($1)\n" }).sorted().joined() else { return }
        try folder.put(Array(text.utf8), as: Self.fileName)
    }
}
