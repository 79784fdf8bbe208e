import Content
import Diagnostics
import Reading
import Registers

/// An exemption until an event, whose review is due.
enum ReviewDue {
    static let rule = Rule.warning(
        "review-due",
        title: LocalizedText(id: "Pengecualian perlu ditinjau kembali", en: "Exemption is due for review"),
        explanation: """
            Pengecualian yang berakhir dengan sebuah peristiwa ditinjau kembali pada tanggal di `ditinjau`: apakah \
            peristiwanya sudah terjadi, dan apakah informasinya masih perlu ditutup. Sesudah ditinjau, tulis tanggal \
            peninjauan berikutnya, atau isi `berakhir` bila peristiwanya sudah terjadi.
            """,
        en: """
            An exemption that an event ends is reviewed on the date in `ditinjau`: whether the event has come, and whether the \
            information still has to be closed. After the review write the date of the next one, or fill `berakhir` where the \
            event has come.
            """,
        wrong: "nomor,jangka_waktu,ditinjau\n1,sampai pemeriksaan selesai,2026-01-31",
        right: "nomor,jangka_waktu,ditinjau\n1,sampai pemeriksaan selesai,2027-01-31"
    )

    static let check = SiteCheck(rule) { portal in
        portal.registers.exemptInformation.compactMap { exempt in
            guard exempt.berakhir == nil, let review = exempt.ditinjau, review <= portal.now else { return nil }
            let day = CalendarDay(at: review, in: portal.settings.zone).isoDate
            return Diagnostic(
                rule,
                at: exempt.written.place(of: "ditinjau"),
                id: "pengecualian seharusnya ditinjau kembali \(day)",
                en: "the review of the exemption was due on \(day)",
                help:
                    "tinjau, lalu tulis tanggal berikutnya di ditinjau, atau isi berakhir bila peristiwanya sudah terjadi",
                en: "review it, then write the next date into ditinjau, or fill berakhir if the event has occurred"
            )
        }
    }
}
