package import Diagnostics

/// A text file larger than its limit.
package enum FileTooLarge {
    static let rule = Rule.error(
        "file-too-large",
        title: LocalizedText(id: "Berkas terlalu besar", en: "File too large"),
        explanation: """
            Berkas Markdown dibatasi 2 MB, berkas pengaturan 1 MB, dan berkas CSV 20 MB: naskah yang lebih besar \
            hampir selalu salah tempel, dan memperlambat setiap penerbitan.
            """,
        en: """
            Markdown files are limited to 2 MB, settings files to 1 MB and CSV files to 20 MB: a larger file is \
            nearly always a paste gone wrong, and it slows every build.
            """
    )

    package static func diagnostic(path: String, size: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "berkas \(size / 1024) kB, batasnya \(limit / 1024) kB",
            en: "the file has \(size / 1024) kB, the limit is \(limit / 1024) kB",
            help: path.lowercased().hasSuffix(".csv") ? tableHelp : textHelp
        )
    }

    private static let tableHelp = LocalizedText(
        id: "bagi menjadi beberapa berkas CSV, misalnya satu per perangkat daerah",
        en: "split it into several CSV files, such as one for each agency"
    )

    private static let textHelp = LocalizedText(
        id: "bagi menjadi beberapa artikel, atau simpan dokumennya di content/media/ dan tautkan",
        en: "split it into several articles, or keep the document in content/media/ and link to it"
    )
}
