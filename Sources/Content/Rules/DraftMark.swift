package import Diagnostics
import Markdown
import Patterns
import Reading

/// A mark that an article is not to be public yet, in a place where nothing reads it.
package enum DraftMark {
    static let rule = Rule.error(
        "draft-mark",
        title: LocalizedText(id: "Tanda draf di tempat lain", en: "Draft mark in another place"),
        explanation: """
            Hanya `draft: true` di baris sendiri di kepala artikel yang menahan artikel. Judul `[DRAFT] …`, nama berkas `DRAFT-…`, folder \
            `draft/`, `draft: true` di dalam naskah, baris `EMBARGO sampai …` di awalnya, atau catatan `NB: jangan tayang dulu` di awal, di \
            akhir, dan di kepalanya (`# tunggu acc Kadis`) tidak menahan apa pun: artikelnya terbit. \
            Yang diembargo diberi `date:` saat embargonya berakhir. Yang memang untuk terbit diberi `draft: false`.
            """,
        en: """
            Only `draft: true` on a line of its own in the front matter holds an article back. A title `[DRAFT] …`, a file `DRAFT-…`, a folder \
            `draft/`, `draft: true` in the text, a line `EMBARGO until …` at its beginning or a remark `NB: jangan tayang dulu` there, at its end \
            or in the front matter (`# tunggu acc Kadis`) hold nothing back: the article is published. One \
            under embargo gets the end of the embargo as its `date:`. One that is to be public gets `draft: false`.
            """,
        wrong: "title: \"[DRAFT] Rapat koordinasi\"",
        right: "title: \"[DRAFT] Rapat koordinasi\"\ndraft: true"
    )

    /// A key in the text that would hold it back in the front matter.
    static let slip = SlipRule(
        rule,
        id: "{} di dalam naskah tidak menahan artikel ini: artikelnya terbit",
        en: "{} in the text does not hold this article back: it is published",
        help: "pindahkan ke kepala artikel, di antara kedua baris ---",
        en: "move it to the front matter, between the two --- lines"
    )

    /// Whether a diagnostic is about a key that would hold its file back on a line of its own in the front matter.
    ///
    /// - Parameter bytes: those of the file.
    package static func isKey(_ diagnostic: Diagnostic, in bytes: [UInt8]) -> Bool {
        guard diagnostic.rule == rule else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let place = diagnostic.location
        guard lines.indices.contains(place.line - 1) else { return false }
        let rest = Substring(lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1))
        return !DraftKeys.isEnd(key: String(rest.prefix { $0.isLetter || $0 == "_" }))
            && DraftKeys.isMark(line: String(rest.prefix { !"]},".contains($0) }))
    }

    private static let folders: Set<String> = [
        "draft", "drafts", "draf", "jangan terbit", "jangan diterbitkan", "belum terbit", "tidak terbit",
        "jangan publish", "belum acc", "embargo", "rahasia",
    ]

    /// Returns whether the name of a folder says that what is in it is not to be public.
    package static func isFolder(_ name: String) -> Bool { folders.contains(plain(name)) }

    private static let draftName = Pattern(/(?i:draft?)[-_ ]/)
    private static let draftWord = Pattern(/(?i)\bdraft?\b/)

    /// Returns the diagnostic for a title, a file, a folder or an unread key that says that an article is a draft. Nil where
    /// none does.
    ///
    /// - Parameters:
    ///   - front: the front matter, in which nothing below another key is read as a mark.
    static func diagnostic(
        title: Located<String>,
        id: ContentPath,
        front: YAMLText,
        date: Instant?,
        zone: SiteTimeZone
    ) -> Diagnostic? {
        if let mark = mark(inTitle: title.value) { return diagnostic(mark, at: title.location) }
        let parts = id.parts.map(String.init)
        let place = SourceLocation(path: id.shown)
        if let folder = parts.dropFirst().dropLast().first(where: isFolder) {
            return diagnostic(folder + "/", at: place)
        }
        // A title that says the same is about a draft: "Draf Rancangan Perda".
        if let name = parts.last, name.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "d"),
            name.prefixMatch(of: draftName) != nil, !title.value.contains(draftWord)
        {
            return diagnostic(name, at: place)
        }
        // "rapat (jangan publish).md"
        if let name = parts.last, signs.mayOccur(in: name), heldPart(of: String(name.dropLast(3))) != nil {
            return diagnostic(name, at: place)
        }
        let mark = key(below: front) ?? remark(in: front, date: date, zone: zone)
        return mark.map { diagnostic($0.value, at: $0.location) }
    }

    /// The number of lines at either end of a text, blank ones left out, of which one may say that it is not to be public yet.
    private static let lineLimit = 3

    /// Returns the lines at both ends of a text, without blank ones.
    private static func ends(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let filled = { (part: ArraySlice<UInt8>) in
            part.split(separator: 0x0A).filter { $0.contains { $0 > 0x20 } }
        }
        let first = filled(text.prefix(2048)).prefix(lineLimit)
        return first + filled(text[(first.last?.endIndex ?? text.startIndex)...].suffix(2048)).suffix(lineLimit)
    }

    /// Returns the diagnostic for a line at the beginning or the end of a text that says that the text is not to be public, or not before
    /// a time. Nil where no line does, and where the article's date keeps it until then.
    ///
    /// - Parameter firstLine: the number of the text's first line in its file, from 1.
    static func diagnostic(
        in text: ArraySlice<UInt8>,
        from firstLine: Int,
        path: String,
        date: Instant?,
        zone: SiteTimeZone
    ) -> Diagnostic? {
        // Most texts begin with a paragraph, and of short lines few have such a word.
        for bytes in ends(of: text) where bytes.count <= 480 && signs.mayOccur(in: bytes) {
            let line = String(decoding: bytes, as: UTF8.self)
            let start = line.unicodeScalars.prefix { " \t*_#>".unicodeScalars.contains($0) }.count
            let words = String(line.drop { " \t*_#>".contains($0) }).trimmed
            let number = firstLine + text[..<bytes.startIndex].count { $0 == 0x0A }
            let place = SourceLocation(path: path, line: number, column: start + 1)
            let shown = words.utf8.contains(UInt8(ascii: "*")) ? words.replacing("*", with: "") : words
            guard shown.count <= 120 else { continue }
            // "## Konsep 1" and "## EMBARGO" are the names of sections.
            let isHeading = bytes.first { $0 > 0x20 } == UInt8(ascii: "#")
            if WaitingOrder.isEmbargo(shown), !isHeading || shown.contains(" ") {
                let end = WrittenDate(in: shown)
                if let end, let date, end.instant(in: zone) <= date { continue }
                return diagnostic(shown, at: place, .embargo(until: end?.written))
            }
            if isOrder(shown) || isNote(shown) || !isHeading && (isStamp(shown) || words.wholeMatch(of: version) != nil)
            {
                return diagnostic(shown, at: place)
            }
        }
        return nil
    }

    /// A line that is said to the editors, and what it says: `NB: …`, `Catatan redaksi: …`, `(…)`.
    private static let note = Pattern(
        /(?i:(?:catatan|cat|note|memo|nb|n\.b|ps)(?: (?:(?:untuk|utk|bagi|to) )?(?:redaksi|editor|admin|internal))?|redaksi|editor|admin|internal)\s*[:.–—\-]+\s*(.+)|(?i:nb)\s+(.+)|[(\[](.+)[)\]]/
    )

    /// Whether a line is nothing but an order to wait, or a note to the editors with one. A note that names something else is for
    /// readers: a permit that waits for its office, a number that nobody is to publish.
    private static func isNote(_ line: String) -> Bool {
        // A stop before an order is not told from the stops in signs.
        guard signs.mayOccur(in: line) || line.utf8.contains(UInt8(ascii: ".")) else { return false }
        if WaitingOrder.places(of: line).contains(.line) { return true }
        guard let parts = line.wholeMatch(of: note)?.output, let inner = parts.1 ?? parts.2 ?? parts.3 else {
            return false
        }
        return inner == "HOLD" || WaitingOrder.isGiven(inNote: inner) || parts.3 != nil && isNote(String(inner))
    }

    private static let stamp = Pattern(
        /(?:(?:DOKUMEN|NASKAH|BERSIFAT|SIFAT\s*:|SANGAT|STRICTLY|UNTUK|HANYA|KALANGAN|SENDIRI|DINAS|NEGARA|RAHASIA|INTERNAL|TERBATAS|CONFIDENTIAL|KONFIDENSIAL)[\s\-–—\/,.]*)+/
    )
    private static let phrase = Pattern(
        /(?i:sifat|sifat surat|klasifikasi)\s*:\s*(?i:sangat )?(?i:rahasia)|(?i:off[ -]the[ -]record|(?:strictly )?confidential|for internal use only|(?:tidak|bukan) untuk (?:publikasi|dipublikasikan|diterbitkan|disiarkan|ditayangkan|disebarluaskan|dimuat|konsumsi publik))[.!]*/
    )
    private static let framed = Pattern(/\[(.+)\]|\((.+)\)|[\-–—]+\s*(.+?)\s*[\-–—]+/)

    /// What a line has in brackets or between dashes. Nil for a line that has other words around it, or none.
    private static func framed(in line: String) -> String? {
        line.wholeMatch(of: framed).flatMap { ($0.output.1 ?? $0.output.2 ?? $0.output.3).map(String.init) }
    }

    /// A line that is nothing but the stamp of a paper that is not for all: `RAHASIA`, `- INTERNAL, UNTUK KALANGAN SENDIRI -`,
    /// `Sifat : Rahasia`, `(tidak untuk dipublikasikan)`. `DINAS INTERNAL` is the name of something.
    private static func isStamp(_ line: String) -> Bool {
        guard line.utf8.count <= 60 else { return false }
        let inner = framed(in: line) ?? line
        guard inner.wholeMatch(of: phrase) == nil else { return true }
        let has: (String) -> Bool = inner.contains
        let isSecret = ["RAHASIA", "KALANGAN", "CONFIDENTIAL", "KONFIDENSIAL"].contains(where: has)
        return inner.wholeMatch(of: stamp) != nil
            && (isSecret || has("INTERNAL") && ["UNTUK", "HANYA", "DOKUMEN", "NASKAH"].contains(where: has))
    }

    /// Keys whose texts are names. A remark beside a name is not for readers.
    private static let names: Set<Substring> = ["author", "reporter", "location", "credit"]

    /// The first comment in the front matter, or the first remark in a name, that says that the text is not to be public yet:
    /// `date: 2026-10-13 # embargo sampai 1 Desember`, `author: Sari (jangan dimuat namanya)`.
    private static func remark(in front: YAMLText, date: Instant?, zone: SiteTimeZone) -> Located<String>? {
        guard signs.mayOccur(in: front.text) else { return nil }
        for (index, bytes) in front.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = Substring(bytes)
            let comment = bytes.contains(UInt8(ascii: "#")) ? comment(in: line) : nil
            guard let text = comment ?? name(in: line) else { continue }
            let written = String(text).trimmed
            let isHeldBack = comment != nil && WaitingOrder.isEmbargo(written)
            if isHeldBack, let date, let end = WrittenDate(in: written), end.instant(in: zone) <= date { continue }
            guard isHeldBack || WaitingOrder.isGiven(inNote: text) || isNote(written) else { continue }
            let start = text.firstIndex { $0 != " " } ?? text.startIndex
            let column = line[..<start].unicodeScalars.count + 1
            return Located(
                written,
                at: SourceLocation(path: front.path, line: front.firstLine + index, column: column)
            )
        }
        return nil
    }

    /// The text of a key whose texts are names. Nil for another line.
    private static func name(in line: Substring) -> Substring? {
        let entry = line.utf8.drop { $0 == UInt8(ascii: " ") }
        guard let colon = entry.firstIndex(of: UInt8(ascii: ":")), names.contains(Substring(entry[..<colon])) else {
            return nil
        }
        return Substring(entry[colon...].dropFirst())
    }

    /// What follows the sign of a comment. Nil where no such sign stands outside quotation marks. An apostrophe in a word is not a quotation
    /// mark.
    private static func comment(in line: Substring) -> Substring? {
        var quote: Character?
        var before: Character = " "
        for index in line.indices {
            let sign = line[index]
            if let open = quote {
                if sign == open, before != "\\" { quote = nil }
            } else if "\"'".contains(sign), !before.isLetter {
                quote = sign
            } else if sign == "#", before == " " {
                return line[line.index(after: index)...]
            }
            before = sign
        }
        return nil
    }

    private static let reason = Pattern(
        /(?i:draft?(?: rilis)?)\s*[:–—(,-]\s*(?i:belum|jangan|tunggu|menunggu)\s.*|(?i:draft? rilis)\s*[:–—(,-]\s*(?i:mohon|tolong)\s.*/
    )
    private static let version = Pattern(
        /(?i:draft?)(?:(?: ?(?:ke-?|v\.?|versi|nomor))? ?\d{1,2}| (?i:rilis|siaran pers))/
    )
    private static let drafts: Set<String> = ["DRAF", "DRAFT"]
    /// Beside a dash.
    private static let parts = drafts.union(["KONSEP"])
    /// Between brackets.
    private static let words = parts.union(["WIP"])

    /// A line that is nothing but an order not to publish, or the mark of a draft.
    package static func isOrder(_ line: String) -> Bool {
        if let inner = framed(in: line) {
            return WaitingOrder.places(of: inner).contains(.whole) || drafts.contains(inner.uppercased())
                || words.contains(inner)
        }
        return WaitingOrder.places(of: line).contains(.whole) || drafts.contains(line)
            || line.wholeMatch(of: reason) != nil
    }

    /// The first line or item below another key that would hold the file back on a line of its own: `  draft: true` in a text or in
    /// `extra`, `tags: [satu, draft: true]`.
    private static func key(below front: YAMLText) -> Located<String>? {
        guard DraftKeys.traces.contains(where: { front.text.utf8.contains(bytesOf: $0) }) else { return nil }
        for (index, line) in front.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let isFlow = line.contains { "[{".contains($0) } || line.last == ","
            for part in isFlow ? line.split(whereSeparator: { "[]{},".contains($0) }) : [line] {
                let key = part.drop { " -".contains($0) }
                guard key.startIndex > line.startIndex, DraftKeys.isMark(line: String(key)) else { continue }
                let column = line.unicodeScalars.distance(from: line.startIndex, to: key.startIndex) + 1
                return Located(
                    String(key).trimmed,
                    at: SourceLocation(path: front.path, line: front.firstLine + index, column: column)
                )
            }
        }
        return nil
    }

    private static let bracketed = Pattern(/[\[(]([^\[\]()]+)[\])]/)
    private static let firstPart = Pattern(/(.*?\S)\s*(?:[:–—_]|- ).*/)
    private static let lastPart = Pattern(/(?:[–—_]|-)\s*(\S+)$/)

    /// `[DRAFT] …`, `… (DRAF)`, `KONSEP - …`, `… - DRAFT`; not "Draf Rancangan Perda" and "Raperda RTRW (draf)", which are about a
    /// draft.
    private static func mark(inTitle title: String) -> String? {
        guard signs.mayOccur(in: title), title.utf8.contains(where: mayDivide) else { return nil }
        for piece in title.matches(of: bracketed)
        where isMark(
            String(piece.output.1),
            isSquare: piece.output.0.first == "[",
            isFirst: title.hasPrefix(piece.output.0)
        ) {
            return String(piece.output.0)
        }
        if let first = title.wholeMatch(of: firstPart)?.output.1,
            parts.contains(String(first)) || first == "EMBARGO"
                || WaitingOrder.places(of: first).contains(.title)
        {
            return String(first)
        }
        if let part = heldPart(of: title) { return part }
        let last = title.firstMatch(of: lastPart)?.output.1
        return last.flatMap { parts.contains(String($0)) ? String($0) : nil }
    }

    /// Whether a byte may be of a sign that divides a title: a bracket, a colon, a dash or an underscore.
    private static func mayDivide(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    /// What a title or a name has in brackets or after its last dash that is nothing but an order to wait, or gives a reason before it:
    /// "[Rapat, jangan diterbitkan dulu]". Not "Waspada - Jangan Publikasikan KTP Anda".
    private static func heldPart(of text: String) -> String? {
        for piece in text.matches(of: bracketed) {
            guard let clause = piece.output.1.split(separator: ",").last.map({ String($0).trimmed }) else { continue }
            let places = WaitingOrder.places(of: clause)
            let isOrder = clause.lowercased().hasPrefix("jangan") && places.contains(.whole)
            if isOrder || places.contains(.title) { return String(piece.output.0) }
        }
        let parts = text.replacing(" - ", with: "–").split { "–—_".contains($0) }
        guard parts.count > 1, let last = parts.last.map({ String($0).trimmed }) else { return nil }
        return WaitingOrder.places(of: last).contains(.title) ? last : nil
    }

    /// Whether what a title has between brackets holds the article back. Between round ones, small letters are about a draft, except
    /// at its beginning.
    private static func isMark(_ inner: String, isSquare: Bool, isFirst: Bool) -> Bool {
        let upper = inner.uppercased()
        if isSquare, !WaitingOrder.places(of: inner).isEmpty { return true }
        if isSquare, upper == "EMBARGO" || upper.hasPrefix("EMBARGO ") || isFirst && upper == "HOLD" { return true }
        return words.contains(isSquare || isFirst ? upper : inner)
    }

    /// What every mark in a title and in a line has a word of.
    private static let signs = LetterSigns([
        "draf", "kons", " wip", "erbi", "taya", "siar", "ubli", "emba", "imua", " acc", "diac", "appr", "setu", "ahas",
        "tern", "rbat", "iden", "hold", "off ", "barl", "kala", "post", "uplo", "ungg", "naik",
    ])

    private static func plain(_ name: String) -> String {
        String(name.lowercased().map { "-_".contains($0) ? " " : $0 }).trimmed
    }

    /// What an author is advised to write instead of a mark.
    private enum Cure {
        case draft
        /// With the end, as the author wrote it.
        case embargo(until: String?)

        var help: LocalizedText {
            switch self {
            case .draft:
                LocalizedText(
                    id: "tulis di baris sendiri di kepala artikel: draft: true; bila memang untuk terbit: draft: false",
                    en:
                        "write on a line of its own in the front matter: draft: true; if it is to be public: draft: false"
                )
            case .embargo(let end):
                LocalizedText(
                    id:
                        "tulis di kepala artikel saat embargonya berakhir, \(end.map { "date: \($0)" } ?? "misalnya date: 2026-11-30 10:00"), atau draft: true; lalu hapus baris ini",
                    en:
                        "write the end of the embargo in the front matter, \(end.map { "date: \($0)" } ?? "such as date: 2026-11-30 10:00"), or draft: true; then delete this line"
                )
            }
        }
    }

    private static func diagnostic(_ mark: String, at place: SourceLocation, _ cure: Cure = .draft) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "\"\(mark.quotable)\" tidak menahan artikel ini: artikelnya terbit",
            en: "\"\(mark.quotable)\" does not hold this article back: it is published",
            help: cure.help
        )
    }
}
