package import Diagnostics
import Encodings

/// Characters that a wrong encoding or a font of symbols left in a text.
package enum GarbledText {
    package static let rule = Rule.warning(
        "garbled-text",
        title: LocalizedText(id: "Tanda rusak karena salah pengodean", en: "Characters garbled by an encoding"),
        explanation: """
            Berkas yang pernah dibuka atau disimpan dengan pengodean yang salah berisi `â€œ` sebagai ganti tanda kutip, `Ã©` \
            sebagai ganti é, atau `Â` di depan spasi; pembaca melihatnya begitu. Yang pasti maksudnya diperbaiki oleh \
            `terang check --fix`. Tanda dari huruf Symbol dan Wingdings (U+F000 sampai U+F0FF) tampil sebagai kotak: ketik tanda \
            yang dimaksud.
            """,
        en: """
            A file that was once opened or saved with a wrong encoding has `â€œ` in place of a quotation mark, `Ã©` in place of \
            é, or an `Â` before spaces, and that is what readers see. `terang check --fix` repairs what is certain. Signs of \
            the fonts Symbol and Wingdings (U+F000 to U+F0FF) show as boxes: type the sign that is meant.
            """,
        wrong: "Jumâ€™at di CafÃ© Kota.",
        right: "Jum’at di Café Kota."
    )

    /// What is damaged on one line.
    private struct Line {
        let number: Int
        let scalars: [Unicode.Scalar]
        let damage: (pieces: [Mojibake.Piece], doubts: [Mojibake.Doubt])
        /// The columns, from 0, of signs of a font of symbols.
        let symbols: [Int]
    }

    /// The damaged runs of a text, and what there is to say of them.
    struct Found {
        let diagnostics: [Diagnostic]
        fileprivate let certain: [Int: [Range<Int>]]

        static let nothing = Found(diagnostics: [], certain: [:])

        /// Whether a sign is part of a run that can be repaired.
        func repairs(_ sign: HiddenSigns.Found) -> Bool {
            certain[sign.line]?.contains { $0.contains(sign.column - 1) } == true
        }
    }

    /// The number of runs up to which a fix repairs them.
    private static let fixLimit = 10_000

    /// - Parameter isTable: whether a sign at the beginning of a line is not a bullet.
    static func found(in text: [UInt8], path: String, isTable: Bool) -> Found {
        let lines = suspects(in: text).compactMap { line($0.number, $0.text, isTable: isTable) }
        guard !lines.isEmpty else { return .nothing }
        let certain = lines.filter { !$0.damage.pieces.isEmpty }
        return Found(
            diagnostics: [
                repairable(certain, path: path), doubtful(lines.filter { !$0.damage.doubts.isEmpty }, path: path),
                symbols(lines.filter { !$0.symbols.isEmpty }, path: path),
            ].compactMap { $0 },
            certain: Dictionary(uniqueKeysWithValues: certain.map { ($0.number, $0.damage.pieces.map(\.range)) })
        )
    }

    /// Returns the lines that have a sign of several bytes with which damage begins.
    private static func suspects(in text: [UInt8]) -> [(number: Int, text: String)] {
        var lines: [(number: Int, text: String)] = []
        var number = 1
        var start = 0
        var isSuspect = false
        text.withUnsafeBufferPointer { text in
            for (offset, byte) in text.enumerated() {
                if byte == 0x0A {
                    if isSuspect { lines.append((number, String(decoding: text[start..<offset], as: UTF8.self))) }
                    (number, start, isSuspect) = (number + 1, offset + 1, false)
                } else if byte >= 0xC2, !isSuspect, offset + 2 < text.count {
                    isSuspect = isLead(byte, text[offset + 1], text[offset + 2])
                }
            }
            if isSuspect { lines.append((number, String(decoding: text[start...], as: UTF8.self))) }
        }
        return lines
    }

    /// Whether three bytes begin with an `Â` to `ô`, a `├` or `┬`, a `Γ`, a `¬`, `√` or `‚`, a private sign, or U+FFFD.
    private static func isLead(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xC2, 0xAC), (0xCE, 0x93), (0xEF, 0x80...0x83), (0xEF, 0xBF): true
        case (0xC3, 0x82...0xB4): true
        case (0xE2, 0x80), (0xE2, 0x88): third == 0x9A
        case (0xE2, 0x94): third == 0x9C || third == 0xAC
        default: false
        }
    }

    private static func line(_ number: Int, _ text: String, isTable: Bool) -> Line? {
        let scalars = Array(text.unicodeScalars)
        let damage = Mojibake.damage(in: text)
        let first = scalars.firstIndex { !$0.properties.isWhitespace && $0 != ">" } ?? 0
        let symbols = scalars.indices.filter {
            (0xF000...0xF0FF).contains(scalars[$0].value) && (isTable || $0 > first)
        }
        guard !(damage.pieces.isEmpty && damage.doubts.isEmpty && symbols.isEmpty) else { return nil }
        return Line(number: number, scalars: scalars, damage: damage, symbols: symbols)
    }
}

