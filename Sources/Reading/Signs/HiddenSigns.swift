import ASCII
import Diagnostics

/// The signs of a text that nobody sees and that change what it says or how it is found.
struct HiddenSigns {
    /// A sign, its line and its column in Unicode scalars.
    struct Found {
        let scalar: Unicode.Scalar
        let line: Int
        let column: Int
    }

    /// Control characters, and marks that turn the direction of writing.
    private(set) var controls: [Found] = []
    /// Signs without width inside of words, and breaks of lines that pages do not show as such.
    private(set) var invisible: [Found] = []
    private(set) var zeros = 0
    /// Whether the text has letters that are written from right to left, whose texts need marks of direction.
    private var isRightToLeft = false

    private let text: [UInt8]
    private let isTable: Bool

    /// - Parameter isTable: whether line ends of word processors are taken as such.
    init(_ text: [UInt8], isTable: Bool) {
        self.text = text
        self.isTable = isTable
        scan()
        if isRightToLeft { controls.removeAll { Self.isDirection($0.scalar) && !Self.isOverride($0.scalar) } }
    }

    /// What a byte may begin: nothing, a control character, a sign of several bytes, a letter from right to left.
    private static let kinds: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x09, 0x0A: 0
        case 0x00..<0x20, 0x7F: 1
        case 0xC2, 0xE2, 0xEF: 2
        case 0xD7...0xDB: 3
        default: 0
        }
    }

    private mutating func scan() {
        var line = 1
        var column = 1
        /// Where that line and column are.
        var counted = 0
        var offset = 0
        while let next = Self.next(in: text, from: offset) {
            offset = next
            switch Self.kinds[Int(text[offset])] {
            case 3: isRightToLeft = true
            case 2 where scalar(at: offset) == nil: break
            default:
                for byte in text[counted..<offset] {
                    if byte == 0x0A { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
                }
                counted = offset
                let scalar = scalar(at: offset) ?? Unicode.Scalar(text[offset])
                note(Found(scalar: scalar, line: line, column: column), at: offset)
            }
            offset += 1
        }
    }

    private static func next(in text: [UInt8], from offset: Int) -> Int? {
        text.withUnsafeBufferPointer { text in
            kinds.withUnsafeBufferPointer { kinds in
                var offset = offset
                while offset < text.count, kinds[Int(text[offset])] == 0 { offset += 1 }
                return offset < text.count ? offset : nil
            }
        }
    }

    /// Returns the hidden sign of two or three bytes that begins here, if any.
    private func scalar(at offset: Int) -> Unicode.Scalar? {
        let bytes = text[offset...].prefix(3)
        guard bytes.count > 1 else { return nil }
        let second = text[offset + 1]
        switch text[offset] {
        case 0xC2: return second == 0xAD || second < 0xA0 ? Unicode.Scalar(second) : nil
        case 0xE2 where bytes.count == 3 && (second == 0x80 || second == 0x81):
            let value = 0x2000 + UInt32(second & 0x3F) << 6 + UInt32(text[offset + 2] & 0x3F)
            guard let scalar = Unicode.Scalar(value) else { return nil }
            let isZeroWidth = [0x200B, 0x200C, 0x200E, 0x200F, 0x2028, 0x2029, 0x2060].contains(value)
            return isZeroWidth || Self.isDirection(scalar) ? scalar : nil
        case 0xEF: return bytes.elementsEqual([0xEF, 0xBB, 0xBF]) ? "\u{FEFF}" : nil
        default: return nil
        }
    }

    private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    private static func isOverride(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{202D}" || scalar == "\u{202E}" }

    private mutating func note(_ found: Found, at offset: Int) {
        let value = found.scalar.value
        if value == 0 { zeros += 1 }
        if value < 0x20 || (0x7F..<0xA0).contains(value) || Self.isDirection(found.scalar) {
            if isTable && (value == 0x0B || value == 0x0C || value == 0x85) { return }
            // Old programs end lines with U+0085.
            if value == 0x85 { invisible.append(found) } else { controls.append(found) }
        } else if value == 0x2028 || value == 0x2029 {
            if !isTable { invisible.append(found) }
        } else if isInWord(offset, length: value == 0xAD ? 2 : 3) {
            invisible.append(found)
        }
    }

    /// Whether Latin letters or digits are on both sides.
    private func isInWord(_ offset: Int, length: Int) -> Bool {
        guard offset > 0 else { return false }
        let isAccented = offset > 1 && text[offset - 1] & 0xC0 == 0x80 && (0xC3...0xC9).contains(text[offset - 2])
        guard isAccented || text[offset - 1].isASCIIAlphanumeric else { return false }
        let next = offset + length
        guard next < text.count else { return false }
        return text[next].isASCIIAlphanumeric || (0xC3...0xC9).contains(text[next])
    }

    /// The text with a space for each control character that would keep others from reading it.
    var readable: [UInt8] {
        guard controls.contains(where: { !Self.isDirection($0.scalar) }) else { return text }
        var readable = text.map {
            ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && !isBreak($0)) || $0 == 0x7F ? 0x20 : $0
        }
        // A no-break space has as many bytes as these.
        for offset in readable.indices.dropLast() where readable[offset] == 0xC2 {
            if (0x80..<0xA0).contains(readable[offset + 1]), readable[offset + 1] != 0x85 {
                readable[offset + 1] = 0xA0
            }
        }
        return readable
    }

    private func isBreak(_ byte: UInt8) -> Bool { isTable && (byte == 0x0B || byte == 0x0C) }
}

