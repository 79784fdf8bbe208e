import Diagnostics
import Reading
import TransparencyLog

/// A log of published rows that is damaged, or whose beginning was changed.
enum BadLog {
    static let rule = Rule.error(
        "bad-log",
        title: LocalizedText(id: "Catatan riwayat daftar rusak", en: "Log of the registers damaged"),
        explanation: """
            `content/register/log.txt` mencatat isi daftar yang pernah terbit sebagai sidik, dan hanya boleh bertambah. Setiap baris \
            `=` mengikat semua baris sebelumnya: bila satu saja diubah atau dihapus, baris itu tidak cocok lagi. Kembalikan berkasnya \
            dari Git. Jangan menyuntingnya; `terang register catat` menambahinya.
            """,
        en: """
            `content/register/log.txt` records as digests what registers said when they were published, and only ever grows. Each line \
            `=` binds all lines before it: if one of them is changed or removed, it no longer fits. Put the file back from Git. Do not \
            edit it; `terang register catat` adds to it.
            """
    )

    /// Above what an office publishes in decades.
    private static let sizeLimit = 256 * 1024 * 1024

    /// Returns the log in a file, or nil where it cannot be trusted, which is reported.
    static func read(_ file: String, _ findings: Findings) throws -> RegisterLog? {
        let path = RegisterFiles.log.shown
        guard let text = try TextFile.read(file, path: path, limit: sizeLimit, findings) else { return nil }
        do {
            return try RegisterLog(text: text)
        } catch let fault as RegisterLog.Fault {
            findings.report(diagnostic(fault, path: path))
            return nil
        }
    }

    private static func diagnostic(_ fault: RegisterLog.Fault, path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path, line: fault.line),
            message: message(fault.reason),
            help: LocalizedText(
                id: "kembalikan berkas ini dari Git: git checkout -- \(path)",
                en: "put this file back from Git: git checkout -- \(path)"
            )
        )
    }

    private static func message(_ reason: RegisterLog.Fault.Reason) -> LocalizedText {
        switch reason {
        case .format: LocalizedText(id: "ini bukan catatan riwayat daftar", en: "this is not a log of registers")
        case .line: LocalizedText(id: "baris ini bukan baris catatan", en: "this line is none of a log")
        case .checkpoint:
            LocalizedText(
                id: "catatan sebelum baris ini diubah, dihapus, atau disisipi",
                en: "entries before this line were changed, removed or inserted"
            )
        case .signature:
            LocalizedText(
                id: "tanda tangan dari kunci catatan tidak ada atau tidak cocok",
                en: "the signature of the log's key is missing, or does not fit"
            )
        case .unfinished:
            LocalizedText(
                id: "catatan terputus: baris = terakhir tidak ada",
                en: "the log is cut off: its last line = is missing"
            )
        }
    }
}
