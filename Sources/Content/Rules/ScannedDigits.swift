import ASCII
import Diagnostics
import Patterns
import Reading

/// Letters in the place of digits, as scanned paper has them: `l7 Agustus 2O26`, `Rp2O.OOO`, `Pasal l`. No search finds the number.
enum ScannedDigits {
    /// A number with an `O`, `l` or `I` among its digits: of at least three signs, or in front of a month.
    private static let number = Pattern(/(?:Rp\.? ?)?([0-9OlI]{1,4}(?:[.,][0-9OlI]{3})+|[0-9OlI]{3,4})/)
    private static let day = Pattern(/\b([0-3lIO][0-9lIO]) ([A-Z][a-z]{2,8})\b/)
    private static let article = Pattern(/\b(?:Pasal|ayat|Nomor|Tahun|Bab) \(?(l[0-9]?|[0-9]l)\b/)
    private static let articles = ["Pasal", "ayat", "Nomor", "Tahun", "Bab"].flatMap { ["\($0) l", "\($0) (l"] }
    private static let digits = "0123456789"

    private static func mended(_ number: Substring) -> String {
        String(number.map { $0 == "O" ? "0" : isLetter($0) ? "1" : $0 })
    }

    private static func isLetter(_ sign: Character) -> Bool { "OlI".contains(sign) }

    /// Returns the diagnostic for the first such number. Nil where there is none.
    static func diagnostic(in prose: Prose) -> Diagnostic? {
        // A letter beside a digit, or alone before a group of digits: `l.500`.
        let mayBeNumber =
            prose.hasPair("OlI", digits) || prose.hasPair(digits, "OlI") || prose.hasPair(".,", digits)
            || prose.hasPair(".,", "OlI")
        guard mayBeNumber || prose.contains(oneOf: articles) else { return nil }
        for (index, line) in prose.lines(where: mayHold) {
            guard let written = found(in: line) else { continue }
            let column = line[..<written.startIndex].unicodeScalars.count + 1
            return Diagnostic(
                GarbledText.rule,
                at: prose.place(ofLine: index, column: column),
                id: "huruf O, l, atau I di tempat angka: \"\(String(written).quotable)\"",
                en: "a letter O, l or I in the place of a digit: \"\(String(written).quotable)\"",
                help: .didYouMean(mended(written))
            )
        }
        return nil
    }

    /// Whether a letter stands beside a digit, or alone.
    private static func mayHold(_ text: ArraySlice<UInt8>) -> Bool {
        func isPoint(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C }
        func isEdge(_ byte: UInt8, _ bracket: UInt8) -> Bool {
            byte == 0x20 || byte == 0x0A || byte == 0x2E || byte == bracket
        }
        return text.withUnsafeBufferPointer { text in
            text.indices.contains { index in
                guard text[index] == 0x4F || text[index] == 0x6C || text[index] == 0x49 else { return false }
                let before = index > 0 ? text[index - 1] : 0x20
                let after = index + 1 < text.count ? text[index + 1] : 0x20
                // `20.OOO`
                if isPoint(before), index > 1, text[index - 2].isASCIIDigit { return true }
                return before.isASCIIDigit || after.isASCIIDigit || isEdge(before, 0x28) && isEdge(after, 0x29)
            }
        }
    }

    private static func found(in line: String) -> Substring? {
        if let match = line.firstMatch(of: article) { return match.output.1 }
        for match in line.matches(of: day)
        where CalendarNames.month(named: match.output.2) != nil && match.output.1.contains(where: isLetter)
            && match.output.1.contains(where: \.isNumber)
        {
            return match.output.1
        }
        return line.matches(of: number).lazy.map(\.output.1).first { number in
            isNumber(number) && isAlone(number, in: line)
        }
    }

    /// Whether nothing that belongs to a word, a code or an address is around it.
    private static func isAlone(_ number: Substring, in line: String) -> Bool {
        let before = line[..<number.startIndex]
        let after = line[number.endIndex...]
        let isOpen =
            before.isEmpty || before.hasSuffix("Rp") || before.hasSuffix("Rp.") || " (\"“*".contains(before.last ?? " ")
        let isClosed = after.first.map { " .,;:)\"”*!?".contains($0) } ?? true
        return isOpen && isClosed
            && !(after.first.map { ".,".contains($0) } == true
                && after.dropFirst().first.map { $0.isLetter || $0.isNumber } == true)
    }

    /// Whether digits are more than letters, or groups of three show a number; not `500l`, which is a measure, nor a name of letters.
    private static func isNumber(_ text: Substring) -> Bool {
        let letters = text.count(where: isLetter)
        let digits = text.count(where: \.isNumber)
        // "20.III" is a part of a text, with its Roman number.
        guard letters > 0, digits > 0, !text.hasSuffix("III") else { return false }
        let isGrouped = text.contains { ".,".contains($0) }
        let isMeasure = text.last == "l" && letters == 1
        // "1O1" and "1l02" may be codes: only years are alone.
        return isGrouped || text.count == 4 && !isMeasure && ["19", "20"].contains { mended(text).hasPrefix($0) }
    }
}
