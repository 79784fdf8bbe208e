import Diagnostics
import Files

/// A link within the portal that leads nowhere.
enum BrokenLink {
    static let rule = Rule(
        id: "broken-link",
        severity: .error,
        title: LocalizedText(id: "Tautan putus", en: "Broken link"),
        explanation: LocalizedText(
            id: """
                Tautan di dalam portal harus menuju berkas atau alamat yang ada. Tautkan artikel dan halaman lewat \
                berkas `.md`-nya: alamatnya boleh berubah, tautannya tetap benar.
                """,
            en: """
                Links within the portal lead to files or addresses that exist. Link articles and pages by their \
                `.md` file: their address may change and the link stays right.
                """
        ),
        example: Rule.Example(wrong: "[profil](../halaman/profill.md)", right: "[profil](../halaman/profil.md)"),
        isLenientInArchives: true
    )

    static func diagnostic(_ written: String, map: LinkMap, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(
                id: "tautan \"\(written)\" tidak menuju apa pun",
                en: "link \"\(written)\" leads nowhere"
            ),
            help: nearest(to: written, in: map.suggestions)
                .map(LocalizedText.didYouMean)
                ?? LocalizedText(
                    id:
                        "tulis jalur berkas .md dari berkas ini atau dari content/, atau alamat lengkap dengan https://",
                    en:
                        "write the path of the .md file from this file or from content/, or a full address with https://"
                )
        )
    }

    /// Files are compared by their whole path first, then by their name: a right name in a wrong folder is common.
    private static func nearest(to written: String, in known: LinkSuggestions) -> String? {
        let path = String(written.prefix { $0 != "#" && $0 != "?" })
        if path.hasPrefix("/"), !path.hasSuffix(".md") {
            return known.addresses.nearest(to: path)
        }
        let plain = LinkSuggestions.plain(path)
        if let whole = known.documents.nearest(to: plain) { return "/" + whole }
        guard let name = known.names.nearest(to: LinkSuggestions.name(of: plain)) else { return nil }
        return known.documents.first { LinkSuggestions.name(of: $0) == name }.map { "/" + $0 }
    }
}
