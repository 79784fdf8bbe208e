import Diagnostics
import Files
import Reading
import Serialization

/// A link within the portal that leads nowhere.
enum BrokenLink {
    static let rule = Rule.error(
        "broken-link",
        title: LocalizedText(id: "Tautan putus", en: "Broken link"),
        explanation: """
            Tautan di dalam portal harus menuju berkas atau alamat yang ada. Tautkan artikel dan halaman lewat \
            berkas `.md`-nya: alamatnya boleh berubah, tautannya tetap benar. Alamat di luar portal tidak dibuka, tetapi yang \
            pasti tidak terbuka bagi pembaca dilaporkan juga: alamat jaringan kantor, surel dan nomor yang belum lengkap.
            """,
        en: """
            Links within the portal lead to files or addresses that exist. Link articles and pages by their \
            `.md` file: their address may change and the link stays right. Addresses elsewhere are not opened, but those that \
            cannot open for readers are reported as well: in the office's own network, or incomplete e-mail addresses and numbers.
            """,
        wrong: "[profil](../halaman/profill.md)",
        right: "[profil](../halaman/profil.md)",
        isLenientInArchives: true
    ).about(.links)

    /// - Parameter suggests: whether a link that was meant is looked for.
    static func diagnostic(_ written: String, map: LinkMap, suggests: Bool, at place: SourceLocation) -> Diagnostic {
        let nearest = suggests ? Self.nearest(to: map.ownAddress(written), in: map.suggestions) : nil
        return Diagnostic(
            rule,
            at: place,
            message: written.isEmpty
                ? LocalizedText(id: "tautan tanpa alamat", en: "a link without an address")
                : LocalizedText(
                    id: "tautan \"\(written.quotable)\" tidak menuju apa pun",
                    en: "link \"\(written.quotable)\" leads nowhere"
                ),
            help: nearest.map(LocalizedText.didYouMean)
                ?? (map.ownAddress(written) != written ? own : FileType.of(written).isMedia ? medium : elsewhere)
        )
    }

    /// A link to the computer on which the author saw the page, such as one copied from the preview.
    ///
    /// - Parameter isThere: whether the portal has something at its path.
    static func ofThisMachine(_ written: String, isThere: Bool, at place: SourceLocation) -> Diagnostic {
        let path = WebAddress(written).path
        return Diagnostic(
            rule,
            at: place,
            id: "tautan \"\(written.quotable)\" hanya terbuka di komputer ini",
            en: "link \"\(written.quotable)\" opens on this computer only",
            help: isThere
                ? LocalizedText(id: "tulis: \(path)", en: "write: \(path)")
                : LocalizedText(
                    id: "tulis alamat yang terbuka bagi semua orang, atau hapus tautannya",
                    en: "write an address that is open to everybody, or remove the link"
                )
        )
    }

    private static let elsewhere = LocalizedText(
        id: "tulis jalur berkas .md dari berkas ini atau dari content/, atau alamat lengkap dengan https://",
        en: "write the path of the .md file from this file or from content/, or a full address with https://"
    )

    /// The help for files that are not in `content/media/`.
    private static let medium = LocalizedText(
        id: "simpan berkasnya di content/media/ dan tulis: /media/nama-berkas",
        en: "put the file into content/media/ and write: /media/file-name"
    )

    /// The help for addresses that include this portal's own host.
    private static let own = LocalizedText(
        id: "alamat itu tidak ada di portal ini; tulis jalur berkas .md-nya, atau hapus tautannya",
        en: "this portal has no such address; write the path of its .md file, or remove the link"
    )

    /// Returns the most similar known file, compared by whole path first and then by name: a correct name in a wrong folder is common.
    private static func nearest(to written: String, in known: LinkSuggestions) -> String? {
        let plain = unquoted(written)
        if let address = webAddress(plain) { return address }
        if plain != written { return plain }
        let path = String(written.prefix { $0 != "#" && $0 != "?" })
        if let medium = known.media(namedAs: path), path.contains(".") { return "/\(medium)".percentEncodedPath }
        if FileType.of(path).isMedia {
            let plain = LinkSuggestions.plain(path)
            let medium = known.media.nearest(to: plain) ?? known.media.nearest(to: "media/" + plain)
            return medium.map { "/\($0)".percentEncodedPath }
        }
        if path.hasPrefix("/"), !path.hasSuffix(".md") {
            let file = path.dropFirst() + (path.hasSuffix("/") ? "" : ".md")
            return known.addresses.nearest(to: path).map(\.percentEncodedPath)
                ?? known.documents.nearest(to: String(file)).map { "/" + $0 }
        }
        let text = LinkSuggestions.plain(path)
        if let whole = known.documents.nearest(to: text) { return "/" + whole }
        guard let name = known.names.nearest(to: text.lastPathPart) else { return nil }
        return known.documents.first(named: name).map { "/" + $0 }
    }

    /// Returns a path without the quotation marks around it, and with the slashes of addresses.
    private static func unquoted(_ written: String) -> String {
        let marks: Set<Character> = ["\"", "'", "“", "”", "‘", "’"]
        let inner = written.drop { marks.contains($0) }
        let end = inner.lastIndex { !marks.contains($0) }.map(inner.index(after:)) ?? inner.startIndex
        return String(inner[..<end].replacing("\\", with: "/"))
    }

    /// Returns a full URL where a link begins with a host name, such as `www.kota.example/berita`.
    private static func webAddress(_ written: String) -> String? {
        if let meant = WebAddress.meant(by: written) { return meant }
        // Such as `0812-0000-1234`.
        let digits = written.filter(\.isNumber)
        if (8...15).contains(digits.count), written.allSatisfy({ $0.isNumber || "+-() .".contains($0) }),
            written.hasPrefix("0") || written.hasPrefix("+") || written.hasPrefix("(0") || written.hasPrefix("62")
        {
            return "tel:" + (written.hasPrefix("+") ? "+" : "") + digits
        }
        // Such as `humas@kota.example`.
        let parts = written.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count == 2, !parts[0].isEmpty, !parts[0].contains("/"), webAddress(String(parts[1])) != nil {
            return "mailto:" + written
        }
        let host = written.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let isHost =
            labels.count > 1
            && labels.allSatisfy { label in
                label.first?.isLetter == true
                    && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
        guard isHost, let last = labels.last, host.hasPrefix("www.") || topDomains.contains(String(last)) else {
            return nil
        }
        return "https://" + written
    }

    /// Top-level domains of sites that Indonesian offices link to, without those that are also file extensions.
    private static let topDomains: Set<String> = [
        "id", "com", "org", "net", "gov", "edu", "int", "info", "ly", "gl", "gle", "me", "be", "example",
    ]
}
