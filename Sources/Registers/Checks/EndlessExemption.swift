import Diagnostics
import Reading

/// An exemption for ever under a letter that allows none.
enum EndlessExemption {
    static let rule = Rule.error(
        "endless-exemption",
        title: LocalizedText(id: "Pengecualian tanpa batas waktu", en: "Exemption for ever"),
        explanation: """
            Pengecualian menurut UU 14/2008 Pasal 17 huruf a sampai f tidak pernah bersifat permanen. Jangka waktunya \
            ditetapkan bersama pengecualiannya, dan sesudahnya informasi itu terbuka.
            """,
        en: """
            Exemptions under UU 14/2008 Pasal 17 letters a to f are never permanent. Their period is set together with them, \
            and after it the information is public.
            """,
        wrong: "pasal_17,jangka_waktu\nc.3,tidak terbatas",
        right: "pasal_17,jangka_waktu\nc.3,P5Y",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        let letters = Pasal17Citation.letters(of: exempt.written).intersection([.a, .b, .c, .d, .e, .f])
        guard let letter = letters.map(\.rawValue).min(), let column = column(exempt) else { return nil }
        let written = exempt.written[column].quotable
        return Diagnostic(
            rule,
            at: exempt.written.place(of: column),
            id: "pengecualian huruf \(letter) tidak boleh \"\(written)\"",
            en: "an exemption under letter \(letter) may not be \"\(written)\"",
            help: "tulis jangka waktu yang berakhir, misalnya P5Y, dan isi kolom mulai",
            en: "write a period that ends, such as P5Y, and fill the column mulai"
        )
    }

    /// The column that says that there is no end. Nil where none does: a date in `berakhir` ends an exemption whatever its period says.
    static func column(_ exempt: Row<ExemptInformation>) -> String? {
        guard exempt.berakhir == nil else { return nil }
        if exempt.jangkaWaktu == .permanen { return "jangka_waktu" }
        guard exempt.jangkaWaktu == nil else { return nil }
        return ["jangka_waktu", "peristiwa_akhir"].first { TermText.isEndless(exempt.written[$0]) }
    }
}
