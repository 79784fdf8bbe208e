import ASCII

/// Errors that office programs print in place of a value or a text.
package enum OfficeError {
    private static let ofSpreadsheets = [
        "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
        "#CONNECT!", "########", "#GETTING_DATA", "#UNKNOWN!", "#BUSY!", "#EXTERNAL!", "#NAMA?", "#NILAI!", "#ANGKA!",
    ]

    /// How Word begins a field whose target is gone: `Error! Reference source not found.`
    private static let ofWord = [
        "Error! Reference source", "Error! Bookmark", "Error! Not a valid", "Error! No table of", "Error! No text of",
        "Error! Hyperlink reference", "Error! Unknown ", "Error! Filename not", "Error! Use the Home tab",
        "Error! No index entries", "Kesalahan! Sumber r", "Kesalahan! Bookmark", "Kesalahan! Penanda",
        "Kesalahan! Bukan", "Kesalahan! Tidak ada", "Galat! Sumber r", "Galat! Bookmark", "Ralat! Sumber r",
    ]

    private static let wordsOfWord = Set(ofWord.map { $0.prefix { $0 != " " } + " " }).sorted().map(String.init)

    /// Returns the spreadsheet's error in the text of a cell: `#REF!`, `Err:502`. Nil where there is none.
    package static func inCell(_ text: String) -> String? {
        if text.utf8.contains(UInt8(ascii: "#")) {
            let upper = text.uppercased()
            if let found = ofSpreadsheets.first(where: upper.contains) { return found }
        }
        let isCode = text.hasPrefix("Err:") && text.count == 7 && text.dropFirst(4).allSatisfy(\.isNumber)
        return isCode ? text : nil
    }

    /// Returns where errors are in a text, by the offsets of their bytes.
    package static func ranges(in prose: Prose) -> [Range<Int>] {
        guard prose.hasPair("#=", "ABCDEFGHIJKLMNOPQRSTUVWXYZ#") || prose.contains(oneOf: wordsOfWord) else {
            return []
        }
        return prose.text.withUnsafeBufferPointer { text in
            var found: [Range<Int>] = []
            var isHeading = false
            for index in text.indices {
                switch text[index] {
                case 0x23:
                    let isFirst = index == 0 || text[index - 1] == 0x0A
                    let next = index + 1 < text.count ? text[index + 1] : 0x20
                    if isFirst { isHeading = text[index...].first { $0 != 0x23 } == 0x20 }
                    // A run of `#` may begin a heading or end it; other texts have `&#160;` and `#hashtag`.
                    guard next.isASCIIUppercase || next == 0x23 && !isFirst && !isHeading else { continue }
                    if let end = end(of: ofSpreadsheets, at: index, in: text) ?? endOfNarrowCell(at: index, in: text) {
                        found.append(index..<end)
                    }
                case 0x0A: isHeading = false
                case 0x3D:
                    if let end = endOfFormula(at: index, in: text) { found.append(index..<end) }
                case 0x21:
                    // "Error", "Galat", "Kesalahan"
                    for start in [5, 6, 9].map({ index - $0 }) where start >= 0 && text[start].isASCIIUppercase {
                        if let end = end(of: ofWord, at: start, in: text) {
                            found.append(start..<endOfSentence(from: end, in: text))
                        }
                    }
                default: break
                }
            }
            return found
        }
    }

    /// Returns the end of the sentence that Word prints, with its full stop.
    private static func endOfSentence(from end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let rest = text[end...].prefix(60).prefix { $0 != 0x0A }
        return rest.firstIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? end
    }

    /// Returns the end of a formula such as `=SUM(B1:B2)`, which no program worked out. Nil for other equal signs.
    private static func endOfFormula(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard start == 0 || [0x20, 0x0A, 0x7C, 0x09].contains(text[start - 1]) else { return nil }
        let name = text[(start + 1)...].prefix(20).prefix { $0.isASCIIUppercase || $0 == 0x2E }
        guard name.count > 1, name.endIndex < text.count, text[name.endIndex] == 0x28 else { return nil }
        let rest = text[name.endIndex...].prefix(200).prefix { $0 != 0x0A }
        return rest.firstIndex(of: 0x29).map { $0 + 1 }
    }

    /// Returns the end of `#####`, alone in a cell, which a spreadsheet shows in place of a number that is too wide. Nil for other signs.
    private static func endOfNarrowCell(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard text[..<start].last(where: { $0 != 0x20 }) == 0x7C else { return nil }
        let end = text[start...].firstIndex { $0 != 0x23 } ?? text.count
        return end - start > 2 && text[end...].first { $0 != 0x20 } == 0x7C ? end : nil
    }

    private static func end(of errors: [String], at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        // Words such as `#NAMA` are hashtags; most signs `#` begin a heading.
        guard start + 1 < text.count, text[start + 1] != 0x20, start == 0 || text[start - 1] != text[start] else {
            return nil
        }
        guard let error = errors.first(where: { text[start...].starts(with: $0.utf8) }) else { return nil }
        let end = start + error.utf8.count
        let isWord = error.hasPrefix("#") && end < text.count && text[end].isASCIILetter
        // `3273########0001` hides digits.
        let isMask = error.hasPrefix("##") && start > 0 && text[start - 1].isASCIIDigit
        return isWord || isMask ? nil : end
    }
}