extension HiddenSigns {
    /// The number of signs up to which a fix deletes them.
    private static let fixLimit = 200

    /// Returns the fix that deletes the signs, and puts a space where a word processor broke the line or page. Nil also where signs
    /// are the rest of letters that were saved in another encoding: without them nobody can tell which letters these were.
    private static func deletion(of found: [Found], path: String) -> Fix? {
        guard found.count <= fixLimit, !found.contains(where: isOfLetter) else { return nil }
        return .edits(
            found.map { sign in
                let place = SourceLocation(path: path, line: sign.line, column: sign.column)
                return TextEdit(replacing: String(sign.scalar), at: place, with: isBreak(sign) ? " " : "")
            }
        )
    }

    /// The breaks of lines and pages that Markdown does not take for such.
    private static let breaks: Set<UInt32> = [0x0B, 0x0C, 0x85, 0x2028, 0x2029]

    static func isBreak(_ found: Found) -> Bool { breaks.contains(found.scalar.value) }

    private static func isOfLetter(_ found: Found) -> Bool {
        (0x80..<0xA0).contains(found.scalar.value) && !isBreak(found)
    }

    private static func help(for found: [Found]) -> LocalizedText {
        if found.contains(where: isOfLetter) {
            return LocalizedText(
                id: "salin lagi dari naskah aslinya: huruf di dekatnya rusak karena pengodean",
                en: "copy it again from the original: the letters beside it were damaged by an encoding"
            )
        }
        let isAll = found.allSatisfy(isBreak)
        let breaks = names(of: found.filter(isBreak))
        return found.contains(where: isBreak)
            ? LocalizedText(
                id: "ganti dengan spasi atau baris baru: \(breaks)" + (isAll ? "" : "; hapus yang lain"),
                en: "write a space or a line break for \(breaks)" + (isAll ? "" : ", and delete the others")
            ) : LocalizedText(id: "hapus", en: "delete them")
    }

    /// Returns the one diagnostic for all such signs of a text, at the first. Nil where there are none.
    ///
    /// - Parameter message: what is wrong, given the names of the signs.
    static func diagnostic(
        _ rule: Rule,
        of found: [Found],
        path: String,
        _ message: (String) -> LocalizedText
    ) -> Diagnostic? {
        guard let first = found.first else { return nil }
        return Diagnostic(
            rule,
            at: SourceLocation(path: path, line: first.line, column: first.column),
            message: message(names(of: found)),
            help: help(for: found),
            fix: deletion(of: found, path: path)
        )
    }

    /// `U+200B`, and how often.
    private static func names(of found: [Found]) -> String {
        Set(found.map(\.scalar.value)).sorted().prefix(4).map(CodePoint.name).joined(separator: ", ")
    }
}
