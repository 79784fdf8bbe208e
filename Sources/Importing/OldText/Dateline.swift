import Reading

/// The dateline of a report: its place in capital letters and a dash, `LUBUKLINGGAU – Wali Kota …`.
struct Dateline: Equatable {
    /// Capitalized, with abbreviations of provinces in capitals.
    let place: String
    /// The text after the dash.
    let rest: String
    /// Whether the text before the dash is only a place, without an office, paper, date or brackets.
    let isCertain: Bool

    /// The number of characters to examine.
    private static let lengthLimit = 80

    /// Words in capitals before a dash that are not places.
    private static let otherWords: Set<String> = [
        "pengumuman", "undangan", "rilis", "siaran", "pers", "press", "release", "info", "informasi", "berita",
        "update", "breaking", "news", "video", "foto", "galeri", "jadwal", "hasil", "agenda", "penting", "opini",
        "artikel", "profil", "redaksi", "admin", "humas", "kominfo", "diskominfo", "ppid", "covid", "tentang",
        "advertorial",
    ]

    /// Abbreviations in names of places.
    private static let abbreviations: Set<String> = ["DKI", "DIY", "NTB", "NTT"]

    /// Names of offices, which also come in capitals before a dash.
    private static let offices: Set<String> = [
        "apbd", "badan", "balai", "bappeda", "basarnas", "bawaslu", "biro", "bpbd", "bps", "bumd", "bupati", "camat",
        "cabang", "desk", "dewan", "dinas", "dinkes", "direktorat", "disdik", "disdukcapil", "dishub", "dispar",
        "dispora", "dprd", "gubernur", "inspektorat", "kantor", "kapolda", "kapolres", "kecamatan", "kejaksaan",
        "kejari", "kejati", "kelurahan", "kemenag", "kementerian", "kesbangpol", "kodam", "kodim", "komisi", "koramil",
        "korem", "kpu", "lurah", "opd", "pdam", "pemda", "pemerintah", "pemkab", "pemkot", "pemprov", "pengadilan",
        "pkk", "polda", "polres", "polresta", "polrestabes", "polri", "polsek", "puskesmas", "rsud", "samsat", "satpol",
        "satuan", "sekda", "sekretariat", "setda", "tim", "tni", "tp", "unit", "upt", "uptd", "wakil", "wali",
        "walikota",
    ]

    /// Returns whether a word in capitals can belong to the name of a place.
    private static func isOfPlace(_ word: Substring, isAlone: Bool) -> Bool {
        if abbreviations.contains(String(word)) { return true }
        // Two or three letters alone are an abbreviation. Beside others they may be a word: OGAN KOMERING ULU, WAY KANAN.
        return !offices.contains(word.lowercased()) && word.contains { "AIUEO".contains($0) }
            && !(isAlone && word.count <= 3)
    }

    /// Reads the dateline at the beginning of a Markdown paragraph. Nil where there is none.
    init?(_ paragraph: String) {
        let start = paragraph.prefix(Self.lengthLimit)
        guard let dash = Self.dash(in: start) else { return nil }
        let head = String(paragraph[..<dash.lowerBound]).trimmed
        var rest = String(paragraph[dash.upperBound...]).trimmed
        let marks = head.prefix { $0 == "*" || $0 == "_" }
        let bare = head.dropFirst(marks.count)
        let isClosed = marks.isEmpty || bare.hasSuffix(marks)
        var name = isClosed ? bare.dropLast(marks.count) : bare
        // Bold text that begins with the place and ends after the dash.
        if !isClosed {
            guard rest.hasPrefix(marks) else { return nil }
            rest = String(rest.dropFirst(marks.count)).trimmed
        }
        name = name.prefix { $0 != "," && $0 != "(" && $0 != ":" }
        let words = name.split(separator: " ")
        guard (1...4).contains(words.count), name.count(where: \.isLetter) >= 3, !rest.isEmpty,
            words.allSatisfy({ word in word.allSatisfy { $0.isUppercase || $0 == "." || $0 == "'" } }),
            !words.contains(where: { Self.otherWords.contains($0.lowercased()) })
        else { return nil }
        place = words.map { word in
            Self.abbreviations.contains(String(word)) ? String(word) : word.prefix(1) + word.dropFirst().lowercased()
        }.joined(separator: " ")
        isCertain =
            words.count <= 3 && name.count == bare.dropLast(isClosed ? marks.count : 0).count && !name.contains(".")
            && words.allSatisfy { Self.isOfPlace($0, isAlone: words.count == 1) }
            && rest.first.map { $0.isUppercase || "\"“'‘*[".contains($0) } == true
        self.rest = rest
    }

    /// Finds a long dash, or a hyphen between spaces.
    private static func dash(in text: Substring) -> Range<String.Index>? {
        var previous: Character = "x"
        for index in text.indices {
            let character = text[index]
            let next = text.index(after: index)
            if character == "–" || character == "—" { return index..<next }
            if character == "-", previous == " " || previous == "*", next < text.endIndex,
                text[next] == " " || text[next] == "-"
            {
                return index..<(text[next] == "-" ? text.index(after: next) : next)
            }
            previous = character
        }
        return nil
    }
}

/// Detects several articles in one record.
enum PastedArticles {
    static func areLikely(in markdown: String) -> Bool {
        let lines = markdown.split(separator: "\n").map(String.init)
        let bylines = lines.compactMap(byline)
        return lines.count { Dateline($0) != nil } > 1 || lines.count(where: endsInInitials) > 1
            || labels.contains { label in bylines.count { $0 == label } > 1 }
    }

    private static let labels = ["penulis", "reporter", "pewarta", "laporan", "oleh", "editor"]

    /// Returns the label of a line that names an author.
    private static func byline(_ line: String) -> String? {
        let words = line.drop { "*_ ".contains($0) }.lowercased()
        guard let colon = words.prefix(24).firstIndex(of: ":") else { return nil }
        let label = words[..<colon].filter { !"*_ ".contains($0) }
        return labels.first { $0 == label }
    }

    /// Returns whether a line ends in initials, such as `(rls/dk)`. Capitals would be the abbreviation of an office.
    private static func endsInInitials(_ line: String) -> Bool {
        let end = line.drop { "*_ ".contains($0) }.suffix(16)
        guard end.last(where: { !"*_. ".contains($0) }) == ")", let open = end.lastIndex(of: "(") else { return false }
        let inner = end[end.index(after: open)...].prefix { $0 != ")" }
        return (2...10).contains(inner.count) && inner.allSatisfy { $0.isLowercase || $0 == "/" }
    }
}
