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
        var stamp: String
        /// Where it was published.
        let address: String
    }

    /// What is known of the last publication.
    enum Knowledge: Sendable, Hashable {
        /// What was published, by path below `content/`.
        case kept([String: Entry])
        case absent
        /// The list is cut or changed, so that nothing in it can be trusted.
        case damaged
        /// A publication began and did not end. What it published is not in the list.
        case interrupted
    }

    let knowledge: Knowledge
    private let folder: StoreFolder

    private static let indexName = "daftar"
    /// Is there while a publication is under way.
    private static let markName = "sedang-terbit"
    /// Begins the last line of the list, which holds the digest of the lines before it.
    private static let sumSign = "sha256\t"

    /// Where the list is, relative to the portal's root.
    static let shownIndex = ".terang/terbit/" + indexName

    private static func folder(of root: String) -> StoreFolder { StoreFolder("terbit", of: root) }

    /// Reads the list of what was published.
    ///
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    init(root: String) throws {
        folder = Self.folder(of: root)
        if try entryKind(at: folder.file(Self.markName)) != nil {
            knowledge = .interrupted
        } else if try entryKind(at: folder.file(Self.indexName)) == nil {
            knowledge = .absent
        } else {
            knowledge = try Self.entries(in: folder.file(Self.indexName)).map(Knowledge.kept) ?? .damaged
        }
    }

    /// What was published, by path below `content/`. Empty where that is not known.
    var entries: [String: Entry] {
        if case .kept(let entries) = knowledge { entries } else { [:] }
    }

    /// Returns what a list says, or nil where any byte of it is not what was written.
    private static func entries(in index: String) throws -> [String: Entry]? {
        guard try entryKind(at: index) == .file else { return nil }
        let bytes = try readFile(index)
        let sumLength = sumSign.utf8.count + 64 + 1
        guard bytes.count >= sumLength, try Array(bytes.suffix(sumLength)) == sumLine(of: bytes.dropLast(sumLength))
        else {
            return nil
        }
        var entries: [String: Entry] = [:]
        for line in String(decoding: bytes.dropLast(sumLength), as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 4 else { return nil }
            entries[OneLine.text(of: parts[3])] = Entry(
                digest: parts[0],
                stamp: parts[1],
                address: OneLine.text(of: parts[2])
            )
        }
        return entries
    }

    private static func sumLine(of lines: ArraySlice<UInt8>) throws -> [UInt8] {
        Array("\(sumSign)\(try sha256(of: Array(lines)))\n".utf8)
    }

    /// Returns a text that was published. Nil where its copy was lost or changed.
    func text(of entry: Entry) throws -> [UInt8]? {
        let copy = folder.file(entry.digest)
        guard try entryKind(at: copy) == .file else { return nil }
        let bytes = try readFile(copy)
        return try sha256(of: bytes) == entry.digest ? bytes : nil
    }
}

extension PublishedSources {
    /// A text that is public.
    struct Text: Sendable {
        /// The path below `content/`.
        let id: String
        let address: String
        /// The state in which its file was read.
        let stamp: FileStamp?
        /// Where the file is held back, what is shown in its place.
        let earlier: Entry?
    }

    /// Notes that a publication begins, so that nobody relies on the list until ``keep(_:root:)`` has made the next.
    static func begin(root: String) throws {
        let folder = folder(of: root)
        try folder.make()
        try writeFile(folder.file(markName), [])
    }

    /// Returns whether texts are kept, whatever state they are in.
    static func isThere(in root: String) throws -> Bool { try entryKind(at: folder(of: root).path) == .directory }

    /// Keeps what has just been published. The list is replaced after the copies are there, and copies that it does not
    /// name go last, so that a process that is killed leaves a whole list.
    static func keep(_ published: [Text], root: String) throws {
        let folder = folder(of: root)
        try folder.make()
        let known = try entries(in: folder.file(indexName))
        var entries: [String: Entry] = [:]
        for text in published {
            entries[text.id] = try entry(of: text, known: known?[text.id], root: root)
        }
        if entries != known {
            let lines = entries.sorted { $0.key < $1.key }.map { id, entry in
                "\(entry.digest)\t\(entry.stamp)\t\(OneLine.written(entry.address))\t\(OneLine.written(id))\n"
            }
            let bytes = Array(lines.joined().utf8)
            try folder.put(bytes + sumLine(of: bytes[...]), as: indexName)
        }
        if try entryKind(at: folder.file(markName)) != nil { try removeFile(folder.file(markName)) }
        guard entries != known else { return }
        let needed = Set(entries.values.map(\.digest) + [indexName])
        for entry in try listDirectory(folder.path) where entry.kind == .file && !needed.contains(entry.name) {
            try removeFile(folder.file(entry.name))
        }
    }

    /// Keeps a copy of a text. What has been written into its file since it was read was not published: the text that was
    /// known before stays.
    private static func entry(of text: Text, known: Entry?, root: String) throws -> Entry? {
        var before = text.earlier ?? known
        before?.stamp = ""
        guard text.earlier == nil, let read = text.stamp else { return before }
        if let known, known.stamp == read.text, known.address == text.address { return known }
        let file = root + "/content/" + text.id
        guard try FileStamp(of: file) == read else { return before }
        let bytes = try readFile(file)
        guard try FileStamp(of: file) == read else { return before }
        let digest = try sha256(of: bytes)
        let folder = folder(of: root)
        let copy = folder.file(digest)
        if try entryKind(at: copy) != .file || sha256(ofFile: copy) != digest { try folder.put(bytes, as: digest) }
        return Entry(digest: digest, stamp: read.text, address: text.address)
    }
}
