import Diagnostics
import Files
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

    private static let folders: Set<String> = [
        "draft", "drafts", "draf", "jangan terbit", "jangan diterbitkan", "belum terbit", "tidak terbit",
        "jangan publish", "belum acc", "embargo", "rahasia",
    ]

    /// Returns whether the name of a folder says that what is in it is not to be public.
    package static func isFolder(_ name: String) -> Bool { folders.contains(plain(name)) }

    private static let draftName = Pattern(/(?i:draft|draf)[-_ ]/)
    private static let draftWord = Pattern(/(?i)\bdraft?\b/)

    /// Returns the diagnostic for a title, a file, a folder or an unread key that says that an article is a draft. Nil where
    /// none does.
    ///
    /// - Parameters:
    ///   - id: the path of the file in `content/`.
    ///   - front: the front matter, in which nothing below another key is read as a mark.
    static func diagnostic(
        title: Located<String>,
        id: String,
        front: YAMLText,
        date: Instant?,
        zone: SiteTimeZone
    ) -> Diagnostic? {
        if let mark = mark(inTitle: title.value) { return diagnostic(mark, at: title.location) }
        let parts = id.split(separator: "/").map(String.init)
        let place = SourceLocation(path: ContentFiles.shown(id))
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
        if let name = parts.last, isToWait(name.dropLast(3)), !isToWait(title.value[...]) {
            return diagnostic(name, at: place)
        }
        let mark = key(below: front) ?? remark(in: front, date: date, zone: zone)
        return mark.map { diagnostic($0.value, at: $0.location) }
    }

    /// The number of lines at either end of a text, blank ones left out, of which one may say that it is not to be public yet.
    private static let lineLimit = 3

    /// Returns the lines at both ends of a text, without blank ones.
    private static func ends(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let isFilled = { (line: ArraySlice<UInt8>) in line.contains { $0 > 0x20 } }
        let first = text.prefix(2048).split(separator: 0x0A).filter(isFilled).prefix(lineLimit)
        let rest = text[(first.last?.endIndex ?? text.startIndex)...].suffix(2048)
        return first + rest.split(separator: 0x0A).filter(isFilled).suffix(lineLimit)
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
            let shown = words.replacing("*", with: "")
            guard shown.count <= 120 else { continue }
            if isEmbargo(shown) {
                let end = WrittenDate(in: shown)
                if let end, let date, end.instant(in: zone) <= date { continue }
                return diagnostic(shown, at: place, until: end?.written ?? "2026-11-30 10:00", isKnown: end != nil)
            }
            if isOrder(shown) || isSecret(shown) || shown.wholeMatch(of: remark) != nil && isToWait(shown[...]) {
                return diagnostic(shown, at: place)
            }
        }
        return nil
    }

    /// A line that is said to the editors, not to readers: `NB: …`, `Catatan redaksi: …`, `(…)`. A sentence in brackets is none.
    private static let remark = Pattern(
        /(?i:(?:catatan|note|memo|pesan)?\s*(?:untuk |utk |bagi )?(?:catatan|note|nb|ps|memo|redaksi|editor|admin|internal)\s*[:.]\s*.+)|\([^.]+\)|\[.+\]/
    )
    private static let secret = Pattern(
        /(?:(?:DOKUMEN|NASKAH|BERSIFAT|SIFAT\s*:|SANGAT|UNTUK|HANYA|KALANGAN|SENDIRI|DINAS|RAHASIA|INTERNAL|TERBATAS|CONFIDENTIAL|KONFIDENSIAL)[\s\-–—\/,.!]*)+|(?i:sifat)\s*:\s*(?i:sangat )?(?i:rahasia)/
    )

    /// A line that is nothing but the stamp of a secret paper: `RAHASIA`, `INTERNAL - UNTUK KALANGAN SENDIRI`, `Sifat : Rahasia`.
    private static func isSecret(_ line: String) -> Bool {
        guard line.utf8.count <= 60, line.wholeMatch(of: secret) != nil else { return false }
        return ["RAHASIA", "INTERNAL", "KALANGAN", "CONFIDENTIAL", "KONFIDENSIAL"].contains(
            where: line.uppercased().contains
        )
    }

    /// Keys whose texts are names, in which a remark is none of what readers are to see.
    private static let names: Set<Substring> = ["author", "reporter", "location", "credit"]

    /// The first comment in the front matter, or the first remark in a name, that says that the text is not to be public yet:
    /// `date: 2026-10-13 # embargo sampai 1 Desember`, `author: Sari (jangan dimuat namanya)`.
    private static func remark(in front: YAMLText, date: Instant?, zone: SiteTimeZone) -> Located<String>? {
        guard signs.mayOccur(in: front.text) else { return nil }
        for (index, line) in front.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let parts = line.drop { $0 == " " }.split(separator: ":", maxSplits: 1)
            let isName = parts.first.map(names.contains) == true && parts.count > 1
            let comment = comment(in: line)
            guard let text = comment ?? (isName ? parts[1] : nil) else { continue }
            let written = String(text).trimmed
            let isHeldBack = comment != nil && isEmbargo(written)
            if isHeldBack, let date, let end = WrittenDate(in: written), end.instant(in: zone) <= date { continue }
            guard isHeldBack || isToWait(text) else { continue }
            let start = text.firstIndex { $0 != " " } ?? text.startIndex
            let column = line[..<start].unicodeScalars.count + 1
            return Located(
                written,
                at: SourceLocation(path: front.path, line: front.firstLine + index, column: column)
            )
        }
        return nil
    }

    /// What follows the sign of a comment. Nil where there is none outside quotation marks.
    private static func comment(in line: Substring) -> Substring? {
        guard let mark = line.firstIndex(of: "#") else { return nil }
        let before = line[..<mark]
        let isOpen = !before.count { $0 == "\"" || $0 == "'" }.isMultiple(of: 2)
        return isOpen || before.last.map { $0 != " " } == true ? nil : line[line.index(after: mark)...]
    }

    /// Whether a remark orders to wait, or not to publish at all: "jangan ditayangkan", "tunggu acc Pak Kadis", "menunggu persetujuan
    /// Sekda". Not "izin belum disetujui", which says what is.
    private static func isToWait(_ text: Substring) -> Bool {
        guard signs.mayOccur(in: text.utf8) else { return false }
        let words = text.lowercased().plainWords.map(String.init)
        return words.indices.contains { index in
            let rest = words[(index + 1)...].drop(while: fillers.contains)
            guard let next = rest.first else { return false }
            switch words[index] {
            // "Jangan dipublikasikan ulang tanpa izin" is said to readers.
            case "jangan", "jgn", "not":
                return next.wholeMatch(of: published) != nil
                    && !rest.dropFirst().prefix(2).contains { ["ulang", "kembali", "tanpa"].contains($0) }
            case "tunggu", "menunggu", "nunggu", "belum", "blm":
                let isAsked = ["persetujuan", "disetujui", "izin", "konfirmasi", "arahan", "koreksi"].contains(next)
                return ["acc", "diacc", "approval"].contains(next)
                    || isAsked && rest.dropFirst().first.map(superiors.contains) == true
            default: return false
            }
        }
    }

    /// Who lets a text be published.
    private static let superiors: Set<String> = [
        "kadis", "kabid", "kasi", "kabag", "kaban", "sekda", "sekdis", "pimpinan", "atasan", "kepala", "pak", "bu",
        "bapak",
        "ibu", "redaksi", "redaktur", "camat", "lurah", "humas", "oleh",
    ]

    /// `EMBARGO sampai 30 November 2026 pukul 10.00 WIB`, `[Embargo: jangan disiarkan dulu]`; not "Embargo hingga 2025 dikritik".
    private static func isEmbargo(_ line: String) -> Bool {
        let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard words.first == "embargo" else { return false }
        let rest = words.dropFirst()
        if rest.isEmpty { return line.hasPrefix("EMBARGO") || line.first?.isLetter == false }
        if rest.contains(where: { ["jangan", "belum", "sebelum"].contains(String($0)) }) { return true }
        return rest.allSatisfy { word in
            timeWords.contains(String(word)) || word.allSatisfy(\.isNumber) || CalendarNames.month(named: word) != nil
                || CalendarNames.weekday(named: word) != nil
        }
    }

    private static let timeWords: Set<String> = [
        "sampai", "hingga", "s", "d", "sd", "dengan", "until", "till", "pukul", "jam", "hari", "tanggal", "tgl", "wib",
        "wita", "wit", "am", "pm", "at", "besok", "lusa",
    ]

    private static let order = Pattern(
        /(?i:off[ -]the[ -]record(?::.*)?|(?:tidak|bukan) untuk (?:publikasi|dipublikasikan|diterbitkan|disiarkan|ditayangkan|disebarluaskan|dimuat)|(?:jangan|belum)(?: boleh| dulu)? (?:di)?(?:terbit|tayang|siar|publikasi)(?:kan)?(?: dulu)?)[.!]*/
    )
    private static let reason = Pattern(/(?i:draft?)\s*[:–—(,-]\s*(?i:belum|jangan|tunggu|menunggu)\s.*/)
    private static let version = Pattern(/(?i:draft?|konsep)(?: ?(?:ke-?|v\.?|versi|nomor|#))? ?\d{1,2}/)
    private static let words: Set<String> = ["DRAF", "DRAFT", "KONSEP", "WIP", "HOLD", "PENDING"]

    /// A line that is nothing but an order not to publish, or the mark of a draft.
    package static func isOrder(_ line: String) -> Bool {
        if let inner = line.wholeMatch(of: bracketed)?.output.1 {
            return inner.wholeMatch(of: order) != nil || words.contains(inner.uppercased())
        }
        return line.wholeMatch(of: order) != nil || ["DRAF", "DRAFT"].contains(line)
            || line.wholeMatch(of: reason) != nil || line.wholeMatch(of: version) != nil
    }

    /// Returns whether one of the words of a remark on a text begins an order not to publish it: "mohon jangan ditayangkan sebelum rapat",
    /// "foto kurang, tahan dulu", "embargo sampai Senin". Not "jangan lupa foto", and "sudah diterbitkan di koran".
    ///
    /// - Parameter words: in small letters. Those of a remark are few; a longer text tells of other things.
    package static func hasOrder(_ words: [String]) -> Bool {
        let words = words.prefix(60)
        return words.indices.contains { index in
            let word = words[index]
            let rest = words[(index + 1)...]
            if word == "embargo" {
                let before = index > words.startIndex ? words[index - 1] : ""
                return !["tidak", "tanpa", "bebas", "ada"].contains(before) && rest.first.map(over.contains) != true
            }
            if word.hasSuffix("takedown") { return index == words.startIndex || !denials.contains(words[index - 1]) }
            if ["tunggu", "menunggu", "nunggu"].contains(word) {
                return rest.first.map { ["acc", "approval", "persetujuan"].contains($0) } == true
            }
            guard stops.contains(word) else { return false }
            let isNotYet = ["belum", "blm"].contains(word)
            // "Jangan dulu" says no more.
            if ["jangan", "jgn"].contains(word), rest.elementsEqual(["dulu"]) { return true }
            if !denials.contains(word), rest.first.map({ ["dulu", "dahulu"].contains($0) }) == true { return true }
            guard let verb = rest.first(where: { !fillers.contains($0) }) else { return false }
            // "Dinas belum menerbitkan izin" and "tidak muat di halaman" say what is, "jangan" what is to be.
            return verb.wholeMatch(of: published) != nil
                || ["jangan", "jgn", "dilarang"].contains(word) && verb.wholeMatch(of: publishing) != nil
                || isNotYet && ["disetujui", "acc", "diacc"].contains(verb)
        }
    }

    private static let over: Set<String> = [
        "sudah", "telah", "selesai", "berakhir", "lewat", "habis", "dicabut", "dibuka",
    ]
    private static let denials: Set<String> = [
        "jangan", "jgn", "belum", "blm", "tidak", "tdk", "tak", "bukan", "dilarang", "not", "don",
    ]
    private static let stops = denials.union(["tahan", "ditahan", "tunda", "ditunda", "batal", "hold"])
    /// Words between one that denies and what it denies.
    private static let fillers: Set<String> = [
        "boleh", "dulu", "dahulu", "untuk", "bisa", "dapat", "layak", "siap", "perlu", "usah", "akan", "jadi", "ikut",
        "di", "t", "yet", "be", "for", "to", "sampai",
    ]
    private static let published = Pattern(/(?:di|ter)?(?:terbit|tayang|publi|siarkan)\w*|dimuat(?:kan)?/)
    private static let publishing = Pattern(/(?:me|mem)(?:nerbit|nayang|publi|nyiarkan|muat)\w*|muat(?:kan)?/)

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
    private static let lastWords = Pattern(/(?:[–—_]| -)\s*(\S[^–—_]{5,60})$/)
    private static let lastPart = Pattern(/(?:[–—_]|-)\s*(\S+)$/)

    /// `[DRAFT] …`, `… (DRAF)`, `KONSEP - …`, `… - DRAFT`; not "Draf Rancangan Perda" and "Raperda RTRW (draf)", which are about a
    /// draft.
    private static func mark(inTitle title: String) -> String? {
        guard signs.mayOccur(in: title) else { return nil }
        for piece in title.matches(of: bracketed)
        where isMark(
            String(piece.output.1),
            isSquare: piece.output.0.first == "[",
            isFirst: title.hasPrefix(piece.output.0)
        ) {
            return String(piece.output.0)
        }
        if let first = title.wholeMatch(of: firstPart)?.output.1,
            ["DRAF", "DRAFT", "KONSEP", "EMBARGO"].contains(first)
                || first.lowercased().hasPrefix("jangan") && first.wholeMatch(of: order) != nil
        {
            return String(first)
        }
        if let order = title.firstMatch(of: lastWords)?.output.1, isToWait(order) { return String(order) }
        let last = title.firstMatch(of: lastPart)?.output.1
        return last.flatMap { words.subtracting(["WIP"]).contains(String($0)) ? String($0) : nil }
    }

    /// Whether what a title has between brackets holds the article back. Between round ones, small letters are about a draft, except
    /// at its beginning.
    private static func isMark(_ inner: String, isSquare: Bool, isFirst: Bool) -> Bool {
        // "[Rapat, jangan diterbitkan dulu]" gives a reason.
        if isToWait(inner[...]) { return true }
        if inner.split(separator: ",").last?.drop(while: \.isWhitespace).wholeMatch(of: order) != nil { return true }
        let upper = inner.uppercased()
        if isSquare, upper == "EMBARGO" || upper.hasPrefix("EMBARGO ") { return true }
        return words.contains(isSquare || isFirst ? upper : inner)
    }

    /// What every mark in a title and in a line has a word of.
    private static let signs = LetterSigns([
        "draf", "kons", " wip", "erbi", "taya", "siar", "ubli", "emba", "imua", " acc", "diac", "appr", "setu", "ahas",
        "tern", "rbat", "iden", "hold", "pend", "off ", "barl",
    ])

    private static func plain(_ name: String) -> String {
        String(name.lowercased().map { "-_".contains($0) ? " " : $0 }).trimmed
    }

    /// - Parameters:
    ///   - end: the end of an embargo, as a date is written. Nil for a draft.
    ///   - isKnown: whether the author wrote that end.
    private static func diagnostic(
        _ mark: String,
        at place: SourceLocation,
        until end: String? = nil,
        isKnown: Bool = true
    ) -> Diagnostic {
        let such = LocalizedText(id: isKnown ? "" : "misalnya ", en: isKnown ? "" : "such as ")
        let help = end.map { end in
            LocalizedText(
                id:
                    "tulis di kepala artikel saat embargonya berakhir, \(such.id)date: \(end), atau draft: true; lalu hapus baris ini",
                en:
                    "write the end of the embargo in the front matter, \(such.en)date: \(end), or draft: true; then delete this line"
            )
        }
        return Diagnostic(
            rule,
            at: place,
            id: "\"\(mark.quotable)\" tidak menahan artikel ini: artikelnya terbit",
            en: "\"\(mark.quotable)\" does not hold this article back: it is published",
            help: help
                ?? LocalizedText(
                    id: "tulis di baris sendiri di kepala artikel: draft: true; bila memang untuk terbit: draft: false",
                    en:
                        "write on a line of its own in the front matter: draft: true; if it is to be public: draft: false"
                )
        )
    }
}
