import Diagnostics
import Files
import Patterns
import Reading

/// Files that operating systems, browsers and synchronisation leave behind.
enum Litter {
    static let rule = Rule.warning(
        "litter",
        title: LocalizedText(id: "Berkas sisa di content/", en: "Litter in content/"),
        explanation: """
            `Thumbs.db`, `desktop.ini`, `~$surat.docx`, unduhan yang belum selesai (`.part`, `.crdownload`), cadangan (`.bak`), dan \
            salinan konflik dari program sinkronisasi tidak diterbitkan, begitu pula salinan di samping aslinya: `rapat (1).md`, \
            `rapat - Salin.md`, `rapat-DESKTOP-4F7A.md` di samping `rapat.md`. Semuanya disebut dalam satu peringatan. Salinan \
            dapat memuat tulisan yang lebih baru: bandingkan dahulu, lalu hapus.
            """,
        en: """
            `Thumbs.db`, `desktop.ini`, `~$letter.docx`, unfinished downloads (`.part`, `.crdownload`), backups (`.bak`) and \
            conflicted copies of synchronisation are not published, and neither are copies beside the text that they are named \
            after: `meeting (1).md`, `meeting - Copy.md`, `meeting-DESKTOP-4F7A.md` beside `meeting.md`. One warning names all of \
            them. A copy may hold newer text: compare first, then delete or rename it.
            """,
        wrong: "content/media/~$laporan.docx",
        right: "content/media/laporan.pdf"
    )

    private static let names: Set<String> = [
        "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon", "icon\r", "zone.identifier", "__macosx",
        "4913", "@eadir", "#recycle", "$recycle.bin", "system volume information", "lost+found",
    ]
    private static let beginnings = ["~$", "~wrl"]
    private static let endings = [
        ".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".bak", ".orig", ".rej", ".swp", ".icloud",
        ":zone.identifier", ".lnk", ".url", ".webloc", ".old",
    ]
    private static let conflicts = [
        ".sync-conflict-", "conflicted copy", "salinan konflik", "salinan yang berkonflik", "(konflik", "case conflict",
    ]

    /// Returns whether a name in a folder is that of a file that nobody wrote on purpose.
    static func contains(_ name: String) -> Bool {
        let name = name.lowercased()
        return names.contains(name) || beginnings.contains(where: name.hasPrefix)
            || endings.contains(where: name.hasSuffix)
            || conflicts.contains(where: { name.utf8.contains(bytesOf: $0) })
            || name.count > 2 && name.hasPrefix("#") && name.hasSuffix("#")
    }

    /// Returns whether a text beside the one that it is named after is a copy that a browser, a file manager or synchronisation
    /// made: `rapat (1).md`, `rapat - Salin.md`, `rapat-DESKTOP-4F7A.md` beside `rapat.md`.
    ///
    /// - Parameter others: the names in the same folder.
    static func isCopy(_ name: String, among others: @autoclosure () -> Set<String>) -> Bool {
        guard name.hasSuffix(".md") else { return false }
        let stem = name.dropLast(3)
        // Most names have none of the marks, and to look for all of them takes longer than to read an article.
        let isDoubtful = stem.utf8.last == UInt8(ascii: ")") || stem.utf8.contains(UInt8(ascii: " "))
        let machines = ["-DESKTOP-", "-LAPTOP-", "-PC-"]
        guard isDoubtful || machines.contains(where: { stem.utf8.contains(bytesOf: $0) }) else { return false }
        // Google Drive writes it in front.
        if let mark = stem.prefixMatch(of: copyBeginning), !mark.range.isEmpty {
            return others().contains(stem[mark.range.upperBound...] + ".md")
        }
        guard let mark = stem.firstMatch(of: copyMark), !mark.range.isEmpty else { return false }
        return others().contains(stem[..<mark.range.lowerBound] + ".md")
    }

    private static let copyBeginning = Pattern(/(?i:(?:copy of|salinan dari|salinan) )/)

    private static let copyMark = Pattern(
        /(?:(?i:\ ?\(\d{1,2}\)|\ -\ (?:salinan|salin|copy)(?:\ \(\d{1,2}\))?|\ (?:copy|salinan)(?:\ \d{1,2})?)|-(?:DESKTOP|LAPTOP|PC)-[A-Z0-9]{4,})$/
    )

    /// Returns one diagnostic for all of them, or nil where there are none.
    ///
    /// - Parameter paths: from the portal's root, sorted.
    static func diagnostic(_ paths: [String]) -> Diagnostic? {
        guard let first = paths.first else { return nil }
        let names = paths.prefix(3).map { $0.lastPathPart.quotable }
            .joined(separator: ", ")
        let rest = paths.count - 3
        let count = LocalizedText.counted(paths.count, id: "berkas sisa tidak diterbitkan", en: "leftover file")
        return Diagnostic(
            rule,
            at: SourceLocation(path: first),
            id: "\(count.id): \(names)" + (rest > 0 ? ", dan \(rest) lainnya" : ""),
            en: "\(count.en) not published: \(names)" + (rest > 0 ? " and \(rest) more" : ""),
            help: "hapus dari content/; salinan konflik dibandingkan dahulu dengan aslinya",
            en: "delete from content/; compare conflicted copies with the original first",
            related: paths.dropFirst().map { SourceLocation(path: $0) }
        )
    }
}
