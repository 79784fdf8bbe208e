import Content
import Diagnostics
import Reading
import Registers

/// A list of holidays that lacks those of a year whose dates move.
enum MissingHolidays {
    static let rule = Rule.warning(
        "missing-holidays",
        title: LocalizedText(id: "Hari libur belum lengkap", en: "Holidays are incomplete"),
        explanation: """
            Batas waktu layanan dihitung dalam hari kerja, tanpa hari di `content/libur.csv`. Hari libur yang tanggalnya \
            berpindah, seperti Idulfitri dan Nyepi, ditetapkan setiap tahun dengan keputusan bersama tiga menteri. Tanpa hari \
            itu, batas waktu yang tampil terlalu awal, dan hari kerja yang dihitung dari daftar permohonan terlalu banyak. Yang \
            diperiksa adalah tahun ini dan tahun permohonan yang hari kerjanya dihitung.
            """,
        en: """
            Deadlines are counted in working days, without the days in `content/libur.csv`. Holidays whose dates move, such as \
            Idulfitri and Nyepi, are set each year by a joint decree of three ministers. Without them the deadlines shown are \
            too early, and working days reckoned from the register of requests too many. Checked are this year and the years of \
            requests whose working days are reckoned.
            """
    )

    /// The movable holidays, each with the words that lists use for it.
    private static let movable: KeyValuePairs = [
        "Isra Mikraj": ["isra"], "Tahun Baru Imlek": ["imlek"], "Nyepi": ["nyepi"],
        "Idulfitri": ["idulfitri", "idul fitri", "lebaran"], "Wafat Yesus Kristus": ["wafat", "jumat agung"],
        "Kenaikan Yesus Kristus": ["kenaikan"], "Waisak": ["waisak"], "Iduladha": ["iduladha", "idul adha"],
        "Tahun Baru Islam": ["baru islam", "baru hijri", "muharam", "muharram"], "Maulid Nabi": ["maulid"],
    ]

    /// The number of days in a year from which on its list counts as begun.
    private static let least = 3

    static let check = SiteCheck(rule) { portal in
        let days = portal.registers.holidays.days
        // Where there is no list at all, nobody takes its days for complete.
        guard let last = days.keys.max() else { return [] }
        let present = portal.today.year
        let reckoned = yearsReckoned(portal).filter { $0 != present }
        return ([present] + reckoned.sorted(by: >)).compactMap { year in
            let names = days.filter { $0.key.hasPrefix("\(year)-") }.map { $0.value.lowercased() }
            let missing = movable.filter { _, words in
                !names.contains { name in words.contains(where: name.contains) }
            }.map(\.key)
            let isBegun = names.count >= least || (year == present ? last < String(year) : true)
            return isBegun && !missing.isEmpty ? diagnostic(year, missing, isReckoned: year != present) : nil
        }
    }

    /// The years in whose working days the register of requests is reckoned.
    private static func yearsReckoned(_ portal: CheckedPortal) -> Set<Int> {
        func year(_ instant: Instant) -> Int { CalendarDay(at: instant, in: portal.settings.zone).year }
        let spans =
            portal.registers.requests.filter { $0.hariKerja == nil }.map { ($0.tanggal, $0.tanggalJawaban) }
            + portal.registers.objections.filter { $0.hariKerja == nil }.map { ($0.tanggal, $0.tanggalTanggapan) }
        return Set(
            spans.flatMap { start, end -> [Int] in
                guard let start, let end, start <= end else { return [] }
                return [year(start), year(end)]
            }
        )
    }

    private static func diagnostic(_ year: Int, _ missing: [String], isReckoned: Bool) -> Diagnostic {
        let list = missing.joined(separator: ", ")
        let reason = LocalizedText(
            id: isReckoned ? "; tanpa itu hari kerja permohonan tahun \(year) terhitung terlalu banyak" : "",
            en: isReckoned ? "; without them the working days of requests of \(year) are too many" : ""
        )
        return Diagnostic(
            rule,
            at: SourceLocation(path: BesideTable.holidays.path),
            id: "hari libur tahun \(year) yang belum ada: \(list)\(reason.id)",
            en: "holidays of \(year) that are missing: \(list)\(reason.en)",
            help:
                "tambahkan menurut keputusan bersama tiga menteri tentang hari libur nasional dan cuti bersama \(year)",
            en: "add them after the joint decree of three ministers on the holidays of \(year)"
        )
    }
}