/// What is said of them.
extension GarbledText {
    private static func repairable(_ lines: [Line], path: String) -> Diagnostic? {
        guard let first = lines.first, let piece = first.damage.pieces.first else { return nil }
        let all = lines.flatMap { line in line.damage.pieces.map { (line.number, $0) } }
        // A byte order mark within a text is none.
        let meant = { (piece: Mojibake.Piece) in piece.meant.replacing("\u{FEFF}", with: "") }
        let edits = all.map { number, piece in
            TextEdit(
                from: place(path, number, piece.range.lowerBound),
                to: place(path, number, piece.range.upperBound),
                replacement: meant(piece)
            )
        }
        let guesses = first.damage.doubts.compactMap { doubt in doubt.guess.map { (doubt.range, $0) } }
        let changes = (first.damage.pieces.map { ($0.range, meant($0)) } + guesses).sorted {
            $0.0.lowerBound < $1.0.lowerBound
        }
        let (written, repaired) = excerpt(of: first.scalars, piece.range, changes)
        return Diagnostic(
            rule,
            at: place(path, first.number, piece.range.lowerBound),
            id: "\(all.count) tanda rusak karena salah pengodean: \"\(written)\"",
            en: "\(all.count) \(all.count == 1 ? "piece" : "pieces") garbled by a wrong encoding: \"\(written)\"",
            help: LocalizedText(id: "seharusnya: \(repaired)", en: "it should be: \(repaired)"),
            fix: all.count > fixLimit ? nil : .edits(edits),
            related: lines.dropFirst().map { place(path, $0.number, $0.damage.pieces[0].range.lowerBound) }
        )
    }

    private static func doubtful(_ lines: [Line], path: String) -> Diagnostic? {
        guard let first = lines.first, let doubt = first.damage.doubts.first else { return nil }
        let count = lines.reduce(0) { $0 + $1.damage.doubts.count }
        let changes = first.damage.doubts.compactMap { doubt in doubt.guess.map { (doubt.range, $0) } }
        let (written, guess) = excerpt(of: first.scalars, doubt.range, changes)
        let again = LocalizedText(
            id: "salin lagi dari naskah aslinya, atau ketik huruf yang dimaksud",
            en: "copy it again from the original, or type the letters that are meant"
        )
        return Diagnostic(
            rule,
            at: place(path, first.number, doubt.range.lowerBound),
            id: "\(count) tanda tampak rusak karena salah pengodean: \"\(written)\"",
            en: "\(count) \(count == 1 ? "sign looks" : "signs look") garbled by a wrong encoding: \"\(written)\"",
            help: doubt.guess == nil
                ? again : LocalizedText(id: "maksudnya \"\(guess)\"?", en: "did you mean \"\(guess)\"?"),
            related: lines.dropFirst().map { place(path, $0.number, $0.damage.doubts[0].range.lowerBound) }
        )
    }

    private static func symbols(_ lines: [Line], path: String) -> Diagnostic? {
        guard let first = lines.first, let column = first.symbols.first else { return nil }
        let count = lines.reduce(0) { $0 + $1.symbols.count }
        let code = CodePoint.name(first.scalars[column].value)
        return Diagnostic(
            rule,
            at: place(path, first.number, column),
            id: "\(count) tanda dari huruf Symbol atau Wingdings (\(code)) tampil sebagai kotak",
            en: "\(count) \(count == 1 ? "sign" : "signs") of the font Symbol or Wingdings (\(code)) shown as a box",
            help: "ketik tanda yang dimaksud, misalnya •, ✓ atau →, atau hapus",
            en: "type the sign that is meant, such as •, ✓ or →, or delete it",
            related: lines.dropFirst().map { place(path, $0.number, $0.symbols[0]) }
        )
    }

    private static func place(_ path: String, _ line: Int, _ offset: Int) -> SourceLocation {
        SourceLocation(path: path, line: line, column: offset + 1)
    }

    /// The words around a place, as written and as changed.
    private static func excerpt(
        of scalars: [Unicode.Scalar],
        _ range: Range<Int>,
        _ changes: [(range: Range<Int>, meant: String)]
    ) -> (written: String, changed: String) {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 24, !isEnd(scalars[start - 1]) { start -= 1 }
        var end = range.upperBound
        while end < scalars.count, end - range.upperBound < 24, !isEnd(scalars[end]) { end += 1 }
        // A run is shown whole.
        end = changes.filter { $0.range.contains(end - 1) }.map(\.range.upperBound).max() ?? end
        start = changes.filter { $0.range.contains(start) }.map(\.range.lowerBound).min() ?? start
        var changed = ""
        var offset = start
        for change in changes where change.range.lowerBound >= start && change.range.upperBound <= end {
            changed += text(scalars[offset..<change.range.lowerBound]) + change.meant
            offset = change.range.upperBound
        }
        return (text(scalars[start..<end]), changed + text(scalars[offset..<end]))
    }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace && scalar != "\u{A0}" || scalar == "\""
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
