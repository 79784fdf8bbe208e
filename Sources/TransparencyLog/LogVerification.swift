public import Diagnostics
import Foundation

/// The proof that the published log, its tiles, and the tables that it is about belong together, and that it goes on from an earlier checkpoint.
public struct LogVerification: Sendable {
    public let checkpoint: Checkpoint
    /// What does not fit. Empty where all is proved.
    public private(set) var findings: [LocalizedText] = []
    /// The key that the portal names as that of its signatures.
    public let namedKey: VerifierKey?
    /// Rows whose entries were recomputed.
    public private(set) var rows = 0
    /// Published rows that were never logged, or only before they were withdrawn.
    public private(set) var unlogged = 0

    /// Why there is nothing to verify.
    public enum Failure: Error, Sendable, Hashable {
        case noLog
        /// The file is missing or damaged.
        case unreadable(String)
    }

    /// Where the log lies below a portal.
    private static let folder = "data/log/"
    /// The most entries that are read.
    private static let sizeLimit = 5_000_000

    /// - Parameters:
    ///   - earlier: a checkpoint that was kept. Nil for none.
    ///   - key: the key that the checkpoint has to be signed with. Nil for the one that the portal names, if it names one.
    ///   - comparesRows: whether the published rows are compared with their entries.
    ///   - read: returns a file below the portal's address, or nil where there is none.
    /// - Throws: `Failure`, `DigestError` where libcrypto fails, and what `read` throws.
    public init(
        earlier: Checkpoint?,
        key: VerifierKey?,
        comparesRows: Bool = true,
        read: (String) throws -> [UInt8]?
    ) throws {
        func inLog(_ path: String) throws -> [UInt8]? { try read(Self.folder + path) }
        guard let bytes = try inLog(LogTiles.checkpoint) else { throw Failure.noLog }
        guard let checkpoint = Checkpoint(String(decoding: bytes, as: UTF8.self)), checkpoint.size <= Self.sizeLimit
        else { throw Failure.unreadable(Self.folder + LogTiles.checkpoint) }
        self.checkpoint = checkpoint
        guard let entries = try Self.entries(of: checkpoint.size, inLog) else {
            throw Failure.unreadable(Self.folder + "tile/entries/")
        }
        let table = try Proofs(inLog(Proofs.name) ?? [])
        namedKey = try table.key.flatMap { try VerifierKey($0) }
        let tree = try MerkleTree(entries.map(\.bytes))
        try compare(tree, entries, earlier: earlier, inLog)
        try compare(signatureWith: key)
        if comparesRows { try compare(table, entries, read) }
    }

    /// Returns the entries of a log of a size. Nil where a tile is missing or damaged.
    public static func entries(of size: Int, _ read: (String) throws -> [UInt8]?) throws -> [LogEntry]? {
        guard size <= sizeLimit else { return nil }
        var entries: [LogEntry] = []
        for path in LogTiles.entryPaths(size: size) {
            guard let tile = try read(path), let texts = LogTiles.entries(in: tile) else { return nil }
            let read = texts.compactMap { LogEntry(String(decoding: $0, as: UTF8.self)) }
            guard read.count == texts.count else { return nil }
            entries += read
        }
        return entries.count == size ? entries : nil
    }

    private mutating func report(id: String, en: String) { findings.append(LocalizedText(id: id, en: en)) }

