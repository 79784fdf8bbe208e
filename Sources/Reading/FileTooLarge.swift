import Diagnostics

/// A text file above the size that is read.
enum FileTooLarge {
    static let rule = Rule(
        id: "file-too-large",
        severity: .error,
        title: LocalizedText(id: "Berkas terlalu besar", en: "File too large"),
        explanation: LocalizedText(
            id: """
                Berkas Markdown dibatasi 512 kB, berkas pengaturan 1 MB, dan berkas CSV 20 MB: naskah yang lebih besar \
                hampir selalu salah tempel, dan memperlambat setiap penerbitan.
                """,
            en: """
                A Markdown file holds at most 512 kB, a settings file 1 MB and a CSV file 20 MB: more is nearly always a \
                paste gone wrong, and slows every build.
                """
        )
    )

    static func diagnostic(path: String, size: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: LocalizedText(
                id: "berkas \(size / 1024) kB, batasnya \(limit / 1024) kB",
                en: "the file has \(size / 1024) kB, the limit is \(limit / 1024) kB"
            ),
            help: path.lowercased().hasSuffix(".csv") ? tableHelp : textHelp
        )
    }

    private static let tableHelp = LocalizedText(
        id: "bagi menjadi beberapa berkas CSV, misalnya satu per perangkat daerah",
        en: "split it into several CSV files, such as one for each agency"
    )

    private static let textHelp = LocalizedText(
        id: "bagi menjadi beberapa artikel, atau simpan dokumennya di content/media/ dan tautkan",
        en: "split it, or keep the document in content/media/ and link to it"
    )
}
