import Reading

/// A word with which offices mark a text as secret: `(dikecualikan)`, `sifat: rahasia`, or a cell that says nothing else. Sentences about
/// secrets have none.
struct SecrecyMark {
    /// As it is written.
    let text: String
    /// Whether the word has other meanings, too: `Rapat (terbatas)`.
    let isDoubtful: Bool

    private static let words: Set<String> = [
        "dikecualikan", "rahasia", "sangat rahasia", "konfidensial", "confidential", "informasi dikecualikan",
        "informasi yang dikecualikan", "dokumen rahasia", "bersifat rahasia", "tidak untuk publik",
        "tidak untuk dipublikasikan", "jangan dipublikasikan", "tidak dipublikasikan",
    ]
    private static let doubtful: Set<String> = ["terbatas", "sangat terbatas", "akses terbatas", "bersifat terbatas"]
    /// Words before a colon and a mark.
    private static let labels: Set<String> = [
        "sifat", "sifat informasi", "sifat dokumen", "sifat surat", "klasifikasi", "klasifikasi keamanan", "status",
        "akses",
        "status informasi", "tingkat keamanan", "hak akses",
    ]
    /// Names of what else is public about secrets: the list of exempt information is public itself.
    private static let names: Set<String> = ["informasi dikecualikan", "informasi yang dikecualikan"]

    /// Returns the mark in a text of a public list. Nil where there is none.
    static func find(in text: String) -> SecrecyMark? {
        guard mayHold(text) else { return nil }
        if !names.contains(text.foldedWords), let whole = mark(text) { return whole }
        for part in text.split(whereSeparator: { "([".contains($0) }).dropFirst(
            text.first.map { "([".contains($0) } == true ? 0 : 1
        ) {
            guard let end = part.firstIndex(where: { ")]".contains($0) }) else { continue }
            if let found = mark(String(part[..<end])) { return found }
        }
        for part in text.split(whereSeparator: { ".,;\n()[]".contains($0) }) {
            let sides = part.split(separator: ":", maxSplits: 1)
            guard sides.count == 2, labels.contains(String(sides[0]).foldedWords) else { continue }
            if let found = mark(String(sides[1])) { return found }
        }
        return nil
    }

    /// Whether a text has four letters that every mark has one of. Registers have millions of words.
    private static func mayHold(_ text: String) -> Bool {
        var last: UInt32 = 0
        for byte in text.utf8 {
            last = last << 8 | UInt32(byte | 0x20)
            if signs.contains(last) { return true }
        }
        return false
    }

    /// Four letters of rahasia, dikecualikan, terbatas, konfidensial and confidential, publik.
    private static let signs: Set<UInt32> = Set(
        ["hasi", "cual", "bata", "fide", "ubli"].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
    )

    private static func mark(_ text: String) -> SecrecyMark? {
        guard text.utf8.count <= 40 else { return nil }
        let words = text.foldedWords
        if Self.words.contains(words) { return SecrecyMark(text: text.trimmed, isDoubtful: false) }
        return doubtful.contains(words) ? SecrecyMark(text: text.trimmed, isDoubtful: true) : nil
    }
}