    private mutating func compare(
        _ tree: MerkleTree,
        _ entries: [LogEntry],
        earlier: Checkpoint?,
        _ read: (String) throws -> [UInt8]?
    ) throws {
        if try tree.root(of: entries.count) != checkpoint.root {
            report(
                id: "akar di checkpoint bukan akar \(checkpoint.size) catatan yang terbit",
                en: "the root in the checkpoint is not that of the \(checkpoint.size) published entries"
            )
        }
        let tiles = LogTiles.files(entries: entries.map(\.bytes), tree: tree, sizes: [])
        for path in tiles.keys.sorted() where try read(path) != tiles[path] {
            report(id: "\(path) bukan ubin catatan ini", en: "\(path) is not a tile of this log")
        }
        guard let earlier else { return }
        if earlier.origin != checkpoint.origin {
            report(
                id: "checkpoint yang disimpan milik catatan lain: \(earlier.origin)",
                en: "the checkpoint that was kept is one of another log: \(earlier.origin)"
            )
        } else if earlier.size > entries.count {
            report(
                id: "catatan memendek: dulu \(earlier.size), sekarang \(entries.count)",
                en: "the log became shorter: it had \(earlier.size) entries, and has \(entries.count)"
            )
        } else if try tree.root(of: earlier.size) != earlier.root {
            report(
                id: "\(earlier.size) catatan pertama bukan yang dulu: riwayat ditulis ulang",
                en: "the first \(earlier.size) entries are not what they were: the history was rewritten"
            )
        }
    }

    private mutating func compare(signatureWith key: VerifierKey?) throws {
        guard let key = key ?? namedKey else { return }
        if try !checkpoint.isSigned(with: key) {
            report(
                id: "checkpoint tidak ditandatangani dengan kunci \(key.text)",
                en: "the checkpoint is not signed with the key \(key.text)"
            )
        }
    }

    /// `baris.json`.
    private struct Proofs: Decodable {
        static let name = "baris.json"
        let key: String?
        let registers: [Register]

        init(_ bytes: [UInt8]) throws {
            do {
                self = try JSONDecoder().decode(Proofs.self, from: Data(bytes))
            } catch {
                throw Failure.unreadable(folder + Proofs.name)
            }
        }

        struct Register: Decodable {
            let name: String
            let table: String
            let without: [String]
            let rows: [Row]
        }

        struct Row: Decodable {
            let row: String
            let entry: Int?
            let salt: String?
        }
    }

    /// Compares the published tables with the last entry of each of their rows.
    private mutating func compare(
        _ proofs: Proofs,
        _ entries: [LogEntry],
        _ read: (String) throws -> [UInt8]?
    ) throws {
        var open = Dictionary(entries.map { ($0.row, $0) }, uniquingKeysWith: { _, later in later })
        for register in proofs.registers {
            let path = String(register.table.drop { $0 == "/" })
            guard path.hasPrefix("data/"), !path.contains(".."), let bytes = try read(path) else {
                throw Failure.unreadable(path)
            }
            let table = PublishedTable.rows(String(decoding: bytes, as: UTF8.self))
            if table.count != register.rows.count {
                report(
                    id: "\(path): \(table.count) baris, tetapi baris.json menyebut \(register.rows.count)",
                    en: "\(path): \(table.count) rows, but baris.json names \(register.rows.count)"
                )
            }
            for (cells, proof) in zip(table, register.rows) {
                let entry = open.removeValue(forKey: proof.row)
                guard proof.entry != nil, let salt = proof.salt else {
                    if let entry, entry.digest != nil {
                        report(
                            id:
                                "\(path): \(proof.row) berubah sesudah tercatat tanggal \(entry.day), dan perubahannya tidak dicatat",
                            en:
                                "\(path): \(proof.row) changed after it was logged on \(entry.day), and the change is not logged"
                        )
                    } else {
                        unlogged += 1
                    }
                    continue
                }
                rows += 1
                let bound = cells.filter { !register.without.contains($0.key) }
                if try entry?.digest == nil || LogEntry.digest(of: bound, salt: salt) != entry?.digest {
                    report(
                        id: "\(path): isi \(proof.row) bukan yang tercatat\(entry.map { " tanggal \($0.day)" } ?? "")",
                        en: "\(path): \(proof.row) does not say what was logged\(entry.map { " on \($0.day)" } ?? "")"
                    )
                }
            }
        }
        for entry in open.values.sorted(by: { $0.row < $1.row }) where entry.digest != nil {
            report(
                id: "\(entry.row), tercatat tanggal \(entry.day), tidak terbit lagi dan tidak dicatat sebagai dicabut",
                en: "\(entry.row), logged on \(entry.day), is not published any more, and not logged as withdrawn"
            )
        }
    }
}
