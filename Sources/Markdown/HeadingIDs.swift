/// Gives the headings of one document their ids.
struct HeadingIDs {
    private var used: Set<String> = []
    private var lastNumber: [String: Int] = [:]

    /// Returns a slug of `text` that it has not returned before.
    mutating func id(for text: String) -> String {
        var base = Self.slug(text)
        // Footnotes own the ids that begin with "fn-" and "fnref-".
        if base.isEmpty { base = "bagian" }
        if base.hasPrefix("fn-") || base.hasPrefix("fnref-") { base = "bagian-" + base }
        var candidate = base
        var number = lastNumber[base] ?? 1
        while !used.insert(candidate).inserted {
            number += 1
            candidate = "\(base)-\(number)"
        }
        lastNumber[base] = number
        return candidate
    }

    /// ASCII letters and digits in lower case, words joined by "-". Diacritics of Latin letters are dropped; an
    /// apostrophe does not split a word ("Jum'at" gives "jumat").
    static func slug(_ text: String) -> String {
        var bytes: [UInt8] = []
        var isPending = false
        for scalar in text.unicodeScalars {
            let letters = fold(scalar)
            if letters.isEmpty {
                if !joinsWord(scalar) { isPending = !bytes.isEmpty }
                continue
            }
            if isPending {
                bytes.append(UInt8(ascii: "-"))
                isPending = false
            }
            bytes.append(contentsOf: letters.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func joinsWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0x2018, 0x2019, 0x02BC, 0x00AD, 0x200B...0x200D, 0x0300...0x036F: true
        default: false
        }
    }

    private static func fold(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return String(scalar)
        case 0x41...0x5A: return String(scalar).lowercased()
        case 0xC0...0x17F: return latin[Int(scalar.value - 0xC0)]
        default: return ""
        }
    }

    /// U+00C0 to U+017F; "." marks a character that is not a letter.
    private static let latin: [String] = """
        a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss
        a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y
        a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g
        g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l
        l l l n n n n n n n ng ng o o o o o o oe oe r r r r r r s s s s s s
        s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
        """.split(whereSeparator: \.isWhitespace).map { $0 == "." ? "" : String($0) }
}
