/// Repairs UTF-8 that a program took for Windows-1252, or for a code page of DOS or the Macintosh, and encoded again (`â€œ`,
/// `ΓÇ£` and `‚Äú` for `“`, `Ã©` and `├⌐` for `é`), once or several times.
///
/// It repairs only what is certain: a run of non-ASCII characters whose bytes in that encoding are valid UTF-8 and
/// decode to what such texts contain (accents, quotes, dashes, emoji) or to at least two characters of another script.
/// `É”` at the end of a quotation in capitals stays.
package struct Mojibake: Equatable {
    /// A run of characters that stand for others.
    package struct Piece: Equatable {
        /// Counted in Unicode scalars.
        package let range: Range<Int>
        package let meant: String
    }

    /// Characters that look damaged and cannot be repaired with certainty.
    package struct Doubt: Equatable {
        /// Counted in Unicode scalars.
        package let range: Range<Int>
        /// What they probably stand for. Nil where nobody can tell.
        package let guess: String?
    }

    /// The most times that a text may have been encoded again.
    private static let depthLimit = 3

    package let text: String
    /// The number of repaired runs.
    package let repaired: Int
    /// The first piece that looks damaged and cannot be repaired with certainty. Nil where there is none.
    package let doubtful: String?

    package init(repairing text: String) {
        var current = text
        var repaired = 0
        for _ in 0..<Self.depthLimit {
            let pieces = Self.pass(over: current)
            if pieces.isEmpty { break }
            repaired += pieces.count
            current = Self.replacing(pieces, in: current)
        }
        self.text = current
        self.repaired = repaired
        let scalars = Array(current.unicodeScalars)
        doubtful = Self.doubts(in: scalars).first.map { Self.excerpt(of: scalars, around: $0.range.lowerBound) }
    }

    /// Returns the damaged runs of a text with what each of them stands for, and what else looks damaged, both in order.
    package static func damage(in text: String) -> (pieces: [Piece], doubts: [Doubt]) {
        var pieces = pass(over: text).map { Piece(range: $0.range, meant: Mojibake(repairing: $0.meant).text) }
        if text.contains("¬"), pieces.count < 1000 {
            let hyphens = hyphens(in: Array(text.unicodeScalars)).filter { sign in
                !pieces.contains { $0.range.overlaps(sign.range) }
            }
            pieces = (pieces + hyphens).sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
        let doubts = doubts(in: Array(text.unicodeScalars)).filter { doubt in
            !pieces.contains { $0.range.overlaps(doubt.range) }
        }
        return (pieces, doubts)
    }

    /// The signs that scanners write where the end of a line divided a word: `menyiap¬kan`.
    private static func hyphens(in scalars: [Unicode.Scalar]) -> [Piece] {
        scalars.indices.dropFirst().dropLast().filter { index in
            scalars[index] == "¬" && [index - 1, index + 1].allSatisfy { scalars[$0].properties.isLowercase }
        }.map { Piece(range: $0..<($0 + 1), meant: "") }
    }

    private static func pass(over text: String) -> [Piece] {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
        var pieces = pieces(of: text, Windows1252.byte)
        for page in [CodePage.cp437, .cp850, .macRoman] where pieces.isEmpty && page.marks(text) {
            pieces = Self.pieces(of: text, page.byte)
        }
        return pieces
    }

    /// - Parameter byte: returns the byte of a character in the encoding that the program took the text for.
    private static func pieces(of text: String, _ byte: (Unicode.Scalar) -> UInt8?) -> [Piece] {
        var pieces: [Piece] = []
        var run: [UInt8] = []
        var offset = 0
        // Whether a quotation mark was opened by a damaged sign.
        var isQuoted = false
        func close(before next: Unicode.Scalar) {
            if let meant = decoded(run) ?? quotationMark(run, before: next, isQuoted: isQuoted) {
                pieces.append(Piece(range: (offset - run.count)..<offset, meant: meant))
                isQuoted = (meant.last { "“”".contains($0) }).map { $0 == "“" } ?? isQuoted
            }
            run = []
        }
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x80, let byte = byte(scalar) {
                run.append(byte)
            } else if !run.isEmpty {
                close(before: scalar)
            }
            offset += 1
        }
        if !run.isEmpty { close(before: " ") }
        return pieces
    }

    /// Returns what a run stands for that has lost its last byte, which Windows-1252 does not have: the mark that ends a
    /// quotation, once or twice encoded again. Nil where that is uncertain.
    private static func quotationMark(_ run: [UInt8], before next: Unicode.Scalar, isQuoted: Bool) -> String? {
        guard next.value < 0x80, next != "?", isQuoted && run == [0xE2, 0x80] || run.count > 4 else { return nil }
        return decoded(run + [0x9D])
    }

    /// Returns the original of a damaged run. Nil where that is uncertain.
    private static func decoded(_ run: [UInt8]) -> String? {
        guard run.count > 1, let text = String(validating: run, as: UTF8.self) else { return nil }
        let scalars = text.unicodeScalars
        return scalars.count > 1 || scalars.allSatisfy(isExpected) ? text : nil
    }

    private static func replacing(_ pieces: [Piece], in text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var offset = 0
        for piece in pieces {
            result.append(contentsOf: scalars[offset..<piece.range.lowerBound])
            result.append(contentsOf: piece.meant.unicodeScalars)
            offset = piece.range.upperBound
        }
        result.append(contentsOf: scalars[offset...])
        return String(result)
    }

    private static func isExpected(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Latin letters with accents; punctuation and symbols; the byte order mark and its kin; emoji.
        case 0xA0...0xFF, 0x2000...0x2BFF, 0xFE00...0xFFFD, 0x1F000...0x1FAFF: true
        default: false
        }
    }

    private static func excerpt(of scalars: [Unicode.Scalar], around index: Int) -> String {
        var excerpt = String.UnicodeScalarView()
        let piece = scalars[max(0, index - 12)..<min(scalars.count, index + 12)]
        excerpt.append(contentsOf: piece.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 })
        return String(excerpt)
    }
}

