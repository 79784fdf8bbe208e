import Reading

extension Klasifikasi {
    /// Reads the class in the name of a section: `A. INFORMASI WAJIB DIUMUMKAN SECARA BERKALA`. Nil where it names none, or
    /// several.
    init?(section text: String) {
        let words = HeadingName.words(of: text).joined()
        let found = Self.sectionWords.filter { words.contains($0.words) }
        guard found.count == 1 else { return nil }
        self = found[0].klasifikasi
    }

    private static let sectionWords: [(klasifikasi: Klasifikasi, words: String)] = [
        (.berkala, "berkala"), (.sertaMerta, "sertamerta"), (.setiapSaat, "tiapsaat"),
    ]

    /// Whether the name of a section names several classes, or one with typing errors: `Informasi Berkala dan Setiap Saat`, `Informasi Setiap
    /// Saaat`. `Informasi Setiap Tahun` names none.
    static func isMeant(bySection text: String) -> Bool {
        let words = words(ofSection: text)
        let all = words.joined()
        if sectionWords.count(where: { all.contains($0.words) }) > 1 { return true }
        guard words.contains("informasi") || words.contains("info") else { return false }
        let name = words.filter { !fillers.contains($0) }
        return phrases.contains { phrase in
            phrase != name && phrase.count == name.count
                && zip(name, phrase).allSatisfy { $0 == $1 || isTypo($0, of: $1) }
        }
    }

    /// Whether one letter is missing, too many or another one.
    private static func isTypo(_ word: String, of known: String) -> Bool {
        let start = zip(word, known).prefix { $0 == $1 }.count
        let end = zip(word.reversed(), known.reversed()).prefix { $0 == $1 }.count
        return abs(word.count - known.count) <= 1 && start + end + 1 >= max(word.count, known.count)
    }

    /// Whether the name of a section says a class and nothing else: `B. Informasi Berkala`, and not `Laporan Berkala Keuangan`.
    static func isNamedAlone(bySection text: String) -> Bool {
        Self(section: text) != nil
            && words(ofSection: text).allSatisfy { ways.contains($0) || fillers.contains($0) }
    }

    private static func words(ofSection text: String) -> [String] {
        HeadingName.words(of: SectionMark.removed(from: text)).filter { !$0.allSatisfy(\.isNumber) }
    }

    private static let phrases = [
        ["berkala"], ["serta", "merta"], ["sertamerta"], ["setiap", "saat"], ["tiap", "saat"], ["setiapsaat"],
    ]
    private static let ways = Set(phrases.joined())
    private static let fillers: Set<String> = [
        "informasi", "info", "publik", "daftar", "yang", "wajib", "harus", "secara", "dan", "atau", "untuk",
        "tersedia", "disediakan", "diumumkan",
    ]
}
