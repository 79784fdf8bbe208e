import Diagnostics
import Reading

/// A row of the DIK that names no letter of Pasal 17.
enum MissingExemptionLetter {
    static let rule = Rule.error(
        "missing-exemption-letter",
        title: LocalizedText(id: "Huruf Pasal 17 belum ada", en: "No letter of Pasal 17"),
        explanation: """
            Daftar informasi yang dikecualikan memuat informasi yang ditutup menurut UU 14/2008 Pasal 17, huruf a sampai j. \
            Tulis huruf yang menjadi dasarnya di kolom `pasal_17`, satu atau beberapa; bila kolom itu kosong, huruf dicari \
            di `dasar_hukum`. Huruf yang disebut `dasar_hukum` tetapi tidak ada di `pasal_17` dilaporkan: pembaca tidak tahu \
            mana dasarnya. Begitu pula pasal lain sebagai dasar, seperti Pasal 18, yang menyebut informasi yang tidak dikecualikan.
            """,
        en: """
            The list of exempt information holds what is closed under UU 14/2008, Pasal 17, letters a to j. Write the letter \
            or letters it rests on into the column `pasal_17`; where that is empty, they are looked for in `dasar_hukum`. A letter that \
            `dasar_hukum` cites and `pasal_17` does not have is reported: readers cannot tell which is the ground. So are other articles in place \
            of it, such as Pasal 18, which says what is not exempt.
            """,
        wrong: "nomor,informasi,pasal_17\n1,Berkas perkara,",
        right: "nomor,informasi,pasal_17\n1,Berkas perkara,a.1",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        exempt.written.cells["pasal_17"] != nil
            ? contradiction(exempt.written) ?? otherArticle(exempt.written)
            : Pasal17Citation.citations(of: exempt.written).found.isEmpty ? missing(exempt.written) : nil
    }

    private static func missing(_ row: RegisterRow) -> Diagnostic {
        Diagnostic(
            rule,
            at: row.place(of: "pasal_17"),
            id: "huruf UU 14/2008 Pasal 17 tidak disebut",
            en: "names no letter of UU 14/2008 Pasal 17",
            help: "tulis huruf a sampai j, dengan angka bila huruf itu berangka, misalnya: h.4",
            en: "write a letter from a to j, with its number where it has numbers, such as: h.4"
        )
    }

    /// Another article of UU 14/2008 that the legal basis cites in place of Pasal 17: Pasal 18 says what is not exempt.
    private static func otherArticle(_ row: RegisterRow) -> Diagnostic? {
        let text = row["dasar_hukum"]
        guard text.contains("1"), !LawCitation.namesOtherAct(text) else { return nil }
        let words = HeadingName.words(of: text)
        let isOfAct =
            words.contains("kip")
            || words.indices.contains { LawNumber(at: $0, of: words)?.isOfDisclosureAct == true }
        let articles = words.indices.filter { ["pasal", "psl", "ps"].contains(words[$0]) }.map { words[($0 + 1)...] }
        guard isOfAct, !articles.contains(where: { $0.first == "17" }),
            let other = articles.first(where: {
                $0.first == "18" || $0.first?.allSatisfy(\.isNumber) == true && $0.dropFirst().first == "huruf"
            })?
            .first
        else { return nil }
        return Diagnostic(
            rule,
            at: row.place(of: "dasar_hukum"),
            id: "Pasal \(other) UU 14/2008 bukan dasar pengecualian",
            en: "Pasal \(other) of UU 14/2008 is not a ground of exemption",
            help: "sebut Pasal 17 dengan huruf di pasal_17, atau undang-undang yang dimaksud",
            en: "cite Pasal 17 with the letter in pasal_17, or the Act that is meant"
        )
    }

    /// Letters that only the sentence on the legal basis cites. One that cites the whole article, a to j, says nothing of the row.
    private static func contradiction(_ row: RegisterRow) -> Diagnostic? {
        let own = Set(Pasal17Citation.citations(of: row).found.map(\.letter))
        let cited = Pasal17Citation.citations(inSentence: row["dasar_hukum"]).map(\.letter)
        let others = Set(cited).subtracting(own).sorted()
        guard !own.isEmpty, !others.isEmpty, Set(cited).count < Pasal17.Huruf.allCases.count else { return nil }
        let letters = others.joined(separator: ", ")
        return Diagnostic(
            rule,
            at: row.place(of: "dasar_hukum"),
            id: "menyebut huruf \(letters) Pasal 17, padahal pasal_17 hanya \"\(row["pasal_17"].quotable)\"",
            en: "cites letter \(letters) of Pasal 17, and pasal_17 has only \"\(row["pasal_17"].quotable)\"",
            help: "tulis semua huruf yang menjadi dasarnya di pasal_17, atau betulkan dasar_hukum",
            en: "write every letter it rests on into pasal_17, or correct dasar_hukum",
            related: [row.location(of: "pasal_17")]
        )
    }
}