/// What is damaged and cannot be repaired with certainty.
extension Mojibake {
    /// Finds `â€` and the like without the expected next byte, `Ã` and `Â` before other characters, and U+FFFD, which
    /// programs write for bytes they cannot decode.
    private static func doubts(in scalars: [Unicode.Scalar]) -> [Doubt] {
        var doubts: [Doubt] = []
        for (index, scalar) in scalars.enumerated() where scalar.value >= 0x80 {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            switch scalar {
            case "\u{FFFD}": doubts.append(Doubt(range: index..<(index + 1), guess: nil))
            case "â" where next == "€":
                // Programs lose the last byte of a closing quotation mark, which Windows-1252 does not have.
                let last = index + 2 < scalars.count ? scalars[index + 2] : " "
                let isLost = last.value < 0x80 && last != "?"
                doubts.append(Doubt(range: index..<(index + 2), guess: isLost ? "”" : nil))
            case "ð" where next == "Ÿ": doubts.append(Doubt(range: index..<(index + 2), guess: nil))
            case "â" where (0xA1...0xBF).contains(next.value):
                doubts.append(Doubt(range: index..<(index + 2), guess: nil))
            case "├" where next.value >= 0x80, "┬" where next.value >= 0x80:
                // Also the corners of tables that are drawn with signs.
                if !(0x2500...0x257F).contains(next.value) {
                    doubts.append(Doubt(range: index..<(index + 2), guess: nil))
                }
            case "Γ" where next == "Ç", "Ô" where next == "Ç", "‚" where next == "Ä":
                doubts.append(Doubt(range: index..<(index + 2), guess: nil))
            case "Ã", "Â":
                guard isDamaged(before: next, after: index > 0 ? scalars[index - 1] : " ") else { continue }
                doubts.append(doubt(of: scalar, at: index, in: scalars))
            default: break
            }
        }
        return doubts
    }

    /// Whether an `Ã` or `Â` is what is left of another character: the words of some languages end in one, in capitals.
    private static func isDamaged(before next: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
        if next.properties.isAlphabetic { return Windows1252.byte(next) != nil && next.value >= 0x80 }
        return !previous.properties.isUppercase
    }

    /// A no-break space that became a plain one leaves its first byte: `Â ` for it, `Ã ` for `à`.
    private static func doubt(of scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Doubt {
        let isBeforeSpace = index + 1 < scalars.count && scalars[index + 1] == " "
        guard isBeforeSpace else { return Doubt(range: index..<(index + 1), guess: nil) }
        guard scalar == "Â" else { return Doubt(range: index..<(index + 1), guess: "à") }
        let isAfterSpace = index == 0 || scalars[index - 1] == " "
        return Doubt(range: index..<(index + 2), guess: isAfterSpace ? "" : " ")
    }
}
