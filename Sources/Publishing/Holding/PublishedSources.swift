import Digests
import Files
import SiteModel

/// The articles, pages and files of registers as they last were published, kept in `.terang/` beside `content/`, so that a file with errors can
/// go on as what it last said. Nobody else can read the folder. It may be deleted at any time.
struct PublishedSources: Sendable {
    /// A text that was published.
    struct Entry: Sendable, Hashable {
        let digest: String
        /// The state of the file in `content/` that held the text. Empty where the file has changed since.
        var stamp: String
        /// Where it was published. Empty for files of registers, which have many addresses.
        let address: String
    }

    /// What is known of the last publication.
    enum Knowledge: Sendable, Hashable {
        /// What was published, by path below `content/`.
        ///
        /// - knowsTables: whether files of registers are among them. Earlier versions kept texts only.
        case kept([String: Entry], knowsTables: Bool)
        case absent
        /// The list is cut or changed, so that nothing in it can be trusted.
        case damaged
        /// A publication began and did not end, and nobody knows of what.
        case interrupted
    }

    let knowledge: Knowledge
    private let folder: StoreFolder

    private static let indexName = "daftar"
    /// The list of a publication that is under way. It takes the place of the last one when everything is public.
    private static let planName = "rencana"
    /// What earlier versions laid there while a publication was under way, without saying of what.
    private static let markName = "sedang-terbit"
    /// The first line of a list that names files of registers as well.
    private static let head = "daftar 2\n"
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
        knowledge = try Self.knowledge(in: folder)
    }

    /// A publication that was cut off counts as done: its texts had been found fit to be published, some of them may be public,
    /// and the next build brings out the rest.
    private static func knowledge(in folder: StoreFolder) throws -> Knowledge {
        let (plan, index) = (folder.file(planName), folder.file(indexName))
        if try entryKind(at: plan) != nil {
            return try list(in: plan).map { .kept($0.entries, knowsTables: $0.knowsTables) } ?? .interrupted
        }
        if try entryKind(at: folder.file(markName)) != nil { return .interrupted }
        if try entryKind(at: index) == nil { return .absent }
        return try list(in: index).map { .kept($0.entries, knowsTables: $0.knowsTables) } ?? .damaged
    }

    /// What was published, by path below `content/`. Empty where that is not known.
    var entries: [String: Entry] {
        if case .kept(let entries, _) = knowledge { entries } else { [:] }
    }

    /// Returns what a list says, or nil where any byte of it is not what was written.
    private static func list(in index: String) throws -> (entries: [String: Entry], knowsTables: Bool)? {
        guard try entryKind(at: index) == .file else { return nil }
        let bytes = try readFile(index)
        let sumLength = sumSign.utf8.count + 64 + 1
        guard bytes.count >= sumLength, try Array(bytes.suffix(sumLength)) == sumLine(of: bytes.dropLast(sumLength))
        else {
            return nil
        }
        let knowsTables = bytes.starts(with: head.utf8)
        let lines = bytes.dropLast(sumLength).dropFirst(knowsTables ? head.utf8.count : 0)
            .split(separator: UInt8(ascii: "\n"))
        var entries: [String: Entry] = [:]
        entries.reserveCapacity(lines.count)
        for line in lines {
            let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4 else { return nil }
            entries[OneLine.text(of: parts[3])] = Entry(
                digest: String(decoding: parts[0], as: UTF8.self),
                stamp: String(decoding: parts[1], as: UTF8.self),
                address: OneLine.text(of: parts[2])
            )
        }
        return (entries, knowsTables)
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

    /// The path on this machine of the copy of a text.
    func copy(of entry: Entry) -> String { folder.file(entry.digest) }
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

    /// Returns whether texts are kept, whatever state they are in.
    static func isThere(in root: String) throws -> Bool { try entryKind(at: folder(of: root).path) == .directory }

    /// Keeps copies of what is about to be published, and a list of them. Whatever a process that is killed thereafter has
    /// published, its texts are there.
    static func prepare(_ published: [Text], root: String) throws {
        let folder = folder(of: root)
        try folder.make()
        let before = try knowledge(in: folder)
        let known: [String: Entry] = if case .kept(let entries, _) = before { entries } else { [:] }
        var entries: [String: Entry] = [:]
        for text in published {
            entries[text.id] = try entry(of: text, known: known[text.id], root: root)
        }
        // A list that was cut off becomes the last one, in case this publication fails as well.
        try confirm(root: root, pruning: false)
        guard before != .kept(entries, knowsTables: true) else { return }
        let lines = entries.sorted { $0.key < $1.key }.map { id, entry in
            "\(entry.digest)\t\(entry.stamp)\t\(OneLine.written(entry.address))\t\(OneLine.written(id))\n"
        }
        let bytes = Array((head + lines.joined()).utf8)
        try folder.put(bytes + sumLine(of: bytes[...]), as: planName)
    }

    /// Makes the list of a publication the last one, now that everything in it is public, and removes copies that it does not
    /// name.
    static func confirm(root: String, pruning: Bool = true) throws {
        let folder = folder(of: root)
        let plan = folder.file(planName)
        let entries = try list(in: plan)?.entries
        if entries != nil { try renameFile(plan, to: folder.file(indexName)) } else { try removeFile(plan) }
        try removeFile(folder.file(markName))
        guard pruning, let entries else { return }
        let needed = Set(entries.values.map(\.digest) + [indexName])
        for entry in try listDirectory(folder.path) where entry.kind == .file && !needed.contains(entry.name) {
            try removeFile(folder.file(entry.name))
        }
    }

    /// Forgets a publication that failed and was taken back.
    static func abandon(root: String) throws { try removeFile(folder(of: root).file(planName)) }

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
