import Diagnostics
import Reading

/// An exemption of which nobody can tell when it ends.
enum ExemptionWithoutEnd {
    static let rule = Rule.warning(
        "exemption-without-end",
        title: LocalizedText(id: "Akhir pengecualian tidak diketahui", en: "End of exemption unknown"),
        explanation: """
            Pengecualian berlaku untuk jangka waktu yang ditetapkan. Akhirnya dibaca dari kolom `berakhir`, atau dihitung \
            dari `mulai` (atau `decree.start` di `register.yaml`) dan `jangka_waktu`. Bila yang mengakhirinya sebuah \
            peristiwa, tulis peristiwanya di `peristiwa_akhir` dan tanggal peninjauannya di `ditinjau`. PP 61/2010 Pasal 1 \
            meminta rentang waktu tertentu: "sampai waktu yang wajar" atau "selama diperlukan" bukan akhir. Huruf g dan h \
            dapat ditetapkan `permanen`. Sampai diperbaiki, portal menampilkan jangka waktu seperti yang tertulis.
            """,
        en: """
            An exemption lasts for a period that is set. Its end is read from the column `berakhir`, or reckoned from `mulai` \
            (or `decree.start` in `register.yaml`) and `jangka_waktu`. Where an event ends it, write the event into \
            `peristiwa_akhir` and the date of a review into `ditinjau`. PP 61/2010 Pasal 1 asks for a certain span of time: \
            "sampai waktu yang wajar" (as long as is reasonable) is no end. The letters g and h may be `permanen`. Until it \
            is mended, the portal shows the period as it is written.
            """,
        wrong: "mulai,jangka_waktu\n,5 Tahun",
        right: "mulai,jangka_waktu\n2026-01-02,5 Tahun"
    )

    /// Reports an exemption without an end, unless it ends with an event and a review is set.
    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        guard exempt.berakhir == nil, EndlessExemption.column(exempt) == nil else { return nil }
        let row = exempt.written
        let written = row["jangka_waktu"].quotable
        if exempt.endsWithEvent {
            guard exempt.ditinjau == nil else { return nil }
            return Diagnostic(
                rule,
                at: row.place(of: "ditinjau"),
                id: "pengecualian berakhir dengan sebuah peristiwa, dan tanggal peninjauannya kosong",
                en: "an event ends the exemption, and no date is set to review it",
                help: "isi ditinjau dengan tanggal peninjauan kembali, misalnya 2027-01-31",
                en: "fill ditinjau with the date of a review, such as 2027-01-31"
            )
        }
        if case .jangka = exempt.jangkaWaktu {
            return Diagnostic(
                rule,
                at: row.place(of: "mulai"),
                id: "pengecualian selama \"\(written)\" tidak diketahui mulainya, jadi juga akhirnya",
                en: "an exemption for \"\(written)\" without its beginning has no known end",
                help: "isi mulai dengan tanggal penetapan, misalnya 2026-01-02, atau decree.start di register.yaml",
                en: "fill mulai with the date of the decision, such as 2026-01-02, or decree.start in register.yaml"
            )
        }
        if let column = ["peristiwa_akhir", "jangka_waktu"].first(where: { TermText.isVague(row[$0]) }) {
            return vague(row, in: column)
        }
        return Diagnostic(
            rule,
            at: row.place(of: "jangka_waktu"),
            id: written.isEmpty ? "jangka waktu pengecualian kosong" : "\"\(written)\" bukan jangka waktu",
            en: written.isEmpty ? "the period of the exemption is empty" : "\"\(written)\" is not a period of time",
            help: """
                isi berakhir dengan tanggal; jangka_waktu dengan periode seperti P5Y dan mulai dengan tanggal; atau \
                peristiwa_akhir dan ditinjau
                """,
            en: """
                fill berakhir with a date; jangka_waktu with a period such as P5Y and mulai with a date; or \
                peristiwa_akhir and ditinjau
                """
        )
    }

    /// An end that is left to judgement.
    private static func vague(_ row: RegisterRow, in column: String) -> Diagnostic {
        let written = row[column].quotable
        return Diagnostic(
            rule,
            at: row.place(of: column),
            id: "\"\(written)\" tidak menyebut akhir yang pasti, padahal hukum meminta rentang waktu tertentu",
            en: "\"\(written)\" names no certain end, and the law asks for a certain span of time",
            help: """
                tulis jangka_waktu seperti P5Y dan isi mulai; atau peristiwa yang dapat dipastikan, seperti "putusan \
                berkekuatan hukum tetap", di peristiwa_akhir dan tanggal peninjauannya di ditinjau
                """,
            en: """
                write a jangka_waktu such as P5Y and fill mulai; or an event of which everybody can tell, such as "putusan \
                berkekuatan hukum tetap", into peristiwa_akhir and the date of a review into ditinjau
                """
        )
    }
}
