import Compression
import Diagnostics
import Reading

/// Recognizes files that are not the text that an import expects, and says what they are.
enum SourceKind {
    private struct Kind {
        let start: [UInt8]
        let advice: LocalizedText
    }

    private static let workbook = LocalizedText(
        id: "buku kerja Excel lama. Simpan dari Excel sebagai \"CSV UTF-8\"",
        en: "an old Excel workbook: save it from Excel as \"CSV UTF-8\""
    )

    private static let json = LocalizedText(
        id: "berkas JSON. Perintahnya: terang import json",
        en: "a file of JSON. The command is: terang import json"
    )
    private static let markup = LocalizedText(
        id:
            "berkas XML atau HTML. Ekspor ulang dengan format SQL atau JSON (di phpMyAdmin: Ekspor → Format), atau tanpa --xml",
        en:
            "a file of XML or HTML: export it in the format SQL or JSON (in phpMyAdmin: Export → Format), or without --xml"
    )
    private static let mediaWiki = LocalizedText(
        id: "ekspor MediaWiki. Perintahnya: terang import mediawiki",
        en: "an export of MediaWiki. The command is: terang import mediawiki"
    )
    private static let movableType = LocalizedText(
        id: """
            ekspor Movable Type atau TypePad. Impor dulu ke WordPress (Perkakas → Impor), lalu ekspor dari sana dan pakai: \
            terang import wordpress
            """,
        en: """
            an export of Movable Type or TypePad: import it in WordPress first (Tools → Import), export it there, and use: \
            terang import wordpress
            """
    )

    private static let kinds: [Kind] = [
        Kind(start: [0xD0, 0xCF, 0x11, 0xE0], advice: workbook),
        Kind(
            start: Array("SQLite format 3\0".utf8),
            advice: LocalizedText(
                id:
                    "basis data SQLite. Jadikan dump dulu: sqlite3 berkas .dump > dump.sql, lalu: terang import sql dump.sql",
                en:
                    "an SQLite database: make a dump first: sqlite3 file .dump > dump.sql, then: terang import sql dump.sql"
            )
        ),
        Kind(
            start: Array("PGDMP".utf8),
            advice: LocalizedText(
                id: "cadangan PostgreSQL yang terkompresi. Jadikan SQL dulu: pg_restore -f dump.sql berkas",
                en: "a compressed backup of PostgreSQL: make SQL of it first: pg_restore -f dump.sql file"
            )
        ),
        Kind(
            start: Array("BZh".utf8),
            advice: LocalizedText(id: "terkompresi (bzip2). Buka dulu: bunzip2", en: "compressed: bunzip2 it first")
        ),
        Kind(
            start: [0xFD, 0x37, 0x7A, 0x58, 0x5A],
            advice: LocalizedText(id: "terkompresi (xz). Buka dulu: unxz", en: "compressed: unxz it first")
        ),
        Kind(
            start: [0x37, 0x7A, 0xBC, 0xAF],
            advice: LocalizedText(id: "arsip 7z. Ekstrak dulu", en: "a 7z archive: extract it")
        ),
        Kind(
            start: Array("Rar!".utf8),
            advice: LocalizedText(id: "arsip RAR. Ekstrak dulu", en: "a RAR archive: extract it")
        ),
        Kind(start: Array("%PDF".utf8), advice: LocalizedText(id: "berkas PDF", en: "a PDF")),
    ]

    /// - Throws: `ImportError.notReadable`, with advice, for empty files and files of other programs.
    static func check(_ bytes: [UInt8], path: String, wanted: String) throws(ImportError) {
        if bytes.isEmpty {
            throw .notReadable(LocalizedText(id: "\(path) kosong (0 byte)", en: "\(path) is empty (0 bytes)"))
        }
        if !["JSON", "dump SQL"].contains(wanted), JSONTree.begins(Array(bytes.prefix(4096))) {
            throw notWanted(path, wanted, json)
        }
        if wanted != MediaWikiSource.wanted, bytes.prefix(512).contains(bytesOf: "<mediawiki") {
            throw notWanted(path, wanted, mediaWiki)
        }
        if wanted == "dump SQL", bytes.first(where: { !$0.isSQLSpace }) == UInt8(ascii: "<") {
            throw notWanted(path, wanted, markup)
        }
        if bytes.starts(with: Array("AUTHOR: ".utf8)) || bytes.starts(with: Array("TITLE: ".utf8)) {
            throw notWanted(path, wanted, movableType)
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw archive(path, wanted: wanted) }
        guard let kind = kinds.first(where: { bytes.starts(with: $0.start) }) else { return }
        throw notWanted(path, wanted, kind.advice)
    }

    static func archive(_ path: String, wanted: String) -> ImportError {
        notWanted(
            path,
            wanted,
            LocalizedText(
                id: """
                    arsip ZIP dengan beberapa berkas, atau buku kerja Excel. Ekstrak dulu, atau simpan dari Excel sebagai \
                    "CSV UTF-8"
                    """,
                en: """
                    a ZIP archive of several files, or an Excel workbook: extract it, or save it from Excel as "CSV UTF-8"
                    """
            )
        )
    }

    static func unpackable(_ fault: Inflater.Fault, path: String) -> ImportError {
        switch fault {
        case .truncated:
            .notReadable(
                id: "\(path) terkompresi, tetapi terpotong; salin atau unduh ulang",
                en: "\(path) is compressed, but cut off; copy or download it again"
            )
        case .damaged:
            .notReadable(
                id: "\(path) terkompresi, tetapi isinya rusak; salin atau unduh ulang",
                en: "\(path) is compressed, but damaged; copy or download it again"
            )
        }
    }

    static func tooLarge(_ path: String, limit: Int) -> ImportError {
        .notReadable(
            id: "\(path) lebih besar daripada \(limit / 1_048_576) MB; bagi menjadi beberapa berkas",
            en: "\(path) is larger than \(limit / 1_048_576) MB; divide it into several files"
        )
    }

    private static func notWanted(_ path: String, _ wanted: String, _ advice: LocalizedText) -> ImportError {
        .notReadable(
            LocalizedText(id: "\(path) bukan \(wanted): \(advice.id)", en: "\(path) is not \(wanted): \(advice.en)")
        )
    }
}
