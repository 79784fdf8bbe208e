import ASCII
import Diagnostics
import Patterns
import Reading

/// The head or foot of pages that was copied with a text: one line several times, with numbers that go on, in the middle of sentences.
enum RunningHead {
    /// The words of such a line with the number behind or in front of them.
    private static let numbered = Pattern(/\W*(?:(\d{1,4})\W+)?(\p{L}.{10,100}?)(?:\W+(\d{1,4}))?\W*/)

    /// Returns the diagnostic for the first such line. Nil where there is none.
    static func diagnostic(in prose: Prose) -> Diagnostic? {
        let lines = prose.lines(where: mayBeNumbered)
        guard lines.count > 1 else { return nil }
        var pages: [Substring: (page: Int, index: Int)] = [:]
        for (index, line) in lines {
            guard let match = line.wholeMatch(of: numbered),
                let page = (match.output.3 ?? match.output.1).flatMap({ Int($0) })
            else { continue }
            let words = match.output.2
            guard !(1900...2199).contains(page), !isCaption(words, before: match.output.3) else { continue }
            defer { pages[words] = (page, index) }
            guard let before = pages[words], page == before.page + 1, words.contains(" ") else { continue }
            guard [before.index, index].contains(where: { interrupts($0, prose) }) else { continue }
            return Diagnostic(
                AccidentalMarkup.rule,
                at: prose.place(ofLine: before.index),
                id: "tampak seperti kepala halaman dokumen asal: \"\(words.trimmed.quotable)\"",
                en: "seems to be the head of the pages of the original document: \"\(words.trimmed.quotable)\"",
                help: "hapus barisnya di setiap tempat, dan sambung kalimatnya",
                en: "delete the line in each place, and join the sentence",
                related: [prose.place(ofLine: index)]
            )
        }
        return nil
    }

    private static let captions: Set<Substring> = [
        "gambar", "foto", "tabel", "grafik", "bagan", "diagram", "peta", "lampiran", "laporan",
    ]

    /// Whether words with a number behind them, and no sign between, call a picture, a table or one of several reports: `Laporan triwulan 2`.
    private static func isCaption(_ words: Substring, before number: Substring?) -> Bool {
        guard let first = words.lowercased().plainWords.first, captions.contains(first) else { return false }
        guard first == "laporan" else { return true }
        return number.map { words.base[words.endIndex..<$0.startIndex].allSatisfy(\.isWhitespace) } ?? false
    }

    /// Whether a line is short and begins or ends with a digit.
    private static func mayBeNumbered(_ line: ArraySlice<UInt8>) -> Bool {
        guard (14...120).contains(line.count), let first = line.first, let last = line.last else { return false }
        return first.isASCIIDigit || last.isASCIIDigit
    }

    /// Whether the sentence before a line goes on after it.
    private static func interrupts(_ index: Int, _ prose: Prose) -> Bool {
        let isFilled = { (line: ArraySlice<UInt8>) in line.contains { $0 > 0x20 } }
        guard let before = prose.lines.prefix(index).last(where: isFilled)?.last(where: { $0 > 0x20 }),
            let after = prose.lines.dropFirst(index + 1).first(where: isFilled)?.first
        else { return false }
        return before.isASCIILetter && after.isASCIILowercase
    }
}
