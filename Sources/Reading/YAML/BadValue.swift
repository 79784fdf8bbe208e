import Diagnostics

/// A key whose value has another shape than the key takes.
package enum BadValue {
    static let rule = Rule(
        id: "bad-value",
        severity: .error,
        title: LocalizedText(id: "Nilai tidak sesuai kuncinya", en: "Value does not fit its key"),
        explanation: LocalizedText(
            id: """
                Setiap kunci menerima satu bentuk nilai: teks, daftar, angka, ya/tidak (`true`/`false`), atau kelompok kunci \
                yang menjorok di bawahnya. Pesan menyebut bentuk yang diharapkan.
                """,
            en: """
                Each key takes values of one shape: a text, a list, a number, yes or no (`true`/`false`), or a group of keys \
                indented below it. The message names the shape that is expected.
                """
        ),
        example: Rule.Example(wrong: "draft: mungkin", right: "draft: true")
    )

    /// The shapes that values have.
    package enum Shape {
        case text, texts, flag, mapping, mappings
        case integer(ClosedRange<Int>)
        case choice([String])
        /// A day that comes every year, such as `03-31`.
        case monthDay

        var words: LocalizedText {
            switch self {
            case .text: LocalizedText(id: "teks", en: "a text")
            case .texts:
                LocalizedText(id: "daftar teks, misalnya [satu, dua]", en: "a list of texts, such as [one, two]")
            case .flag: LocalizedText(id: "true atau false", en: "true or false")
            case .mapping:
                LocalizedText(id: "kelompok `kunci: nilai` yang menjorok", en: "a group of indented `key: value` lines")
            case .mappings:
                LocalizedText(id: "daftar kelompok `kunci: nilai`", en: "a list of groups of `key: value` lines")
            case .integer(let range):
                LocalizedText(
                    id: "bilangan bulat \(range.lowerBound) sampai \(range.upperBound)",
                    en: "a whole number from \(range.lowerBound) to \(range.upperBound)"
                )
            case .choice(let words):
                LocalizedText(
                    id: "salah satu dari " + words.joined(separator: ", "),
                    en: "one of " + words.joined(separator: ", ")
                )
            case .monthDay:
                LocalizedText(id: "bulan dan tanggal, misalnya 03-31", en: "a month and a day, such as 03-31")
            }
        }
    }

    package static func diagnostic(
        for key: String,
        expected: Shape,
        found: String? = nil,
        at place: SourceLocation
    ) -> Diagnostic {
        let foundText = found.map { (id: ", bukan \"\($0)\"", en: ", not \"\($0)\"") } ?? (id: "", en: "")
        return Diagnostic(
            rule,
            at: place,
            message: LocalizedText(
                id: "\"\(key)\" harus berisi \(expected.words.id)\(foundText.id)",
                en: "\"\(key)\" takes \(expected.words.en)\(foundText.en)"
            ),
            help: suggestion(key: key, expected: expected, found: found)
        )
    }

    private static func suggestion(key: String, expected: Shape, found: String?) -> LocalizedText? {
        switch expected {
        case .flag:
            let yes = ["ya", "yes", "y", "benar", "on", "1"].contains(found?.lowercased() ?? "")
            return LocalizedText(id: "tulis: \(key): \(yes)", en: "write: \(key): \(yes)")
        case .choice(let words):
            guard let word = found.flatMap({ Suggestion.nearest(to: $0, among: words) }) ?? words.first else {
                return nil
            }
            return LocalizedText(id: "tulis: \(key): \(word)", en: "write: \(key): \(word)")
        case .text, .texts, .mapping, .mappings, .integer, .monthDay:
            return nil
        }
    }
}
