import ASCII
import Patterns
import Reading

/// Finds Acts (undang-undang) and lower regulations in a text.
package enum LawCitation {
    /// Whether a title is that of an Act or a regulation with its number: `Perda Nomor 5 Tahun 2012 tentang …`.
    package static func isTitleOfRegulation(_ title: String) -> Bool {
        guard title.utf8.contains(where: \.isASCIIDigit) else { return false }
        // Every row asks: a regular expression would be compiled for each, and few begin as regulations do.
        let beginning = title.drop { !$0.isLetter }.prefix { $0.isLetter }.lowercased()
        guard beginning == "surat" || isKind(beginning[...], before: nil) else { return false }
        let words = title.plainWords
        guard let first = words.first, isKind(first, before: words.dropFirst().first) else { return false }
        let numbered = words.firstIndex { ["nomor", "nomer", "no", "nr"].contains($0) }
        guard let numbered, numbered > 0, numbered + 1 < words.count else { return false }
        return words[..<numbered].allSatisfy { !$0.contains(where: \.isNumber) }
    }

    /// Whether a word begins the title of an Act or a regulation.
    private static func isKind(_ word: Substring, before next: Substring?) -> Bool {
        kinds.contains(String(word)) || ["perwal", "permen", "kepmen"].contains(where: word.hasPrefix)
            || word == "surat" && next == "edaran"
    }

    private static let kinds: Set<String> = [
        "undang", "uu", "peraturan", "perda", "perpres", "perbup", "pergub", "perki", "perka", "pp", "keputusan",
        "keppres", "kepwal", "instruksi", "inpres", "se",
    ]

    /// Acts other than UU 14/2008: those with number and year, and codes, which are named without.
    static func namesOtherAct(_ text: String) -> Bool {
        let words = HeadingName.words(of: text)
        return words.indices.contains { index in
            codes.contains { words[index...].starts(with: $0) }
                || LawNumber(at: index, of: words).map { $0.kind?.isAct == true && !$0.isOfDisclosureAct } == true
        }
    }

    /// Whether the text speaks of an Act without saying which: `Undang-Undang Perbankan`.
    static func namesActWithoutNumber(_ text: String) -> Bool {
        let words = HeadingName.words(of: text)
        let cited = Set(words.indices.compactMap { LawNumber(at: $0, of: words)?.start })
        return words.indices.dropLast().contains { index in
            LawNumber.Kind(word: words[index])?.isAct == true && !cited.contains(index)
                && words[index + 1].first?.isLetter == true && words[index + 1] != "undang"
        }
    }

    /// The first regulation below an Act that the text names, as written.
    static func lowerRegulation(in text: String) -> String? {
        text.firstMatch(of: lower).map { String($0.output.0) }
    }

    /// The codes by their initials and their name.
    private static let codes = [
        "kuhp", "kuhap", "kuhper", "kuhperdata", "kuh perdata", "kuhd", "kuhdagang", "kitab undang undang",
    ].map { HeadingName.words(of: $0) }

    private static let lower = Pattern(
        /(?i)\b(peraturan\s+(?:pemerintah|presiden|menteri|daerah|gubernur|bupati|wali\s*kota|komisi|badan|kepala|kepolisian|kapolri|direktur|desa|bersama)|keputusan|instruksi|surat\s+edaran|pp|perpres|permen[a-z]*|perda|pergub|perbup|perwal[a-z]*|perki|perka|keppres|kepmen[a-z]*|sk|se)\b/
    )
}

/// The number and the year of a law in a list of words, as ``HeadingName/words(of:)`` gives them: of `UU Nomor 27 Tahun 2022`,
/// `Undang-Undang RI No. 27/2022`.
struct LawNumber {
    enum Kind: String {
        case act = "UU"
        case emergencyAct = "Perppu"
        case regulation = "PP"

        /// The kind of which a word is the last one: `undang` of an `undang-undang`. Nil for other words.
        init?(word: String) {
            switch word {
            case "uu", "undang": self = .act
            case "perppu", "perpu": self = .emergencyAct
            case "pp", "pemerintah": self = .regulation
            default: return nil
            }
        }

        var isAct: Bool { self != .regulation }
    }

    let number: String
    let year: String
    /// The index of the last word before the number that is not one of ``fillers``. Nil where there is none.
    let start: Int?
    /// The index after the year.
    let end: Int
    /// Nil where another word than that of a kind is before the number.
    let kind: Kind?

    /// - Parameter index: that of the number. Nil where no number with a year is there.
    init?(at index: Int, of words: [String]) {
        guard words[index].count <= 3, words[index].allSatisfy(\.isNumber),
            let year = Self.year(after: index, of: words)
        else { return nil }
        number = words[index]
        self.year = words[year]
        start = Self.beginning(before: index, of: words)
        end = year + 1
        kind = start.flatMap { Kind(word: words[$0]) }
    }

    /// Whether these are those of UU 14/2008.
    var isOfDisclosureAct: Bool { (number, year) == ("14", "2008") }

    /// The index of the year of a number. Nil where it has none.
    static func year(after number: Int, of words: [String]) -> Int? {
        words[(number + 1)...].firstIndex { !["tahun", "thn", "th", "/"].contains($0) }.flatMap {
            words[$0].count == 4 && words[$0].allSatisfy(\.isNumber) ? $0 : nil
        }
    }

    /// The index of the last word before a number that is not one of ``fillers``. Nil where there is none.
    static func beginning(before number: Int, of words: [String]) -> Int? {
        words[..<number].lastIndex { !fillers.contains($0) }
    }

    /// Words between the kind of a law and its number.
    static let fillers: Set<String> = [
        "nomor", "no", "nomer", "nr", "ri", "r", "i", "republik", "indonesia", "tentang",
    ]
}
