import Reading

/// A regulation as others name it: `Perda 5/2020`, `Peraturan Daerah Nomor 5 Tahun 2020 tentang Pasar`.
struct RegulationCitation {
    /// The words before the number, abbreviations written out.
    private let kind: [String]
    let key: String
    let year: Int
    /// Whether only a part of it is meant: `Pasal 5 Perda 5/2020`, `sebagian`.
    let isPart: Bool

    static func key(_ number: String, _ year: Int) -> String {
        let digits = number.drop { $0 == "0" }
        return "\(digits.lowercased())/\(year)"
    }

    /// The year at the end of a number: of `5/2019`, `Nomor 5 Tahun 2019`. Nil where it has none.
    static func year(inNumber number: String) -> Int? {
        guard let year = number.plainWords.last.flatMap({ $0.count == 4 ? Int($0) : nil }), (1945...2199).contains(year)
        else { return nil }
        let before = number.trimmed.dropLast(4)
        return before.hasSuffix("/") || String(before).plainWords.last.map { yearWords.contains(String($0)) } == true
            ? year : nil
    }

    /// The number and year of `5/2019` and `Nomor 5 Tahun 2019`. A number with more parts, such as `188.4/12/2025`, keeps its year. Nil where
    /// there is no year.
    static func parts(ofNumber text: String) -> (number: String, year: Int)? {
        guard let year = year(inNumber: text) else { return nil }
        let words = text.trimmed.dropLast(4).split { $0.isWhitespace || "/:".contains($0) }
            .filter { word in
                let plain = word.lowercased().filter { $0 != "." }
                return !numberWords.contains(plain) && !yearWords.contains(plain)
            }
        return words.count == 1 ? (String(words[0]), year) : words.isEmpty ? nil : (text.trimmed, year)
    }

    private static let abbreviations: Set<String> = [
        "perbup", "perda", "pergub", "perwal", "perwali", "perwako", "perkada", "pp", "perpres", "perki", "perka",
        "perban", "keppres", "inpres", "perppu",
    ]

    /// Whether a word in small letters is the short name of a kind of regulations below an Act: `perbup`, `permendagri`.
    static func isAbbreviation(_ word: String) -> Bool {
        abbreviations.contains(word) || word.hasPrefix("permen") || word.hasPrefix("kepmen")
    }

    private static let yearWords: Set<String> = ["tahun", "thn", "th"]
    private static let numberWords: Set<String> = ["nomor", "no", "nr"]

    /// The number and year that a text begins with, and the text behind them: of `Nomor 1 Tahun 2025, 3 Februari 2025` and
    /// `Nomor 3 Tahun 2025 (5 Februari 2025)`. Nil where there is no year.
    static func numberAndDate(_ text: String) -> (number: String, year: Int, date: String)? {
        for marks in [",;\n", ",;\n("] {
            let pieces = text.split { marks.contains($0) }.filter { !$0.trimmed.isEmpty }
            // "Nomor 13\nTahun 2025", "Nomor 12, Tahun 2025"
            let hasYearApart = pieces.count > 1 && pieces[1].trimmed.lowercased().hasPrefix("tahun ")
            let counts = hasYearApart ? [1, 2] : [1]
            for count in counts {
                let first = pieces.prefix(count)
                guard let end = first.last?.endIndex,
                    let found = parts(ofNumber: first.map { $0.trimmed }.joined(separator: " "))
                else { continue }
                var date = text[end...].drop { ",;\n".contains($0) }.trimmed
                if date.hasPrefix("("), date.hasSuffix(")") { date = date.dropFirst().dropLast().trimmed }
                return (found.number, found.year, date)
            }
        }
        return nil
    }

    /// The kind, number and year of `Peraturan Daerah Nomor 5 Tahun 2020`, also with `tentang …` behind them. Nil for others.
    static func named(_ text: String) -> (kind: String, number: String, year: Int)? {
        let words = text.split(whereSeparator: \.isWhitespace)
        let end = words.firstIndex { ["tentang", "ttg"].contains($0.lowercased()) } ?? words.endIndex
        guard let start = words[..<end].firstIndex(where: { ["nomor", "no", "no."].contains($0.lowercased()) }),
            start > 0,
            let parts = parts(ofNumber: words[start..<end].joined(separator: " "))
        else { return nil }
        return (words[..<start].joined(separator: " "), parts.number, parts.year)
    }

    /// The words after `tentang` in `Perda Nomor 5 Tahun 2020 tentang Pasar`. Nil where there are none.
    static func title(in text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let start = words.firstIndex(where: { ["tentang", "ttg"].contains($0.lowercased()) }) else { return nil }
        let title = words[(start + 1)...].joined(separator: " ")
        return title.isEmpty ? nil : title
    }

    private static let partWords: Set<String> = [
        "pasal", "sebagian", "ayat", "lampiran", "ketentuan", "angka", "huruf", "bab", "bagian",
    ]
    private static let shortKinds: [String: [String]] = [
        "perda": ["peraturan", "daerah"], "perwal": ["peraturan", "wali", "kota"],
        "perwali": ["peraturan", "wali", "kota"], "perwako": ["peraturan", "wali", "kota"],
        "perbup": ["peraturan", "bupati"], "pergub": ["peraturan", "gubernur"], "perdes": ["peraturan", "desa"],
        "perkades": ["peraturan", "kepala", "desa"], "pp": ["peraturan", "pemerintah"],
        "perpres": ["peraturan", "presiden"], "uu": ["undang", "undang"], "walikota": ["wali", "kota"],
        "kepwal": ["keputusan", "wali", "kota"], "kepbup": ["keputusan", "bupati"],
        "kepgub": ["keputusan", "gubernur"],
    ]

    static func all(in text: String) -> [RegulationCitation] {
        var found: [RegulationCitation] = []
        for piece in text.split(whereSeparator: { ",;\n".contains($0) }) {
            let words = piece.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "/" }
                .flatMap { word in word.split(separator: "/").map(String.init) }
            var start = 0
            for index in words.indices {
                guard words[index].first?.isNumber == true, let next = LawNumber.year(after: index, of: words),
                    let year = Int(words[next]), (1945...2199).contains(year)
                else { continue }
                let before = index > start ? Array(words[start..<index]) : []
                found.append(
                    RegulationCitation(
                        kind: written(before.filter { !["nomor", "no", "dan", "serta"].contains($0) }),
                        key: key(words[index], year),
                        year: year,
                        isPart: !partWords.isDisjoint(with: before)
                    )
                )
                start = next + 1
            }
        }
        return found
    }

    /// Stands for a regulation whatever its kind is called: `Perda` 5/2026 and `Peraturan Daerah` 05/2026 are one, their annex another. Nil without
    /// number or year.
    static func key(of regulation: Regulation) -> [String]? {
        guard let year = regulation.tahun, !regulation.nomor.isBlankMark, !regulation.jenis.isEmpty else { return nil }
        return written(regulation.jenis.plainWords.map(String.init)) + [
            key(regulation.nomor.lowercased(), year), regulation.opd ?? "",
            regulation.distinction.map(HeadingName.folded) ?? "",
        ]
    }

    private static func written(_ words: [String]) -> [String] { words.flatMap { shortKinds[$0] ?? [$0] } }

    /// Whether it can be one of a kind: `Perda` is one of `Peraturan Daerah Kota Contoh`. A citation without a kind can be any.
    func mayName(_ other: String) -> Bool {
        let other = Self.written(other.plainWords.map(String.init))
        return kind.isEmpty || zip(kind, other).allSatisfy { $0 == $1 }
    }
}
