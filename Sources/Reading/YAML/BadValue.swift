import Diagnostics

/// A value of another shape than its key accepts.
enum BadValue {
    static let rule = Rule.error(
        "bad-value",
        title: LocalizedText(id: "Nilai tidak sesuai kuncinya", en: "Value does not fit its key"),
        explanation: """
            Setiap kunci menerima satu bentuk nilai: teks, daftar, angka, ya/tidak (`true`/`false`), atau kelompok kunci \
            yang menjorok di bawahnya. Pesan menyebut bentuk yang diharapkan.
            """,
        en: """
            Each key accepts values of one shape: a text, a list, a number, yes or no (`true`/`false`), or a group of keys \
            indented below it. The message names the expected shape.
            """,
        wrong: "draft: mungkin",
        right: "draft: true"
    )

    static func diagnostic(
        for key: String,
        expected: Field.Shape,
        found: String? = nil,
        at place: SourceLocation,
        help: LocalizedText? = nil,
        fix: Fix? = nil,
        severity: Severity? = nil
    ) -> Diagnostic {
        let words = expected.words
        let foundText = found.map { (id: ", bukan \"\($0)\"", en: ", not \"\($0)\"") } ?? (id: "", en: "")
        return Diagnostic(
            rule,
            at: place,
            id: "\"\(key)\" harus berisi \(words.id)\(foundText.id)",
            en: "\"\(key)\" takes \(words.en)\(foundText.en)",
            help: help ?? suggestion(key: key, expected: expected, found: found),
            fix: fix,
            severity: severity
        )
    }

    /// Returns the diagnostic for an item of a list that YAML reads as nothing: `null` or `~`.
    static func nothing(_ written: String, in key: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "\(written) di \"\(key)\" berarti kosong dan dilewati",
            en: "\(written) in \"\(key)\" means nothing and is left out",
            help: "hapus; bila memang tulisannya, beri tanda kutip: \"\(written)\"",
            en: "delete it; where the text itself is meant, put it in quotation marks: \"\(written)\"",
            severity: .warning
        )
    }

    /// Returns the diagnostic for a list whose items have no dash, or none with a space after it: YAML reads them as one text.
    static func withoutDashes(_ key: String, at place: SourceLocation, fix: Fix, help: LocalizedText) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "baris di bawah \"\(key)\" dibaca sebagai satu teks, bukan daftar",
            en: "the lines below \"\(key)\" are read as one text, not as a list",
            help: help,
            fix: fix,
            severity: .warning
        )
    }

    private static func suggestion(key: String, expected: Field.Shape, found: String?) -> LocalizedText? {
        switch expected {
        case .flag:
            guard let meant = found.flatMap(TruthText.nearest) else {
                return LocalizedText(
                    id: "tulis: \(key): true bila ya, \(key): false bila tidak",
                    en: "write: \(key): true for yes, \(key): false for no"
                )
            }
            return LocalizedText(id: "tulis: \(key): \(meant)", en: "write: \(key): \(meant)")
        case .choice(let words, _), .suggested(let words):
            guard let word = found.flatMap({ Suggestion.nearest(to: $0, among: words) }) else { return nil }
            return LocalizedText(id: "tulis: \(key): \(word)", en: "write: \(key): \(word)")
        case .integer(let range) where found?.contains(where: \.isNumber) != true:
            let example = min(max(10, range.lowerBound), range.upperBound)
            return LocalizedText(
                id: "tulis dengan angka, misalnya: \(key): \(example)",
                en: "write it in digits, such as: \(key): \(example)"
            )
        case .group where key != "---":
            return LocalizedText(
                id: "tulis kuncinya di bawah \(key):, satu setiap baris, menjorok dua spasi, tanpa - di depannya",
                en: "write its keys below \(key):, one on each line, indented by two spaces, without - before them"
            )
        case .group: return keys
        default: return nil
        }
    }

    /// The cure for a file, or for front matter, that is not a group of keys.
    static let keys = LocalizedText(
        id: "tulis setiap baris sebagai kunci: nilai, misalnya title: Rapat koordinasi",
        en: "write each line as key: value, such as title: Coordination meeting"
    )
}
