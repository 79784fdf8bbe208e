import ASCII
import Diagnostics
import Reading

/// A row of the DIK without one of the two consequences.
enum MissingConsequence {
    static let rule = Rule.warning(
        "missing-consequence",
        title: LocalizedText(id: "Konsekuensi belum diisi", en: "Consequence missing"),
        explanation: """
            Undang-undang hanya membolehkan pengecualian setelah pengujian tentang konsekuensi: apa akibatnya bila informasi \
            dibuka, dan kepentingan apa yang dilindungi bila ditutup. Keduanya wajib tertulis.
            """,
        en: """
            The Act allows an exemption only after a test of consequences: what follows if the information is disclosed, and \
            which interest is protected if it is not. Both are to be written down.
            """,
        wrong: "konsekuensi_dibuka,konsekuensi_ditutup\nMembuka identitas pelapor,",
        right: "konsekuensi_dibuka,konsekuensi_ditutup\nMembuka identitas pelapor,Melindungi keselamatan pelapor"
    )

    static let check = RegisterCheck(rule, \.exemptInformation) { exempt in
        let missing = ["konsekuensi_dibuka", "konsekuensi_ditutup"].filter { exempt.written[$0].isBlankMark }
        guard let first = missing.first else { return same(exempt.written) }
        let names = missing.joined(separator: ", ")
        return Diagnostic(
            rule,
            at: exempt.written.place(of: first),
            id: "belum diisi: \(names)",
            en: "not filled: \(names)",
            help: "tulis hasil uji konsekuensi untuk kolom itu dalam satu kalimat",
            en: "write the outcome of the test of consequences for it in a sentence"
        )
    }

    /// One text for both says nothing of the one or of the other.
    private static func same(_ row: RegisterRow) -> Diagnostic? {
        guard row["konsekuensi_dibuka"].foldedWords == row["konsekuensi_ditutup"].foldedWords else { return nil }
        return Diagnostic(
            rule,
            at: row.place(of: "konsekuensi_ditutup"),
            id: "konsekuensi bila ditutup sama dengan konsekuensi bila dibuka",
            en: "the consequence of keeping it closed is the same as that of opening it",
            help: "tulis kepentingan apa yang terlindungi bila ditutup",
            en: "write which interest is protected if it stays closed"
        )
    }
}

extension String {
    /// Whether the text is empty or a mark that offices put into cells that have nothing: `-`, `n/a`, `.`.
    package var isBlankMark: Bool {
        // No mark is this long but for its dots and dashes.
        if utf8.count > 16, utf8.contains(where: { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "z") }) {
            return false
        }
        // The longest has six letters.
        if utf8.count(where: \.isASCIIAlphanumeric) > 6 { return false }
        let letters = filter { $0.isLetter || $0.isNumber }.lowercased()
        return letters.isEmpty || ["na", "nihil", "kosong", "null"].contains(letters)
    }
}
