import Content
import Diagnostics
import Reading
import Registers

/// An exemption whose relabelling is due.
enum ExemptionEndsSoon {
    static let rule = Rule.warning(
        "exemption-ends-soon",
        title: LocalizedText(id: "Masa pengecualian segera berakhir", en: "Exemption ends soon"),
        explanation: """
            Dalam 30 hari kerja sebelum masa pengecualian berakhir, badan publik menetapkan informasinya sebagai informasi \
            publik. Hari kerja dihitung tanpa Sabtu, Minggu, dan hari di `content/libur.csv`. Peringatan berhenti begitu \
            ada baris daftar informasi publik yang menyebut nomornya di `asal_dik`.
            """,
        en: """
            In the 30 working days before an exemption ends, the body relabels the information as public. Working days leave \
            out Saturdays, Sundays and the days in `content/libur.csv`. The warning ends as soon as a row of public \
            information names the number in `asal_dik`.
            """
    )

    static let check = SiteCheck(rule) { portal in
        let calendar = WorkingCalendar(holidays: portal.registers.holidays)
        let relabelled = Set(portal.registers.publicInformation.map(\.asalDIK))
        return portal.registers.exemptInformation.compactMap { exempt in
            let zone = portal.settings.zone
            guard let opening = exempt.facts.opening(in: zone), opening > portal.now else { return nil }
            let opens = CalendarDay(at: opening, in: zone)
            guard portal.today >= calendar.day(portal.settings.deadlines.relabel, before: opens) else { return nil }
            let names = [exempt.nomor, "\(exempt.register)/\(exempt.nomor)"].filter { !$0.isEmpty }
            return names.contains(where: relabelled.contains) ? nil : diagnostic(exempt, opens)
        }
    }

    private static func diagnostic(_ exempt: Row<ExemptInformation>, _ opens: CalendarDay) -> Diagnostic {
        Diagnostic(
            rule,
            at: exempt.written.place(of: exempt.written.firstFilled(["berakhir", "jangka_waktu"])),
            id: "terbuka mulai \(opens.isoDate); waktunya menetapkannya sebagai informasi publik",
            en: "open from \(opens.isoDate); it is time to relabel it as public",
            help: "tambahkan barisnya di daftar informasi publik dengan asal_dik: \(exempt.nomor)",
            en: "add its row to the list of public information with asal_dik: \(exempt.nomor)"
        )
    }
}
