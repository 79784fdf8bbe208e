import Diagnostics
import Patterns
import Reading

/// A long paragraph that a text has twice, as when it was pasted twice.
enum RepeatedParagraph {
    static let rule = Rule.warning(
        "repeated-paragraph",
        title: LocalizedText(id: "Alinea tertulis dua kali", en: "Paragraph written twice"),
        explanation: """
            Dua alinea panjang yang sama persis di satu naskah hampir selalu tertempel dua kali, sering kali beserta seluruh naskahnya. \
            Hanya alinea dengan sedikitnya 120 huruf yang dibandingkan.
            """,
        en: """
            Two long paragraphs of one text that are the same were mostly pasted twice, often with the whole text. Only paragraphs of at \
            least 120 letters are compared.
            """,
        wrong: paragraph + "\n\n" + paragraph,
        right: paragraph
    )

    private static let paragraph =
        "Warga dan perangkat kelurahan membersihkan saluran air di sepanjang Jalan Melati, sesudah hujan dua malam membuat air meluap ke jalan."

    /// The least letters of a paragraph.
    private static let length = 120

    /// Returns the diagnostic for the first paragraph that is there a second time. Nil where there is none.
    static func diagnostic(in prose: Prose) -> Diagnostic? {
        guard prose.text.count > 2 * length else { return nil }
        var seen: [Int: (line: ArraySlice<UInt8>, index: Int)] = [:]
        // Paragraphs of articles are lines of their own.
        for (index, line) in prose.lines.enumerated() {
            // The rows of a table, and what was left blank instead of code, say the same where they have to.
            guard line.count >= length, let first = line.first, first != UInt8(ascii: "|"), first > UInt8(ascii: " ")
            else { continue }
            guard let before = seen.updateValue((line, index), forKey: mark(of: line)), before.line == line else {
                continue
            }
            let paragraph = String(decoding: line, as: UTF8.self)
            guard isProse(paragraph) else { continue }
            let words = paragraph.cut(at: 40)
            let earlier = prose.place(ofLine: before.index)
            return Diagnostic(
                rule,
                at: prose.place(ofLine: index),
                id: "alinea ini sama dengan baris \(earlier.line): \"\(words.quotable)\"",
                en: "this paragraph is the same as line \(earlier.line): \"\(words.quotable)\"",
                help: "hapus salah satunya; periksa juga apakah alinea sesudahnya tertempel dua kali",
                en: "delete one of them; see whether what follows was pasted twice as well",
                related: [earlier]
            )
        }
        return nil
    }

    /// What an entry of a list and a quotation begin with.
    private static let start = Pattern(/(?:[-*+]|\d{1,3}[.)]|[A-Za-z][.)])\s|>/)
    private static let link = Pattern(/(\[[^\]]*\])\([^)]*\)/)

    /// Whether a line is a paragraph of so many letters, and not an entry of a list, a quotation or a link, which are repeated on purpose.
    private static func isProse(_ line: String) -> Bool {
        guard line.prefixMatch(of: start) == nil else { return false }
        let words = line.replacing(link) { String($0.output.1) }
        return words.count >= length && line.trimmed.wholeMatch(of: link) == nil && !line.isWebAddress
    }

    /// Returns a number that few other lines have, by some of the line's bytes, because nearly all lines differ.
    private static func mark(of line: ArraySlice<UInt8>) -> Int {
        stride(from: line.startIndex, to: line.endIndex, by: 16).reduce(line.count) { $0 &* 31 &+ Int(line[$1]) }
    }
}
