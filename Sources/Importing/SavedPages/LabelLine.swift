import Diagnostics
import Reading

/// A line with only the date and author of a publication: "Jumat, 13 Oktober 2017 06:33:16 WIB | Admin Web Portal |
/// dibaca 231 kali", "Oleh: Humas". A sentence does not count, whatever date or name it contains.
struct LabelLine {
    /// Nil where the line has no date.
    let date: Instant?
    /// Empty where the line has no name.
    let author: String

    /// The length limits of a line and of a name in it, in characters.
    private static let lengthLimit = 120
    private static let nameLimit = 60

    init?(_ text: String, zone: SiteTimeZone) {
        let line = Self.withDateFirst(HTMLLine.trimmed(text.filter { !Self.isSymbol($0) }))
        guard line.count <= Self.lengthLimit, !Self.endsSentence(line) else { return nil }
        guard let found = WrittenDate(in: line) else {
            guard line.count <= Self.nameLimit, case .labelled(let name) = Part(line) else { return nil }
            date = nil
            author = name
            return
        }
        // "Lubuklinggau, 5 November 2017": a name before a comma is a place unless something marks it as an author's.
        let before = Self.parts(found.before, commas: true)
        let after = Self.parts(found.after, commas: false)
        var labelled: [String] = []
        var names: [String] = []
        for part in before + after {
            switch part {
            case .nothing: continue
            case .labelled(let name): labelled.append(name)
            case .name(let name): names.append(name)
            case .other: return nil
            }
        }
        let isPlace = before.contains(where: \.isUnknownName) && found.before.trimmed.hasSuffix(",")
        guard labelled.count <= 1, !labelled.isEmpty || names.count <= 1 else { return nil }
        date = found.instant(in: zone)
        author = labelled.first ?? (isPlace ? "" : names.first) ?? ""
    }

    /// Returns whether a sign is a picture that themes put before a fact, such as a clock.
    private static func isSymbol(_ sign: Character) -> Bool {
        sign.unicodeScalars.first.map {
            $0.properties.isEmojiPresentation || $0.properties.generalCategory == .otherSymbol
                || $0.properties.generalCategory == .privateUse
        } ?? false
    }

    /// Returns a line that begins with a time of day, such as "10:15:00, 12 Jun 2023 | …", with the date first.
    private static func withDateFirst(_ line: String) -> String {
        let clock = line.prefix { $0.isNumber || $0 == ":" || $0 == "." }
        let numbers = clock.split { $0 == ":" || $0 == "." }
        guard (2...3).contains(numbers.count), numbers.allSatisfy({ (1...2).contains($0.count) }) else { return line }
        let rest = line.dropFirst(clock.count)
        let zone = ["WIB", "WITA", "WIT"].first { rest.trimmed.hasPrefix($0 + " ") || rest.trimmed.hasPrefix($0 + ",") }
        let after = HTMLLine.trimmed(
            String(zone.flatMap { rest.firstRange(of: $0) }.map { rest[$0.upperBound...] } ?? rest)
        )
        guard let date = WrittenDate(in: after), date.clock == nil, after.hasSuffix(date.after) else { return line }
        let time = " " + clock + (zone.map { " " + $0 } ?? "")
        return after.dropLast(date.after.count) + time + (date.after.isEmpty ? "" : " " + date.after)
    }

    /// Returns the facts between separators.
    private static func parts(_ text: String, commas: Bool) -> [Part] {
        text.replacing(" - ", with: "|").split { "|•·;/–—".contains($0) || commas && $0 == "," }.map {
            Part(String($0))
        }
    }

    /// Returns whether a line ends like a sentence. "S.Sos." and "tgl." do so too. Then the line only stays in the text.
    private static func endsSentence(_ line: String) -> Bool { line.last.map { ".!?…:\"”".contains($0) } == true }

    /// One fact of a line.
    private enum Part {
        /// A day of the week, a count of readers, words such as "diposting pada".
        case nothing
        case labelled(String)
        case name(String)
        case other

        init(_ text: String) {
            if let name = Byline.labelled(in: text) {
                self = name.count <= nameLimit && Byline.words(name).count <= 6 ? .labelled(name) : .other
                return
            }
            let words = Byline.words(text).filter { !Self.isDay($0) }
            if Self.isCount(words) || words.allSatisfy({ Self.fillers.contains($0.lowercased()) }) {
                self = .nothing
                return
            }
            let rest = words.drop { Self.fillers.contains($0.lowercased()) }
            let isName = rest.count <= 5 && rest.allSatisfy { Self.isCapital($0) || Byline.offices.contains($0) }
            self = isName ? .name(rest.joined(separator: " ")) : .other
        }

