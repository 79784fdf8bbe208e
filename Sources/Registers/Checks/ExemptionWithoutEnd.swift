import Diagnostics
import Reading

/// An exemption of which nobody can tell when it ends.
enum ExemptionWithoutEnd {
    static let rule = Rule(
        id: "exemption-without-end",
        severity: .error,
        title: LocalizedText(id: "Akhir pengecualian tidak diketahui", en: "End of exemption unknown"),
        explanation: LocalizedText(
            id: """
                Pengecualian berlaku untuk jangka waktu yang ditetapkan; pada akhirnya informasi terbuka. Akhir itu dihitung \
                dari kolom `berakhir`, atau dari `mulai` dan `jangka_waktu`. Hanya huruf g sampai j yang boleh permanen, dengan \
                menulis `permanen`.
                """,
            en: """
                An exemption lasts for a period that is set; at its end the information is public. The end is read from the \
                column `berakhir`, or reckoned from `mulai` and `jangka_waktu`. Only letters g to j may be permanent, by the word \
                `permanen`.
                """
        ),
        example: Rule.Example(wrong: "mulai,jangka_waktu\n,5 Tahun", right: "mulai,jangka_waktu\n2026-01-02,5 Tahun"),
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { find($0.exemptInformation) }

    private static func find(_ rows: [Row<ExemptInformation>]) -> [Diagnostic] {
        rows.filter { $0.berakhir == nil && !EndlessExemption.isEndless($0) }.map { exempt in
            let (column, message, help) = fault(of: exempt)
            return Diagnostic(rule, in: exempt.written, column: column, message: message, help: help)
        }
    }

    private static func fault(of exempt: Row<ExemptInformation>) -> (String, LocalizedText, LocalizedText) {
        let written = exempt.written["jangka_waktu"].quotable
        let help = LocalizedText(
            id: "isi berakhir dengan tanggal, atau jangka_waktu dengan periode seperti P5Y dan mulai dengan tanggal",
            en: "fill berakhir with a date, or jangka_waktu with a period such as P5Y and mulai with a date"
        )
        switch exempt.jangkaWaktu {
        case .jangka:
            return (
                "mulai",
                LocalizedText(
                    id: "pengecualian selama \"\(written)\" tidak diketahui mulainya, jadi juga akhirnya",
                    en: "an exemption for \"\(written)\" without its beginning has no known end"
                ),
                LocalizedText(
                    id: "isi mulai dengan tanggal penetapan, misalnya 2026-01-02",
                    en: "fill mulai with the date of the decision, such as 2026-01-02"
                )
            )
        case .selamaBerlaku, .permanen:
            let message = LocalizedText(
                id: "\"\(written)\" tidak memberi tanggal berakhir",
                en: "\"\(written)\" gives no date of end"
            )
            return ("jangka_waktu", message, help)
        case nil where written.isEmpty:
            let message = LocalizedText(
                id: "jangka waktu pengecualian kosong",
                en: "the period of the exemption is empty"
            )
            return ("jangka_waktu", message, help)
        case nil:
            let message = LocalizedText(
                id: "\"\(written)\" bukan jangka waktu",
                en: "\"\(written)\" is no period of time"
            )
            return ("jangka_waktu", message, help)
        }
    }
}
