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

    static let check = RegisterCheck(rule) { find($0.exemptInformation) }

    private static func find(_ rows: [Row<ExemptInformation>]) -> [Diagnostic] {
        rows.compactMap { exempt in
            let letters = Pasal17Citation.letters(of: exempt.written).intersection([.a, .b, .c, .d, .e, .f])
            guard let letter = letters.map(\.rawValue).min(), isEndless(exempt) else { return nil }
            return Diagnostic(
                rule,
                in: exempt.written,
                column: "jangka_waktu",
                id: "pengecualian huruf \(letter) tidak boleh \"\(exempt.written["jangka_waktu"].quotable)\"",
                en: "an exemption under letter \(letter) may not be \"\(exempt.written["jangka_waktu"].quotable)\"",
                help: "tulis jangka waktu yang berakhir, misalnya P5Y, dan isi kolom mulai",
                en: "write a period that ends, such as P5Y, and fill the column mulai"
            )
        }
    }

    /// A date in `berakhir` ends an exemption whatever its period says.
    static func isEndless(_ exempt: Row<ExemptInformation>) -> Bool {
        guard exempt.berakhir == nil else { return false }
        if exempt.jangkaWaktu == .permanen { return true }
        return exempt.jangkaWaktu == nil && TermText.isEndless(exempt.written["jangka_waktu"])
    }
}