        /// Whether it is a name without a mark of an author.
        var isUnknownName: Bool {
            guard case .name(let name) = self else { return false }
            return !Byline.words(name).contains { Byline.offices.contains($0.lowercased()) }
        }

        private static let fillers: Set<String> = [
            "diposting", "diposkan", "dipublikasikan", "dipublikasi", "diterbitkan", "ditulis", "dibuat", "diunggah",
            "posted", "published", "created", "on", "pada", "tanggal", "tgl", "hari", "waktu", "date", "kategori",
            "category", "berita", "update", "updated", "wib", "wita", "wit",
        ]
        private static let counts: Set<String> = [
            "dibaca", "dilihat", "kali", "pembaca", "views", "view", "hits", "hit", "reads", "klik", "kunjungan", "x",
            "komentar", "comment", "comments", "oleh", "orang", "pengunjung", "read", "times",
        ]

        private static func isCount(_ words: [String]) -> Bool {
            words.contains { counts.contains($0.lowercased()) }
                && words.allSatisfy { word in
                    counts.contains(word.lowercased()) || word.allSatisfy { $0.isNumber || ".,x".contains($0) }
                }
        }

        private static func isDay(_ word: String) -> Bool {
            let names = (0...6).flatMap { [CalendarNames.weekday($0, in: .id), CalendarNames.weekday($0, in: .en)] }
            let bare = word.lowercased().replacing("’", with: "'")
            return names.contains { $0.lowercased() == bare } || bare == "jum'at" || bare == "ahad"
        }

        private static func isCapital(_ word: String) -> Bool {
            word.first.map { $0.isUppercase || $0 == "(" } == true && word.contains(where: \.isLetter)
        }
    }
}

/// Reads bylines: "Oleh: Admin", "Penulis : Humas".
enum Byline {
    private static let labels = [
        "ditulis oleh", "diposting oleh", "diposkan oleh", "dipublikasikan oleh", "posted by", "written by", "oleh",
        "penulis", "by", "editor", "reporter", "pewarta", "admin :", "admin:",
    ]
    /// Words that name an author even in lower case.
    static let offices: Set<String> = [
        "admin", "administrator", "humas", "redaksi", "operator", "editor", "web", "portal", "kominfo", "diskominfo",
        "ppid", "user", "superadmin", "webmaster",
    ]

    /// Returns the name after a word such as "oleh". Nil without such a word or name.
    static func labelled(in text: String) -> String? {
        let line = HTMLLine.trimmed(text)
        for label in labels where line.lowercased().hasPrefix(label) {
            let behind = line.dropFirst(label.count)
            guard label.hasSuffix(":") || behind.first.map({ !$0.isLetter }) == true else { continue }
            let name = HTMLLine.trimmed(String(behind))
            // Without a colon only a capitalized name counts: "Oleh karena itu" begins a sentence.
            let isNamed =
                behind.trimmed.hasPrefix(":") || label.hasSuffix(":")
                || words(name).allSatisfy { $0.first?.isUppercase == true || offices.contains($0.lowercased()) }
            return name.contains(where: \.isLetter) && isNamed ? name : nil
        }
        return nil
    }

    /// Returns the name in an element that is marked as the author's. Empty where it holds none.
    static func name(in text: String) -> String {
        let line = HTMLLine.trimmed(labelled(in: text) ?? text)
        let isCount = ["dibaca", "views", "hits", "komentar", "comment", "dilihat"].contains {
            line.lowercased().contains($0)
        }
        return line.contains(where: \.isLetter) && words(line).count <= 6 && !isCount ? line : ""
    }

    static func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace || ",:()".contains($0) }.map(String.init).filter { $0 != "-" }
    }
}

enum HTMLLine {
    /// Returns the text without spaces and separators at both ends.
    static func trimmed(_ text: String) -> String {
        let isSign = { (character: Character) in character.isWhitespace || ":|-–—,•·/".contains(character) }
        guard let first = text.firstIndex(where: { !isSign($0) }), let last = text.lastIndex(where: { !isSign($0) })
        else { return "" }
        return String(text[first...last])
    }
}
