import ASCII
import Patterns

/// The lines of letters and decrees that stay on their own: addresses, signatures, headings in capital letters.
extension SlipFinder {
    /// Words with which a block of short lines begins.
    private static let openings = [
        "yth", "kepada", "hormat kami", "hormat saya", "wassalam", "ditetapkan di", "dikeluarkan di", "mengetahui",
        "menyetujui", "a.n. ", "tembusan", "yang terhormat", "yang saya hormati", "yang kami hormati",
    ]

    /// Words that end a letter, with a comma behind them.
    private static let closings = ["salam", "regards", "best regards", "hormat", "terima kasih", "tertanda"]

    /// The length in bytes that the lines of addresses and signatures keep below.
    static var letterLength: Int { 64 }

    /// Reports the lines of a paragraph that letters write one below the other.
    mutating func readLetter(_ lines: [Line]) {
        guard lines.count > 1, lines.count <= 20, !lines.contains(where: { listLines.contains($0.number) }) else {
            return
        }
        let texts = lines.map { string($0.start..<trimmedEnd($0.text)) }
        let headings = texts.prefix { isHeading($0) }.count
        let isFollowed =
            headings < texts.count && texts[headings].first.map { $0.isUppercase || "\"“(".contains($0) } == true
        let broken: ArraySlice<Line>
        if isSigned(texts) || headings == texts.count {
            broken = lines.dropLast()
        } else if headings > 0, isFollowed {
            broken = lines.prefix(headings)
        } else {
            return
        }
        let edits = broken.compactMap { breakEdit(after: $0) }
        if !edits.isEmpty { report(.joinedLines, lines[0].text, edits) }
    }

    private static let chapter = Pattern(
        /(?:BAB|Bab|BAGIAN|Bagian|Pasal|PASAL|LAMPIRAN|Lampiran) (?:[IVXLC]+|\d{1,3}|\p{Lu}\p{L}+)/
    )
    private static let section = Pattern(/\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}.{1,56}/)

    /// Whether a line is a heading: in capital letters, or with the number of a chapter, an article or a section.
    func isHeading(_ line: String) -> Bool {
        guard line.utf8.count <= 80, let last = line.last, !",;-–—:/(.".contains(last) else { return false }
        if line.wholeMatch(of: Self.chapter) != nil || line.wholeMatch(of: Self.section) != nil { return true }
        return line.utf8.count(where: \.isASCIIUppercase) >= 8 && !line.contains { $0.isLowercase }
            && line.contains(" ")
    }

    private static let officialNumber = Pattern(/NIP[.: ]*[0-9 ]{8,}/)
    private static let placeAndDate = Pattern(/\p{Lu}[\p{L} .]+, ?\d{1,2} \p{Lu}\p{L}+ \d{4}/)

    /// Whether lines are an address or a signature.
    private func isSigned(_ lines: [String]) -> Bool {
        guard lines.allSatisfy({ $0.utf8.count <= Self.letterLength }) else { return false }
        let first = lines[0].lowercased()
        let second = lines[1].first
        let isContinued = second.map { $0.isUppercase || $0.isNumber || $0 == "(" } ?? false
        if Self.openings.contains(where: first.hasPrefix),
            isContinued || lines[1].hasPrefix("di")
                || lines[1].hasPrefix("pada tanggal")
        {
            return lines.dropFirst().allSatisfy { !$0.hasSuffix(".") || $0.contains(",") }
        }
        if lines.dropFirst().contains(where: { $0.wholeMatch(of: Self.officialNumber) != nil }) { return true }
        if Self.closings.contains(where: first.hasPrefix), first.hasSuffix(","), isContinued { return true }
        let isDated = lines[0].wholeMatch(of: Self.placeAndDate) != nil
        return isDated && (isContinued || lines[1].hasPrefix("a.n")) && !lines[1].hasSuffix(".")
    }
}
