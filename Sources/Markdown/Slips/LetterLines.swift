/// The lines of letters and decrees that stay on their own: addresses, signatures, headings in capital letters.
extension SlipFinder {
    /// Words with which a block of short lines begins.
    private static let openings = [
        "yth", "kepada", "hormat kami", "hormat saya", "wassalam", "ditetapkan di", "dikeluarkan di", "mengetahui",
        "menyetujui", "a.n. ", "an. ", "tembusan",
    ]

    /// The length in bytes that the lines of addresses and signatures keep below.
    private static var letterLength: Int { 64 }

    /// Reports the lines of a paragraph that letters write one below the other.
    mutating func readLetter(_ lines: [Line]) {
        guard lines.count > 1, lines.count <= 20 else { return }
        let texts = lines.map { string($0.start..<trimmedEnd($0.text)) }
        guard isHeading(texts[0], before: texts[1]) || isSigned(texts) else { return }
        let isHeadingAlone = !isSigned(texts)
        let broken = isHeadingAlone ? lines.prefix(1) : lines.dropLast()
        let edits = broken.compactMap { breakEdit(after: $0) }
        if !edits.isEmpty { report(.joinedLines, lines[0].text, edits) }
    }

    /// Whether a line in capital letters is above a line that begins another sentence.
    private func isHeading(_ line: String, before next: String) -> Bool {
        let capitals = line.utf8.count(where: Prose.isUpper)
        let isShouted = capitals >= 8 && !line.contains { $0.isLowercase } && line.utf8.count <= 80
        guard isShouted, line.contains(" "), let last = line.last, !",;-–—:/(".contains(last) else { return false }
        return next.first.map { $0.isUppercase || "\"“".contains($0) } ?? false
    }

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
        if lines.dropFirst().contains(where: { $0.wholeMatch(of: /NIP[.: ]*[0-9 ]{8,}/) != nil }) { return true }
        let isDated = lines[0].wholeMatch(of: /\p{Lu}[\p{L} .]+, ?\d{1,2} \p{Lu}\p{L}+ \d{4}/) != nil
        return isDated && (isContinued || lines[1].hasPrefix("a.n")) && !lines[1].hasSuffix(".")
    }
}
