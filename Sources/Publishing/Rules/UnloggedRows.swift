import Diagnostics
import Exports
import Reading
import Registers
import SiteModel

/// Rows that changed since the log of the registers was last added to.
enum UnloggedRows {
    static let rule = Rule.warning(
        "unlogged-rows",
        title: LocalizedText(id: "Perubahan daftar belum dicatat", en: "Changes of registers not logged"),
        explanation: """
            Portal ini menyimpan catatan riwayat daftar (`content/register/log.txt`), tetapi yang terbit sekarang belum tercatat di dalamnya. \
            Jalankan `terang register catat` setiap kali menerbitkan perubahan, lalu simpan berkasnya di Git.
            """,
        en: """
            This portal keeps a log of its registers (`content/register/log.txt`), and what is published now is not in it. Run `terang \
            register catat` whenever changes are published, and keep the file in Git.
            """
    )

    /// Returns the diagnostic where a log does not say what is published, or nil.
    static func check(_ site: Site) throws -> Diagnostic? {
        guard site.registers?.log != nil, let rest = try RegisterHistory(site: site)?.rest(), !rest.isEmpty else {
            return nil
        }
        let rows = rest.changed + rest.withdrawn
        let named = rows.listed(first: 3)
        let changed = LocalizedText.counted(rest.changed.count, id: "baris baru atau berubah", en: "new or changed row")
        return Diagnostic(
            rule,
            at: SourceLocation(path: RegisterFiles.log.shown),
            id: "belum dicatat: \(changed.id), \(rest.withdrawn.count) dicabut (\(named))",
            en: "not logged: \(changed.en), \(rest.withdrawn.count) withdrawn (\(named))",
            help: LocalizedText(id: "jalankan: terang register catat", en: "run: terang register catat")
        )
    }
}
