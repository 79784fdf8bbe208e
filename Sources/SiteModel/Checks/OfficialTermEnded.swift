import Content
import Diagnostics
import Reading
import Registers

/// An official who is still listed although the term is over.
enum OfficialTermEnded {
    static let rule = Rule.warning(
        "official-term-ended",
        title: LocalizedText(id: "Masa jabatan sudah berakhir", en: "Term of an office is over"),
        explanation: """
            `pejabat.csv` menyebut siapa yang menjabat sekarang. Sesudah tanggal di kolom `sampai`, namanya bukan lagi nama \
            pejabat: ganti dengan penggantinya, atau hapus barisnya.
            """,
        en: """
            `pejabat.csv` says who holds the offices now. After the date in the column `sampai` the name is not that of an official \
            any more: replace it with the successor's, or remove the row.
            """
    )

    static let check = SiteCheck(rule) { portal in
        portal.registers.officials.compactMap { official in
            guard let end = official.end else { return nil }
            let last = CalendarDay(at: end, in: portal.settings.zone)
            guard last < portal.today else { return nil }
            return Diagnostic(
                rule,
                at: official.written.place(of: "sampai"),
                id: "masa jabatan berakhir \(last.isoDate), tetapi pejabatnya masih tampil",
                en: "the term ended on \(last.isoDate), but the official is still shown",
                help: "ganti nama dan tanggalnya, atau hapus barisnya",
                en: "replace name and date, or remove the row"
            )
        }
    }
}
