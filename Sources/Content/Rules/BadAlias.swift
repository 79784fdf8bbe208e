import Diagnostics
import Patterns
import Reading

/// An alias that cannot be a path below the site.
enum BadAlias {
    static let rule = Rule.error(
        "bad-alias",
        title: LocalizedText(id: "Alamat lama tidak sah", en: "Bad alias"),
        explanation: """
            Alamat lama ditulis sebagai jalur dari akar situs, misalnya `/berita/judul-lama/`. Tanda tanya, \
            `..`, dan nama situs tidak dapat menjadi berkas.
            """,
        en: """
            Old addresses are paths from the root of the site, such as `/berita/old-title/`. Question marks, \
            `..` and host names cannot become files.
            """,
        wrong: "aliases: [https://kota.example/lama]",
        right: "aliases: [/lama/]"
    )

    /// - Parameter fix: puts the path in place of a full address, or a slash before it.
    static func diagnostic(_ alias: Located<String>, fix: (_ path: String) -> Fix?) -> Diagnostic {
        let path = path(in: alias.value)
        return Diagnostic(
            rule,
            at: alias.location,
            id: "alamat lama \"\(alias.value)\" tidak dapat dibuat",
            en: "alias \"\(alias.value)\" cannot be made",
            help: path.map { LocalizedText(id: "tulis: aliases: [\($0)]", en: "write: aliases: [\($0)]") }
                ?? help(alias.value),
            fix: path.flatMap(fix)
        )
    }

    private static func help(_ alias: String) -> LocalizedText {
        if alias.contains("?") || alias.contains("#") {
            return LocalizedText(
                id: "hapus dari aliases: alamat dengan ? atau # hanya dapat dialihkan oleh server web",
                en: "take it out of aliases: only the web server can redirect an address with ? or #"
            )
        }
        return LocalizedText(
            id: "tulis jalur dari akar situs, misalnya /berita/judul-lama/",
            en: "write a path from the root of the site, such as /berita/old-title/"
        )
    }

    private static let host = Pattern(/(?:[\w\-]+\.)+[A-Za-z]{2,}(?=\/)/)

    /// Returns the path from the root of the site that an address means. Nil where the address is refused for another reason.
    private static func path(in alias: String) -> String? {
        let address = WebAddress(alias.trimmed.replacing("\\", with: "/"))
        guard address.query == nil, address.fragment == nil, address.scheme == nil || address.authority != nil else {
            return nil
        }
        // `www.kota.example/lama/`, an address without its scheme.
        let host = address.authority == nil ? address.path.prefixMatch(of: Self.host) : nil
        let rest = host.map { String(address.path[$0.range.upperBound...]) } ?? address.path
        let path = rest.hasPrefix("/") ? rest : "/" + rest
        guard !path.contains(","), !path.contains(" ") else { return nil }
        return Address(alias: path) == nil ? nil : path
    }
}
