import Content
import Diagnostics
import Reading
import Registers

/// A date in the future for something that has already happened.
enum FutureDate {
    static let rule = Rule.error(
        "future-date",
        title: LocalizedText(id: "Tanggal di masa depan", en: "Date in the future"),
        explanation: """
            Waktu pembuatan, tanggal terbit dan pemutakhiran, penetapan, dan uji konsekuensi adalah hal yang sudah terjadi. \
            Tanggal yang belum tiba biasanya salah ketik tahun atau tertukar hari dan bulannya. Pada `updated` dan \
            `corrections` artikel, itu peringatan, begitu pula `archive: {before: …}` yang belum tiba: berita yang masih akan ditulis \
            ikut dimaafkan. Pengecualian yang baru akan mulai peringatan pula.
            """,
        en: """
            The making, publishing and refreshing of information, decisions and tests of consequences are things that have \
            happened. A date that has not come is mostly a wrong year, or day and month exchanged. In `updated` and `corrections` of articles \
            it is a warning, and so is `archive: {before: …}` on a day to come, which would forgive what is still to be \
            written. So is an exemption that has yet to begin.
            """,
        wrong: "tanggal_terbit\n2062-01-31",
        right: "tanggal_terbit\n2026-01-31",
        isAdjustable: true
    )

    static let check = SiteCheck(rule) { portal in
        let (now, today) = (portal.now, portal.today)
        return portal.registers.registers.flatMap { register in
            let columns = register.definition.columns.filter(\.isPast).map(\.name)
            return register.rows.flatMap { row in
                columns.filter { isToCome(row.value(of: $0), now, today) }.map { diagnostic(row.written, $0, today) }
            }
        }
            + portal.registers.exemptInformation.compactMap { exempt in
                exempt.mulai.flatMap {
                    $0 > now ? exemption(exempt.written, from: CalendarDay(at: $0, in: portal.settings.zone)) : nil
                }
            }
    }

    /// Reports an exemption that has not begun.
    private static func exemption(_ row: RegisterRow, from day: CalendarDay) -> Diagnostic {
        Diagnostic(
            rule,
            at: row.place(of: ["mulai", "jangka_waktu"].first { row.cells[$0] != nil }),
            id: "pengecualian baru mulai \(day.isoDate); sampai hari itu informasinya belum dikecualikan",
            en: "the exemption begins on \(day.isoDate) only; until then the information is not exempt",
            help: "periksa tahunnya, atau terbitkan barisnya bila sudah mulai",
            en: "check the year, or publish the row once it has begun",
            severity: .warning
        )
    }

    /// Reports a change of an article that is said to have been made, or an archive that is said to have ended, on a day to come.
    static func diagnostic(_ day: CalendarDay, key: String, at place: SourceLocation, today: CalendarDay) -> Diagnostic
    {
        Diagnostic(
            rule,
            at: place,
            id: "\"\(key)\" menyebut \(day.isoDate), yang belum tiba; hari ini \(today.isoDate)",
            en: "\"\(key)\" names \(day.isoDate), which is in the future; today is \(today.isoDate)",
            help: LocalizedText(id: "periksa tahun, bulan, dan tanggalnya", en: "check year, month and day"),
            severity: .warning
        )
    }

    private static func isToCome(_ value: CellValue?, _ now: Instant, _ today: CalendarDay) -> Bool {
        switch value {
        case .moment(let instant): instant > now
        case .integer(let year): year > today.year
        case .time(let text):
            CreationTime.firstDay(of: text).map { $0 > today } ?? false
                || CreationTime.lastDay(of: text).map { $0.year > today.year + longestPlan } ?? false
        default: false
        }
    }

    /// How many years ahead the longest plans end.
    private static let longestPlan = 30

    private static func diagnostic(_ row: RegisterRow, _ column: String, _ today: CalendarDay) -> Diagnostic {
        Diagnostic(
            rule,
            at: row.place(of: column),
            id: "\"\(row[column].quotable)\" belum tiba; hari ini \(today.isoDate)",
            en: "\"\(row[column].quotable)\" is in the future; today is \(today.isoDate)",
            help: LocalizedText(id: "periksa tahun, bulan, dan tanggalnya", en: "check year, month and day")
        )
    }
}
