import Content
import Diagnostics
import Reading
import Registers

/// An exemption that has ended and is still listed.
enum ExemptionEnded {
    static let rule = Rule(
        id: "exemption-ended",
        severity: .error,
        title: LocalizedText(id: "Masa pengecualian sudah berakhir", en: "Exemption has ended"),
        explanation: LocalizedText(
            id: """
                Pada akhir masa pengecualian, informasi menjadi informasi publik menurut undang-undang. Barisnya pindah ke daftar \
                informasi publik, dengan `asal_dik` yang menyebut nomornya di sini. Pengecualian baru memerlukan uji dan \
                penetapan baru.
                """,
            en: """
                At the end of an exemption, information becomes public by law. Its row moves to the list of public information, \
                with `asal_dik` naming its number here. A new exemption needs a new test and a new decision.
                """
        ),
        example: Rule.Example(
            wrong: "nomor,mulai,jangka_waktu\n3,2020-01-02,P5Y",
            right: "nomor,asal_dik\n41,3"
        ),
        isAdjustable: true
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
                    id: "pengecualian berakhir \(day), tetapi masih tercantum sebagai dikecualikan",
                    en: "the exemption ended on \(day) and is still listed as exempt"
                ),
                help: LocalizedText(
                    id: "pindahkan ke daftar informasi publik dengan asal_dik: \(exempt.nomor)",
                    en: "move it to the list of public information with asal_dik: \(exempt.nomor)"
                )
            )
        }
    }
}
