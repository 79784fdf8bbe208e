import Diagnostics
import Reading

/// An exemption under letter j that rests on a regulation below an Act.
enum LetterJBelowAct {
    static let rule = Rule.error(
        "letter-j-below-act",
        title: LocalizedText(
            id: "Huruf j hanya bersandar pada aturan di bawah undang-undang",
            en: "Letter j rests on a regulation below an Act"
        ),
        explanation: """
            UU 14/2008 Pasal 17 huruf j menuntut undang-undang. Peraturan pemerintah, peraturan presiden, peraturan menteri, \
            peraturan daerah, atau keputusan pejabat tidak cukup untuk menutup informasi.
            """,
        en: """
            UU 14/2008 Pasal 17 letter j asks for an Act (undang-undang). Government, presidential, ministerial or regional \
            regulations and officials' decisions are not enough to close information.
            """,
        wrong: "pasal_17,dasar_hukum_uu\nj,Peraturan Menteri Nomor 5 Tahun 2020",
        right: "pasal_17,dasar_hukum_uu\nj,UU Nomor 43 Tahun 2009",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        guard Pasal17Citation.letters(of: exempt.written).contains(.j), applies(to: exempt) else { return nil }
        let lower = LawCitation.lowerRegulation(in: exempt.dasarHukumUU) ?? exempt.dasarHukumUU.quotable
        return Diagnostic(
            rule,
            at: exempt.written.place(of: "dasar_hukum_uu"),
            id: "\"\(lower)\" kedudukannya di bawah undang-undang, padahal huruf j menuntut undang-undang",
            en: "\"\(lower)\" ranks below an Act, and letter j asks for an Act",
            help: "sebut undang-undang yang menjadi dasar aturan itu, misalnya: UU Nomor 43 Tahun 2009",
            en: "name the Act that the regulation rests on, such as: UU Nomor 43 Tahun 2009"
        )
    }

    /// Whether the column for Acts names none, but something lower.
    static func applies(to exempt: Row<ExemptInformation>) -> Bool {
        !LawCitation.namesOtherAct(exempt.dasarHukumUU) && LawCitation.lowerRegulation(in: exempt.dasarHukumUU) != nil
            && !LawCitation.namesOtherAct(exempt.dasarHukum)
    }
}
