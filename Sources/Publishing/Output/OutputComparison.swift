import Files

/// The differences between two output folders. Files that changed in the same way, such as all pages after an upgrade of the theme, form one change.
public struct OutputComparison: Sendable {
    /// A change that some files share.
    public struct Change: Sendable, Hashable {
        /// Relative to both folders, sorted.
        public let paths: [String]
        /// The pieces that only the old files contain and those that only the new ones do, as written: texts and tags of pages, lines of other texts.
        /// Empty for files that are not texts, and where only order or white space changed.
        public let removed: [String]
        public let added: [String]
    }

    /// Changes in the order of their first paths.
    public let changes: [Change]
    /// Files that exist only in the new folder, sorted.
    public let added: [String]
    /// Files that exist only in the old folder, sorted.
    public let removed: [String]
    /// The number of files that are identical in both folders.
    public let same: Int

    /// Compares two folders. Names that begin with a dot and symbolic links are left out.
    ///
    /// - Throws: `FileError` where a folder or file cannot be read.
    public init(from old: String, to new: String) throws {
        let (before, after) = (Set(try Self.files(in: old)), Set(try Self.files(in: new)))
        added = after.subtracting(before).sorted().map(\.text)
        removed = before.subtracting(after).sorted().map(\.text)
        var groups: [Pieces: [String]] = [:]
        var same = 0
        for path in before.intersection(after).sorted() {
            let (left, right) = ("\(old)/\(path)", "\(new)/\(path)")
            if try isSameFile(left, right) {
                same += 1
            } else {
                groups[try Pieces(left, right), default: []].append(path.text)
            }
        }
        self.same = same
        changes = groups.map { Change(paths: $1, removed: $0.removed, added: $0.added) }
            .sorted { OutputPath($0.paths[0]) < OutputPath($1.paths[0]) }
    }

    private static func files(in folder: String) throws -> [OutputPath] {
        try filesBelow(folder, withHidden: [".well-known"]).map { OutputPath($0) }
    }
}

/// The pieces in which two texts differ, ignoring their order.
private struct Pieces: Hashable {
    var removed: [String] = []
    var added: [String] = []
    /// Tells apart changes that have no pieces to show.
    private var other: [String] = []

    /// The maximum size in bytes of texts whose pieces are shown.
    private static let sizeLimit = 4 << 20

    init(_ old: String, _ new: String) throws {
        let type = FileType.of(new)
        guard type.isPage || type.isText, try fileSize(old) <= Self.sizeLimit, try fileSize(new) <= Self.sizeLimit
        else {
            other = [new]
            return
        }
        let (left, right) = (try readFile(old), try readFile(new))
        let (before, after) =
            type.isPage ? (Self.tagsAndTexts(left), Self.tagsAndTexts(right)) : (Self.lines(left), Self.lines(right))
        (removed, added) = (Self.surplus(of: before, over: after), Self.surplus(of: after, over: before))
    }

    /// Returns the pieces that a list contains more often than another one, in order.
    private static func surplus(of pieces: [String], over others: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for piece in others { counts[piece, default: 0] += 1 }
        return pieces.filter { piece in
            guard let count = counts[piece], count > 0 else { return true }
            counts[piece] = count - 1
            return false
        }
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Splits a page before and after each tag.
    private static func tagsAndTexts(_ bytes: [UInt8]) -> [String] {
        var pieces: [String] = []
        var start = 0
        var quote: UInt8?
        var isTag = false
        func end(at index: Int) {
            let words = bytes[start..<index].split { $0 <= 0x20 }
            if !words.isEmpty { pieces.append(String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)) }
            start = index
        }
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "<") where !isTag:
                end(at: index)
                isTag = true
            case UInt8(ascii: ">") where isTag && quote == nil:
                end(at: index + 1)
                isTag = false
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard isTag, quote == nil || quote == byte else { continue }
                quote = quote == nil ? byte : nil
            default: break
            }
        }
        end(at: bytes.count)
        return pieces
    }
}
