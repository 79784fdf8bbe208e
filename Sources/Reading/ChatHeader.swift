import ASCII
import Diagnostics

/// The header that a messenger puts before a copied message: `[13.35, 1/10/2025] Nama:`, `[1/10/2025 13.35] Nama:`,
/// `01/10/25 13.35 - Nama:`, `Nama, [1.10.2025 13:35]`.
package struct ChatHeader: Equatable {
    package enum Form: Equatable {
        /// In brackets, which is certain before a possible name.
        case bracketed
        /// Without brackets, before a possible name of a person.
        case named
        /// Before another text, or in a quotation. Agendas and chronicles have such lines: `09/10/2017 08.00 - 10.00 WIB: …`.
        case doubtful
    }

    package private(set) var form: Form
    /// Date and time as written, without the person's name.
    package let stamp: String
    /// UTF-8 offsets of the header, with the colon and the spaces after the name.
    package let range: Range<Int>

    /// The length limit of a name, in bytes.
    private static let nameLimit = 80

    /// Words for events, which agendas have in the place of a name.
    private static let events: Set<String> = [
        "acara", "agenda", "apel", "audiensi", "bimtek", "gladi", "istirahat", "kegiatan", "kunjungan",
        "launching", "lomba", "musrenbang", "paripurna", "pelantikan", "pelatihan", "pembukaan", "penutupan",
        "peresmian", "rapat", "registrasi", "sambutan", "senam", "seminar", "sidang", "sosialisasi", "tempat",
        "upacara", "wib", "wit", "wita", "air", "banjir", "kondisi", "status", "ketinggian", "pompa", "pos",
    ]

    /// Returns possible headers at the beginning of lines or of HTML elements: date, time, name and colon. Those of a chat that the text
    /// quotes, as Markdown or HTML does, are doubtful.
    package static func candidates(in text: String) -> [ChatHeader] {
        let bytes = Array(text.utf8)
        var found: [ChatHeader] = []
        var index = 0
        var isAtStart = true
        var quotation = Quotation()
        while index < bytes.count {
            quotation.read(bytes, at: index)
            if isAtStart, var header = header(at: index, in: bytes) ?? telegram(at: index, in: bytes) {
                if quotation.isOpen { header.form = .doubtful }
                found.append(header)
                index = header.range.upperBound
                isAtStart = false
                continue
            }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: ">") {
                isAtStart = true
            } else if !(byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte >= 0x80 && isAtStart) {
                // Non-ASCII bytes here are the invisible marks that messengers write first.
                isAtStart = false
            }
            index += 1
        }
        return found
    }

    /// Whether a place in a text is in a quotation, of Markdown or HTML.
    private struct Quotation {
        private var elements = 0
        private var isQuotedLine = false
        private var isAtStartOfLine = true

        var isOpen: Bool { elements > 0 || isQuotedLine }

        mutating func read(_ bytes: [UInt8], at index: Int) {
            switch bytes[index] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                (isAtStartOfLine, isQuotedLine) = (true, false)
                return
            case UInt8(ascii: " "), UInt8(ascii: "\t"): return
            case UInt8(ascii: ">") where isAtStartOfLine: isQuotedLine = true
            case UInt8(ascii: "<"):
                let rest = bytes[index...]
                if rest.starts(with: "<blockquote".utf8) { elements += 1 }
                if rest.starts(with: "</blockquote".utf8) { elements = max(0, elements - 1) }
            default: break
            }
            isAtStartOfLine = false
        }
    }

    /// Returns the candidates that can be removed. One without brackets needs a second beside it.
    package static func certain(_ candidates: [ChatHeader]) -> [ChatHeader] {
        let areNamed = candidates.count { $0.form == .named } > 1
        return candidates.filter { $0.form == .bracketed || $0.form == .named && areNamed }
    }

    /// Returns the stamps of the first headers, for a note.
    package static func stamps(_ headers: [ChatHeader]) -> String { headers.map(\.stamp).listed(first: 3) }

    /// Returns the text without these headers.
    package static func remove(_ headers: [ChatHeader], from text: String) -> String {
        guard !headers.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var rest: [UInt8] = []
        var start = 0
        for header in headers {
            rest += bytes[start..<header.range.lowerBound]
            start = header.range.upperBound
        }
        return String(decoding: rest + bytes[start...], as: UTF8.self)
    }

    private static func header(at start: Int, in bytes: [UInt8]) -> ChatHeader? {
        var scan = Scan(bytes: bytes, index: start)
        let isBracketed = scan.skip("[")
        guard isBracketed || scan.current?.isASCIIDigit == true, scan.dateAndTime() else { return nil }
        guard isBracketed ? scan.skip("]") : scan.skipSpaces() && scan.skip("-") else { return nil }
        let stamp = String(decoding: bytes[start..<scan.index - (isBracketed ? 0 : 1)], as: UTF8.self)
        _ = scan.skipSpaces()
        let name = scan.index
        while let byte = scan.current, byte != UInt8(ascii: ":") {
            guard byte >= 0x20, byte != UInt8(ascii: "<"), scan.index - name < nameLimit else { return nil }
            scan.index += 1
        }
        let end = scan.index
        guard end > name, scan.skip(":") else { return nil }
        _ = scan.skipSpaces()
        let written = String(decoding: bytes[name..<end], as: UTF8.self)
        let isPerson = canBePerson(written)
        // WhatsApp shows the number of a person who is not in the address book: `+62 812-3456-7890`.
        let isNumber = written.first == "+" && written.allSatisfy { $0.isNumber || "+- ()".contains($0) }
        // Without a year, agendas may have brackets too.
        guard scan.hasYear || isBracketed && isPerson else { return nil }
        let isName = isPerson || isBracketed && canBeContact(written)
        return ChatHeader(
            form: isNumber ? .bracketed : !isName ? .doubtful : isBracketed ? .bracketed : .named,
            stamp: stamp.trimmed,
            range: start..<scan.index
        )
    }

    /// `Nama Orang, [23.11.2026 08:12]` on a line of its own, as Telegram writes it.
    private static func telegram(at start: Int, in bytes: [UInt8]) -> ChatHeader? {
        let line = bytes[start..<min(start + nameLimit, bytes.count)].prefix { $0 >= 0x20 }
        guard let bracket = line.lastIndex(of: UInt8(ascii: "[")),
            bytes[start..<bracket].suffix(2).elementsEqual(", ".utf8),
            canBePerson(String(decoding: bytes[start..<(bracket - 2)], as: UTF8.self))
        else { return nil }
        var scan = Scan(bytes: bytes, index: bracket + 1)
        guard scan.dateAndTime(), scan.hasYear, scan.skip("]"), scan.current.map({ $0 < 0x20 }) ?? true else {
            return nil
        }
        let stamp = String(decoding: bytes[bracket..<scan.index], as: UTF8.self)
        return ChatHeader(form: .bracketed, stamp: stamp, range: start..<scan.index)
    }

    /// Returns whether a text may be a person's name: one to four capitalized words without digits, none of an event.
    private static func canBePerson(_ text: String) -> Bool {
        // Messengers write a tilde before names that are not in the address book.
        let words = text.split(whereSeparator: \.isWhitespace).filter { $0 != "~" }
        return (1...4).contains(words.count) && !text.contains(where: \.isNumber)
            && words.allSatisfy { $0.first { $0 != "~" }?.isUppercase == true && !events.contains($0.lowercased()) }
    }

    /// Returns whether a text in a header with brackets may be how an address book names somebody: `budi kominfo`, `+62 812-…`; not
    /// `Pos 1` and `Pembukaan acara` of a chronicle.
    private static func canBeContact(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        if ["+", "~"].contains(text.first) { return true }
        return words.count <= 5 && !text.contains(where: \.isNumber)
            && !words.contains { events.contains($0.lowercased()) }
    }

    private struct Scan {
        let bytes: [UInt8]
        var index: Int
        /// Whether the date has a year.
        private(set) var hasYear = true

        var current: UInt8? { index < bytes.count ? bytes[index] : nil }

        mutating func skip(_ character: Unicode.Scalar) -> Bool {
            guard current == UInt8(ascii: character) else { return false }
            index += 1
            return true
        }

        mutating func skipSpaces() -> Bool {
            while current == UInt8(ascii: " ") { index += 1 }
            return true
        }

        /// Skips a date and a time in either order, with a comma or space between them.
        mutating func dateAndTime() -> Bool {
            let start = index
            if date(), separator(), time() { return true }
            index = start
            return time() && separator() && date()
        }

        private mutating func separator() -> Bool {
            let hasComma = skip(",")
            let start = index
            return skipSpaces() && (hasComma || index > start)
        }

        private mutating func date() -> Bool {
            guard number(1...2), skip("/") || skip("-") || skip("."), number(1...2) else { return false }
            hasYear = skip("/") || skip("-") || skip(".")
            return !hasYear || number(2...4)
        }

        /// `13.35`, `13:35:07`, `1:35 PM`.
        private mutating func time() -> Bool {
            guard number(1...2), skip(".") || skip(":"), number(2...2) else { return false }
            if current == UInt8(ascii: ":") || current == UInt8(ascii: ".") {
                index += 1
                guard number(2...2) else { return false }
            }
            for suffix in [" AM", " PM", " am", " pm"] where bytes[index...].starts(with: suffix.utf8) { index += 3 }
            return true
        }

        private mutating func number(_ digits: ClosedRange<Int>) -> Bool {
            let start = index
            while current?.isASCIIDigit == true, index - start < digits.upperBound { index += 1 }
            return digits.contains(index - start) && current?.isASCIIDigit != true
        }
    }
}
