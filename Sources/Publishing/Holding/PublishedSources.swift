import Content
import Digests
import Files
import Reading

/// The articles, pages and register files as they were last published. Copies are kept in `.terang/` beside `content/`, so that a text can stay
/// public when its file gets errors. Only the owner can read the folder. It may be deleted at any time.
struct PublishedSources: Sendable {
    struct Entry: Sendable, Hashable {
        let digest: String
        /// The stamp of the file in `content/` that held the text. Empty where the file has changed since.
        var stamp: String
        /// The address of the text. Nil for register files, which have many.
        let address: Address?
    }

    /// What is known about the last publication.
    enum Knowledge: Sendable, Hashable {
        /// - knowsTables: whether register files are included. Earlier versions kept only articles and pages.
        case kept([ContentPath: Entry], knowsTables: Bool)
        case absent
        /// The list is truncated or altered, so nothing in it can be trusted.
        case damaged
        /// A publication began and did not end, and did not record its texts.
        case interrupted
    }

    let knowledge: Knowledge
    private let folder: StoreFolder

    private static let indexName = "daftar"
    /// The name of the list during a publication. It replaces the last list once everything is public.
    private static let planName = "rencana"
    /// The name of the mark that earlier versions left during a publication, without recording its texts.
    private static let markName = "sedang-terbit"
    /// The first line of a list that includes register files.
    private static let head = "daftar 2\n"
    /// The beginning of the last line of the list, which holds the digest of all lines before it.
    private static let sumSign = "sha256\t"

    /// The path of the list, relative to the portal's root.
    static let shownIndex = ".terang/terbit/" + indexName

    private static func folder(of root: String) -> StoreFolder { StoreFolder("terbit", of: root) }

    /// Reads the list of published texts.
    ///
    /// - Throws: `FileError` or `DigestError` where the machine fails.
    init(root: String) throws {
        folder = Self.folder(of: root)
        knowledge = try Self.knowledge(in: folder)
    }

    /// An interrupted publication counts as complete: its texts had passed all checks, some of them may be public, and
    /// the next build publishes the rest.
    private static func knowledge(in folder: StoreFolder) throws -> Knowledge {
        let (plan, index) = (folder.file(planName), folder.file(indexName))
        if try entryKind(at: plan) != nil {
            return try list(in: plan).map { .kept($0.entries, knowsTables: $0.knowsTables) } ?? .interrupted
        }
        if try entryKind(at: folder.file(markName)) != nil { return .interrupted }
        if try entryKind(at: index) == nil { return .absent }
        return try list(in: index).map { .kept($0.entries, knowsTables: $0.knowsTables) } ?? .damaged
    }

    /// Published texts. Empty where they are unknown.
    var entries: [ContentPath: Entry] {
        if case .kept(let entries, _) = knowledge { entries } else { [:] }
    }

    /// Parses a list. Returns nil where any byte of it was altered.
    private static func list(in index: String) throws -> (entries: [ContentPath: Entry], knowsTables: Bool)? {
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
        var entries: [ContentPath: Entry] = [:]
        entries.reserveCapacity(lines.count)
        for line in lines {
            let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4 else { return nil }
            entries[ContentPath(OneLine.text(of: parts[3]))] = Entry(
                digest: String(decoding: parts[0], as: UTF8.self),
                stamp: String(decoding: parts[1], as: UTF8.self),
                address: parts[2].isEmpty ? nil : Address(OneLine.text(of: parts[2]))
            )
        }
        return (entries, knowsTables)
    }

    private static func sumLine(of lines: ArraySlice<UInt8>) throws -> [UInt8] {
        Array("\(sumSign)\(try sha256(of: Array(lines)))\n".utf8)
    }

    /// Returns a published text, or nil where its copy was lost or altered.
    func text(of entry: Entry) throws -> [UInt8]? {
        let copy = folder.file(entry.digest)
        guard try entryKind(at: copy) == .file else { return nil }
        let bytes = try readFile(copy)
        return try sha256(of: bytes) == entry.digest ? bytes : nil
    }

    /// Returns the path on this machine of the copy of a text.
    func copy(of entry: Entry) -> String { folder.file(entry.digest) }
}

extension PublishedSources {
    struct Text: Sendable {
        let id: ContentPath
        let address: Address?
        /// The stamp of its file when it was read.
        let stamp: FileStamp?
        /// The text shown in place of the file, where the file is held back.
        let earlier: Entry?
    }

    /// Returns whether a folder of published texts exists, whatever its state.
    static func isThere(in root: String) throws -> Bool { try entryKind(at: folder(of: root).path) == .directory }

    /// Copies the texts that are about to be published, and lists them. If the process is killed later, there is a copy
    /// of everything that it published.
    static func prepare(_ published: [Text], root: String) throws {
        let folder = folder(of: root)
        try folder.make()
        let before = try knowledge(in: folder)
        let known: [ContentPath: Entry] = if case .kept(let entries, _) = before { entries } else { [:] }
        var entries: [ContentPath: Entry] = [:]
        for text in published {
            entries[text.id] = try entry(of: text, known: known[text.id], root: root)
        }
        // An interrupted publication's list becomes the last one first, in case this publication fails as well.
        try confirm(root: root, pruning: false)
        guard before != .kept(entries, knowsTables: true) else { return }
        let lines = entries.sorted { $0.key < $1.key }.map { id, entry in
            "\(entry.digest)\t\(entry.stamp)\t\(OneLine.written(entry.address?.rawValue ?? ""))\t\(OneLine.written(id.rawValue))\n"
        }
        let bytes = Array((head + lines.joined()).utf8)
        try folder.put(bytes + sumLine(of: bytes[...]), as: planName)
    }

    /// Makes the list of the current publication the last one, now that all of it is public, and removes copies that the list does not name.
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

    /// Discards the list of a publication that failed and was undone.
    static func abandon(root: String) throws { try removeFile(folder(of: root).file(planName)) }

    /// Copies a text. If its file was written after it was read, the new content was not published, so the earlier entry stays.
    private static func entry(of text: Text, known: Entry?, root: String) throws -> Entry? {
        var before = text.earlier ?? known
        before?.stamp = ""
        guard text.earlier == nil, let read = text.stamp else { return before }
        if let known, known.stamp == read.text, known.address == text.address { return known }
        let file = root + "/" + text.id.shown
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
