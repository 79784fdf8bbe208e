import Diagnostics
import Reading

/// Files whose names differ only in case or in the encoding of accents.
enum SimilarNames {
    static let rule = Rule.warning(
        "similar-names",
        title: LocalizedText(id: "Nama berkas berbeda huruf besar-kecilnya saja", en: "Names that differ in case only"),
        explanation: """
            Windows dan macOS menganggap `Foto.jpg` dan `foto.jpg` berkas yang sama: di sana salah satunya hilang, juga saat \
            portal disalin lewat komputer seperti itu. Beri salah satu nama lain.
            """,
        en: """
            Windows and macOS take `Foto.jpg` and `foto.jpg` for the same file: one of them is lost there, also when the \
            portal is copied through such a computer. Rename one of them.
            """
    )

    /// - Parameter paths: sorted.
    static func diagnostics(of paths: [ContentPath]) -> [Diagnostic] {
        var known: [String: String] = [:]
        var diagnostics: [Diagnostic] = []
        var last: [Substring] = []
        // How many parts of the last path make the name that was reported.
        var reported: Int?
        for path in paths {
            let parts = path.parts
            // The folders that the path shares with the last one are known.
            let shared = zip(parts, last).prefix { $0.utf8.elementsEqual($1.utf8) }.count
            if let reported, shared >= reported { continue }
            (last, reported) = (parts, nil)
            for count in (shared + 1)..<(parts.count + 1) {
                let prefix = parts.prefix(count).joined(separator: "/")
                let folded = prefix.lowercased()
                // Strings compare equal whatever the encoding of their accents, so `folded` finds both kinds of names.
                guard let other = known[folded] else {
                    known[folded] = prefix
                    continue
                }
                guard !other.utf8.elementsEqual(prefix.utf8) else { continue }
                diagnostics.append(diagnostic(prefix, other))
                reported = count
                break
            }
        }
        return diagnostics
    }

    private static func diagnostic(_ path: String, _ other: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: ContentPath(path).shown),
            id: "nama ini dan \"\(other)\" sama di Windows dan macOS",
            en: "this name and \"\(other)\" are the same on Windows and macOS",
            help: LocalizedText(id: "beri salah satu nama lain", en: "rename one of them"),
            related: [SourceLocation(path: ContentPath(other).shown)]
        )
    }
}
