import Content
import Diagnostics
import Reading
import Registers

/// An exemption that has ended and is still listed.
enum ExemptionEnded {
    static let rule = Rule(
        id: "exemption-ended",
        severity: .warning,
        title: LocalizedText(id: "Masa pengecualian sudah berakhir", en: "Exemption has ended"),
        explanation: LocalizedText(
            id: """
                Masa pengecualian yang ditetapkan sudah berakhir, dan barisnya masih tercantum. Ada dua jalan. Pertama, uji kembali \
                konsekuensinya dan tetapkan lagi, terutama untuk rahasia pribadi seperti rekam medis. Kedua, pindahkan ke daftar \
                informasi publik: simpan daftar yang sekarang di `edisi/`, hapus barisnya dari DIK, lalu tambahkan baris DIP \
                dengan `asal_dik`. Sampai itu dilakukan, halamannya menyebut kapan masanya berakhir; `after_end` di \
                `register.yaml` menyatakan bahwa informasinya terbuka (`open`) atau sedang diuji kembali (`review`).
                """,
            en: """
                The period that was set has ended, and the row is still listed. There are two ways. Either test the consequences \
                and decide again, above all for personal secrets such as medical records. Or move it to the list of public \
                information: keep the list as it is in `edisi/`, remove the row from the DIK, and add a row of the DIP with \
                `asal_dik`. Until then its page says when the period ended; `after_end` in `register.yaml` says whether the \
                information is public (`open`) or being tested anew (`review`).
                """
        ),
        example: Rule.Example(
            wrong: "nomor,mulai,jangka_waktu\n3,2020-01-02,P5Y",
            right: "nomor,mulai,jangka_waktu\n3,2026-01-02,P5Y"
        )
    )

    static let check = SiteCheck(rule) { portal in
        portal.registers.exemptInformation.compactMap { exempt in
            guard let end = exempt.berakhir, end <= portal.now else { return nil }
            let day = CalendarDay(at: end, in: portal.settings.zone).isoDate
            return Diagnostic(
                rule,
                in: exempt.written,
                column: exempt.written.firstFilled(["berakhir", "jangka_waktu"]),
                message: LocalizedText(
                    id: "masa pengecualian berakhir \(day), tetapi barisnya masih tercantum sebagai dikecualikan",
                    en: "the exemption ended on \(day) and is still listed as exempt"
                ),
                help: help(exempt, portal.today)
            )
        }
    }

    /// Names each step; the edition keeps the number that `asal_dik` refers to.
    private static func help(_ exempt: Row<ExemptInformation>, _ today: CalendarDay) -> LocalizedText {
        let edition = "content/register/\(exempt.register)/edisi/\(today.isoDate).csv"
        return LocalizedText(
            id: """
                uji kembali dan tetapkan lagi: isi nomor_uji, tanggal_uji, penetapan, mulai, dan jangka_waktu yang baru; atau \
                pindahkan ke DIP: salin daftar ini ke \(edition), hapus baris ini, tambahkan baris DIP dengan asal_dik: \
                \(exempt.nomor)
                """,
            en: """
                test and decide again: fill the new nomor_uji, tanggal_uji, decision, mulai and jangka_waktu; or move it to the \
                DIP: copy this list to \(edition), remove this row, add a row of the DIP with asal_dik: \(exempt.nomor)
                """
        )
    }
}
