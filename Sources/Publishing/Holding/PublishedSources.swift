import Digests
import Files
import SiteModel

/// The articles and pages as they last were published, kept in `.terang/` beside `content/`, so that a file with errors can
/// go on as what it last said. Nobody else can read the folder. It may be deleted at any time.
struct PublishedSources: Sendable {
    /// A text that was published.
    struct Entry: Sendable, Hashable {
        let digest: String
        /// The state of the file in `content/` that held the text. Empty where the file has changed since.
        let stamp: String
    }

    /// By path below `content/`.
    let entries: [String: Entry]
    private let folder: String

    private static let indexName = "daftar"

    private static func folder(of root: String) -> String { root + "/.terang/terbit" }

    /// Reads the list of what was published. Nil where there is none.
    init?(root: String) throws {
        folder = Self.folder(of: root)
        let index = folder + "/" + Self.indexName
        guard try entryKind(at: index) == .file else { return nil }
        var entries: [String: Entry] = [:]
        for line in String(decoding: try readFile(index), as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3, parts[0].count == 64, parts[0].allSatisfy(\.isHexDigit) else { continue }
            entries[parts[2]] = Entry(digest: parts[0], stamp: parts[1])
        }
        self.entries = entries
    }

    /// Returns what a file said when it was last published. Nil where it was not, and where the copy was lost or changed.
    func text(of id: String) throws -> [UInt8]? {
        guard let entry = entries[id] else { return nil }
        let copy = folder + "/" + entry.digest
        guard try entryKind(at: copy) == .file else { return nil }
        let bytes = try readFile(copy)
        return try sha256(of: bytes) == entry.digest ? bytes : nil
    }

    /// Keeps what has just been published. The list is replaced after the copies are there, and copies that it does not
    /// name go last, so that a process that is killed leaves a whole list.
    ///
    /// - Parameters:
    ///   - published: the paths below `content/` of all articles and pages that are public.
    ///   - held: those of them whose file in `content/` says something else.
    ///   - stamps: the states in which the files were read. What has changed since was not published.
    static func keep(_ published: [String], held: Set<String>, stamps: [String: FileStamp?], root: String) throws {
        let folder = folder(of: root)
        let known = try PublishedSources(root: root)?.entries ?? [:]
        var entries: [String: Entry] = [:]
        try makeFolders(of: root)
        for id in published where !id.contains("\n") {
            let file = root + "/content/" + id
            guard !held.contains(id), let read = stamps[id] ?? nil else {
                entries[id] = known[id].map { Entry(digest: $0.digest, stamp: "") }
                continue
            }
            if let entry = known[id], entry.stamp == read.text {
                entries[id] = entry
                continue
            }
            let bytes = try readFile(file)
            guard try FileStamp(of: file) == read else {
                entries[id] = known[id].map { Entry(digest: $0.digest, stamp: "") }
                continue
            }
            let digest = try sha256(of: bytes)
            let copy = folder + "/" + digest
            if try entryKind(at: copy) != .file || sha256(ofFile: copy) != digest { try put(bytes, at: copy) }
            entries[id] = Entry(digest: digest, stamp: read.text)
        }
        let isThere = try entryKind(at: folder + "/" + indexName) != nil
        guard entries != known || !isThere else { return }
        let lines = entries.sorted { $0.key < $1.key }.map { "\($0.value.digest)\t\($0.value.stamp)\t\($0.key)\n" }
        try put(Array(lines.joined().utf8), at: folder + "/" + indexName)
        let needed = Set(entries.values.map(\.digest))
        for entry in try listDirectory(folder) where entry.name != indexName && !needed.contains(entry.name) {
            if entry.kind == .file { try removeFile(folder + "/" + entry.name) }
        }
    }

    /// Writes a file whole, whether or not there is one.
    private static func put(_ bytes: [UInt8], at path: String) throws {
        try writeFile(path + ".baru", bytes)
        try renameFile(path + ".baru", to: path)
    }

    private static func makeFolders(of root: String) throws {
        for folder in [root + "/.terang", folder(of: root)] {
            switch try entryKind(at: folder) {
            case nil: try makePrivateDirectory(folder)
            case .directory: break
            default: throw PublishingError.obstructed(file: folder, by: folder)
            }
        }
    }
}
