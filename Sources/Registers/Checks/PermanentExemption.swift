import Diagnostics
import Reading

/// An exemption for ever under letter i or j.
enum PermanentExemption {
    static let rule = Rule.warning(
        "permanent-exemption",
        title: LocalizedText(id: "Pengecualian permanen menurut huruf i atau j", en: "Letter i or j for ever"),
        explanation: """
            Jangka waktu pengecualian adalah rentang waktu tertentu (PP 61/2010 Pasal 1). Yang lazim ditetapkan permanen \
            hanya huruf g dan h. Untuk huruf i dan j tetapkan jangka waktu, atau peristiwa yang mengakhirinya di \
            `peristiwa_akhir` dengan tanggal peninjauan di `ditinjau`.
            """,
        en: """
            The period of an exemption is a certain span of time (PP 61/2010, Pasal 1). Offices set only the letters g and h for \
            ever. For the letters i and j set a period, or the event that ends it in `peristiwa_akhir` with the date of a \
            review in `ditinjau`.
            """,
        wrong: "pasal_17,jangka_waktu\ni,permanen",
        right: "pasal_17,jangka_waktu\ni,P5Y"
    )

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        let letters = Pasal17Citation.letters(of: exempt.written)
        guard let letter = letters.intersection([.i, .j]).map(\.rawValue).min(),
            letters.isSubset(of: [.g, .h, .i, .j]), let column = EndlessExemption.column(exempt)
        else { return nil }
        let written = exempt.written[column].quotable
        return Diagnostic(
            rule,
            at: exempt.written.place(of: column),
            id:
                "pengecualian huruf \(letter) tertulis \"\(written)\", padahal jangka waktunya rentang tertentu",
            en:
                "an exemption under letter \(letter) says \"\(written)\", and its period is a certain span of time",
            help: "tulis jangka waktu, misalnya P5Y, atau isi peristiwa_akhir dan ditinjau",
            en: "write a period, such as P5Y, or fill peristiwa_akhir and ditinjau"
        )
    }
}
