import Content
import Diagnostics
import Reading
import Registers

/// A list of holidays that lacks those of the year whose dates move.
enum MissingHolidays {
    static let rule = Rule(
        id: "missing-holidays",
        severity: .warning,
        title: LocalizedText(id: "Hari libur tahun ini belum lengkap", en: "Holidays of the year are incomplete"),
        explanation: LocalizedText(
            id: """
                Batas waktu layanan dihitung dalam hari kerja, tanpa hari di `content/libur.csv`. Hari libur yang tanggalnya \
                berpindah, seperti Idulfitri dan Nyepi, ditetapkan setiap tahun dengan keputusan bersama tiga menteri. Tanpa hari \
                itu, batas waktu yang tampil terlalu awal.
                """,
            en: """
                Deadlines are counted in working days, without the days in `content/libur.csv`. Holidays whose dates move, such as \
                Idulfitri and Nyepi, are set each year by a joint decree of three ministers. Without them the deadlines shown are \
                too early.
                """
        )
    )

    /// Each holiday with the words that lists call it by.
    private static let movable: KeyValuePairs = [
        "Isra Mikraj": ["isra"], "Tahun Baru Imlek": ["imlek"], "Nyepi": ["nyepi"],
        "Idulfitri": ["idulfitri", "idul fitri", "lebaran"], "Wafat Yesus Kristus": ["wafat", "jumat agung"],
        "Kenaikan Yesus Kristus": ["kenaikan"], "Waisak": ["waisak"], "Iduladha": ["iduladha", "idul adha"],
        "Tahun Baru Islam": ["baru islam", "baru hijri", "muharam", "muharram"], "Maulid Nabi": ["maulid"],
    ]

    /// From so many days on, the list of a year is begun.
    private static let least = 3

    static let check = SiteCheck(rule) { portal in
        let days = portal.registers.holidays.days
        let year = String(portal.today.year)
        let names = days.filter { $0.key.hasPrefix(year + "-") }.map { $0.value.lowercased() }
        let isOld = days.keys.max().map { $0 < year } ?? false
        let missing = movable.filter { _, words in !names.contains { name in words.contains(where: name.contains) } }
            .map(\.key)
        guard isOld || names.count >= least, !missing.isEmpty else { return [] }
        let list = missing.joined(separator: ", ")
        return [
            Diagnostic(
                rule,
                at: SourceLocation(path: ContentFiles.shown("libur.csv")),
                message: LocalizedText(
                    id: "hari libur tahun \(year) yang belum ada: \(list)",
                    en: "holidays of \(year) that are missing: \(list)"
                ),
                help: LocalizedText(
                    id:
                        "tambahkan menurut keputusan bersama tiga menteri tentang hari libur nasional dan cuti bersama \(year)",
                    en: "add them after the joint decree of three ministers on the holidays of \(year)"
                )
            )
        ]
    }
}
