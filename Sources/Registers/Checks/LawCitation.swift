import Patterns
import Reading

/// Finds Acts (undang-undang) and lower regulations in a text.
package enum LawCitation {
    /// Whether a title is that of an Act or a regulation with its number: `Perda Nomor 5 Tahun 2012 tentang …`.
    package static func isTitleOfRegulation(_ title: String) -> Bool {
        guard title.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return false }
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
        let text = text.lowercased()
        if text.contains("kitab undang-undang") || text.contains("kitab undang undang") { return true }
        if text.firstMatch(of: code) != nil { return true }
        return text.matches(of: act).contains { match in
            !(match.output.2 == "14" && match.output.3 == "2008")
        }
    }

    /// Whether the text speaks of an Act without saying which: `Undang-Undang Perbankan`.
    static func namesActWithoutNumber(_ text: String) -> Bool {
        let withoutCitations = text.lowercased().replacing(act, with: " ")
        return withoutCitations.firstMatch(of: bareAct) != nil
    }

    /// The first regulation below an Act that the text names, as written.
    static func lowerRegulation(in text: String) -> String? {
        text.firstMatch(of: lower).map { String($0.output.0) }
    }

    /// `UU Nomor 27 Tahun 2022`, `Undang-Undang RI No. 27/2022`.
    private static let act = Pattern(
        /\b(undang\s*[-–]?\s*undang|uu|perppu|perpu)\s*(?:(?:ri|r\.i\.|republik\s+indonesia)\s*)?(?:(?:nomor|nomer|no|nr)\b\.?)?\s*:?\s*(\d+)\s*(?:\/|tahun|thn\.?|th\.?)\s*(\d{4})\b/
    )

    /// The codes by their initials.
    private static let code = Pattern(/\b(?:kuhp|kuhap|kuhper|kuhperdata|kuh\s+perdata|kuhd|kuhdagang)\b/)

    private static let bareAct = Pattern(/\b(undang\s*[-–]?\s*undang|uu)\s+[a-z]/)

    private static let lower = Pattern(
        /(?i)\b(peraturan\s+(?:pemerintah|presiden|menteri|daerah|gubernur|bupati|wali\s*kota|komisi|badan|kepala|kepolisian|kapolri|direktur|desa|bersama)|keputusan|instruksi|surat\s+edaran|pp|perpres|permen[a-z]*|perda|pergub|perbup|perwal[a-z]*|perki|perka|keppres|kepmen[a-z]*|sk|se)\b/
    )
}
