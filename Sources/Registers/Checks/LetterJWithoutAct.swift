import Diagnostics

/// An exemption under letter j that names no Act but UU 14/2008.
enum LetterJWithoutAct {
    static let rule = Rule.error(
        "letter-j-without-act",
        title: LocalizedText(id: "Huruf j tanpa undang-undang lain", en: "Letter j without another Act"),
        explanation: """
            UU 14/2008 Pasal 17 huruf j mengecualikan informasi yang tidak boleh diungkapkan berdasarkan undang-undang. \
            Huruf itu sendiri bukan larangan: undang-undang lain yang melarang pembukaan harus disebut, dengan nomor dan \
            tahun, di kolom `dasar_hukum_uu`.
            """,
        en: """
            UU 14/2008 Pasal 17 letter j exempts what an Act forbids to disclose. The letter forbids nothing by itself: the \
            other Act that does is named, with number and year, in the column `dasar_hukum_uu`.
            """,
        wrong: "pasal_17,dasar_hukum_uu\nj,",
        right: "pasal_17,dasar_hukum_uu\nj,UU Nomor 27 Tahun 2022",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        guard Pasal17Citation.letters(of: exempt.written).contains(.j), !LetterJBelowAct.applies(to: exempt),
            ![exempt.dasarHukumUU, exempt.dasarHukum].contains(where: LawCitation.namesOtherAct)
        else { return nil }
        let lower = LawCitation.lowerRegulation(in: exempt.dasarHukum)
        let without = LawCitation.namesActWithoutNumber(exempt.dasarHukumUU)
        let (id, en) =
            without
            ? (
                "undang-undang untuk huruf j disebut tanpa nomor dan tahun",
                "the Act for letter j is named without number and year"
            )
            : (
                "huruf j dipakai tanpa menyebut undang-undang lain selain UU 14/2008"
                    + (lower.map { "; \"\($0)\" bukan undang-undang" } ?? ""),
                "letter j is used without naming an Act other than UU 14/2008"
                    + (lower.map { "; \"\($0)\" is not an Act" } ?? "")
            )
        return Diagnostic(
            rule,
            at: exempt.written.place(
                of: exempt.written.firstFilled(["dasar_hukum_uu", "dasar_hukum", "pasal_17"]) ?? "dasar_hukum_uu"
            ),
            id: id,
            en: en,
            help:
                "isi dasar_hukum_uu dengan undang-undang yang melarang pembukaan, misalnya: UU Nomor 27 Tahun 2022; "
                + "bila tidak ada, huruf j tidak dapat dipakai",
            en: "put the Act that forbids disclosure into dasar_hukum_uu, such as: UU Nomor 27 Tahun 2022; "
                + "where there is none, letter j cannot be used"
        )
    }
}
