import ASCII
import Reading

/// What codes of classes in a table stand for, as its legend says: `B = Berkala, SM = Serta Merta, SS = Setiap Saat`.
struct ClassLegend: Sendable {
    /// The classes by the folded codes.
    private var classes: [String: String] = [:]

    static let none = ClassLegend([])

    /// Legends are in rows of few cells, above or below the list, and in its headings. A code that stands for several classes stands
    /// for none, and one code alone is not a legend.
    init(_ records: [CSVRecord]) {
        var found: [String: Set<String>] = [:]
        for (index, record) in records.enumerated() {
            let isApart = record.cells.count <= 3
            guard isApart || index < HeadingRows.searchLimit else { continue }
            // "B | SM | SS" above ticks.
            let initials = record.cells.compactMap { Self.initials(of: $0.text.value) }
            if Set(initials.map(\.value)).count == Klasifikasi.allCases.count {
                for (code, value) in initials { found[code, default: []].insert(value) }
            }
            for text in record.cells.lazy.map(\.text.value) where text.utf8.count <= 400 {
                for (code, value) in Self.initials(in: text) { found[code, default: []].insert(value) }
                guard text.utf8.contains(UInt8(ascii: "=")) || isApart && text.utf8.contains(UInt8(ascii: ":")) else {
                    continue
                }
                for (code, value) in Self.entries(in: text) { found[code, default: []].insert(value) }
            }
        }
        let certain = found.compactMapValues { $0.count == 1 ? $0.first : nil }
        if Set(certain.values).count > 1 { classes = certain }
    }

    /// The codes, folded.
    var codes: Set<String> { Set(classes.keys) }

    /// Returns the class that a code stands for: a value of the column, or the word for exempt information. Nil where the legend has no such code.
    func value(of code: String) -> String? { classes.isEmpty ? nil : classes[HeadingName.folded(code)] }

    /// The codes and classes in a text: `Keterangan: B = Berkala, SM = Serta Merta`, `SS : Setiap Saat`.
    private static func entries(in text: String) -> [(code: String, value: String)] {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count > 1 else {
            let sides = text.split(separator: ":")
            return sides.count == 2 ? entry(sides[0], sides[1]).map { [$0] } ?? [] : []
        }
        return zip(parts, parts.dropFirst()).enumerated().compactMap { index, sides in
            let code = sides.0.split { $0.isWhitespace || ",;:(".contains($0) }.last ?? ""
            let words = sides.1.prefix { !",;.)\n".contains($0) }
            // Without a sign between them, the next code is the last word.
            let isCut = index + 2 < parts.count && words.count == sides.1.count
            return entry(code, isCut ? Substring(words.trimmed).dropLastWord : words)
        }
    }

    /// The initials of classes, where they are all that a heading has in brackets: `Klasifikasi (B/SM/SS/D)`.
    private static func initials(in text: String) -> [(code: String, value: String)] {
        guard text.utf8.last == UInt8(ascii: ")"), let start = text.lastIndex(of: "(") else { return [] }
        let codes = text[start...].split { !$0.isLetter }.map { $0.lowercased() }
        let found = codes.compactMap { code in
            initial(code) ?? (["d", "dk", "dik"].contains(code) ? (code, "dikecualikan") : nil)
        }
        return found.count == codes.count ? found : []
    }

    /// The class that the letters of a text are the initials of, with them. Nil for others, such as nearly all texts.
    private static func initials(of text: String) -> (code: String, value: String)? {
        guard text.utf8.lazy.filter(\.isASCIILetter).prefix(3).count <= 2 else { return nil }
        return initial(text.lowercased().filter(\.isLetter))
    }

    /// The class that letters are the initials of, with them: `sm`. Nil for others.
    private static func initial(_ code: String) -> (code: String, value: String)? {
        guard code.utf8.count <= 2 else { return nil }
        return Klasifikasi.allCases.first { $0.rawValue.split(separator: "_").compactMap(\.first).elementsEqual(code) }
            .map { (code, $0.rawValue) }
    }

    private static func entry(_ code: Substring, _ meaning: Substring) -> (code: String, value: String)? {
        let folded = HeadingName.folded(code.trimmed)
        guard (1...4).contains(folded.count), code.trimmed.count <= 6, !code.trimmed.contains(where: \.isWhitespace)
        else { return nil }
        if let found = Klasifikasi(text: String(meaning)) { return (folded, found.rawValue) }
        return Klasifikasi.isExempt(String(meaning)) ? (folded, "dikecualikan") : nil
    }
}

extension Substring {
    /// The text without its last word.
    fileprivate var dropLastWord: Substring { lastIndex(where: \.isWhitespace).map { self[..<$0] } ?? self }
}
