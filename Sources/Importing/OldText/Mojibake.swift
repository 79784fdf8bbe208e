import HTMLReading

/// Repairs UTF-8 that a program took for Windows-1252, or for a code page of DOS, and encoded again (`â€œ` and `ΓÇ£` for
/// `“`, `Ã©` and `├⌐` for `é`), once or several times.
///
/// It repairs only what is certain: a run of non-ASCII characters whose bytes in that encoding are valid UTF-8 and
/// decode to what such texts contain (accents, quotes, dashes, emoji) or to at least two characters of another script.
/// `É”` at the end of a quotation in capitals stays.
struct Mojibake: Equatable {
    /// The most times that a text may have been encoded again.
    private static let depthLimit = 3

    let text: String
    /// The number of repaired runs.
    let repaired: Int
    /// The first piece that looks damaged and cannot be repaired with certainty. Nil where there is none.
    let doubtful: String?

    init(repairing text: String) {
        var current = text
        var repaired = 0
        for _ in 0..<Self.depthLimit where current.utf8.contains(where: { $0 >= 0x80 }) {
            var pass = Self.pass(over: current, Windows1252.byte)
            for page in [DOSCodePage.cp437, .cp850] where pass.repaired == 0 && page.marks(current) {
                pass = Self.pass(over: current, page.byte)
            }
            if pass.repaired == 0 { break }
            repaired += pass.repaired
            current = pass.text
        }
        self.text = current
        self.repaired = repaired
        doubtful = Self.doubt(in: current)
    }

    /// - Parameter byte: returns the byte of a character in the encoding that the program took the text for.
    private static func pass(
        over text: String,
        _ byte: (Unicode.Scalar) -> UInt8?
    ) -> (text: String, repaired: Int) {
        var result = String.UnicodeScalarView()
        var run: [Unicode.Scalar] = []
        var repaired = 0
        func close() {
            if let scalars = decoded(run, byte) {
                result.append(contentsOf: scalars)
                repaired += 1
            } else {
                result.append(contentsOf: run)
            }
            run = []
        }
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x80, byte(scalar) != nil {
                run.append(scalar)
            } else {
                if !run.isEmpty { close() }
                result.append(scalar)
            }
        }
        if !run.isEmpty { close() }
        return (String(result), repaired)
    }

    /// Returns the original of a damaged run. Nil where that is uncertain.
    private static func decoded(_ run: [Unicode.Scalar], _ byte: (Unicode.Scalar) -> UInt8?) -> [Unicode.Scalar]? {
        guard run.count > 1 else { return nil }
        let bytes = run.compactMap(byte)
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let scalars = Array(text.unicodeScalars)
        return scalars.count > 1 || scalars.allSatisfy(isExpected) ? scalars : nil
    }

    private static func isExpected(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Latin letters with accents; punctuation and symbols; the byte order mark and its kin; emoji.
        case 0xA0...0xFF, 0x2000...0x2BFF, 0xFE00...0xFFFD, 0x1F000...0x1FAFF: true
        default: false
        }
    }

    /// Finds `â€` and the like without the expected next byte, `Ã` and `Â` before other characters, and U+FFFD, which
    /// programs write for bytes they cannot decode.
    private static func doubt(in text: String) -> String? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            let isDamaged =
                switch scalar {
                case "\u{FFFD}": true
                case "â": next == "€"
                case "├", "┬": next.value >= 0x80
                case "Γ", "Ô": next == "Ç"
                case "Ã", "Â": !next.properties.isAlphabetic || Windows1252.byte(next) != nil && next.value >= 0x80
                default: false
                }
            if isDamaged { return Self.excerpt(of: scalars, around: index) }
        }
        return nil
    }

    private static func excerpt(of scalars: [Unicode.Scalar], around index: Int) -> String {
        var excerpt = String.UnicodeScalarView()
        let piece = scalars[max(0, index - 12)..<min(scalars.count, index + 12)]
        excerpt.append(contentsOf: piece.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 })
        return String(excerpt)
    }
}
