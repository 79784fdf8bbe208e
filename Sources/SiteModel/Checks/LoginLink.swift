import Diagnostics
import Reading
import Serialization

/// A document that requires an account to open.
enum LoginLink {
    static let rule = Rule.warning(
        "login-link",
        title: LocalizedText(id: "Dokumen di balik halaman masuk", en: "Document behind a login page"),
        explanation: """
            Informasi publik dapat dibaca siapa saja tanpa akun. Tautan ke halaman masuk berarti dokumennya tidak terbuka: \
            pakai alamat dokumen itu sendiri, atau simpan dokumennya di `content/media/`. Sampai itu baris daftar terbit tanpa tautan, dengan \
            catatan bahwa berkasnya belum dapat dibuka. Di naskah hanya dilaporkan tautan yang menyebut halaman di baliknya, seperti \
            `/login?next=/surat/5`.
            """,
        en: """
            Public information is open to everybody, without an account. A link to a login page means that the document is not: \
            use the address of the document itself, or keep the document in `content/media/`. Until then a row is published without \
            the link, saying that its document cannot be opened. In texts only a link that names the page behind it is reported, such as \
            `/login?next=/surat/5`.
            """,
        wrong: "berkas\nhttps://sistem.kota.example/login",
        right: "berkas\nmedia/2026/laporan.pdf"
    )

    private static let words: Set<String> = [
        "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "wp-login", "wp-admin", "auth", "sso", "cas",
        "oauth", "oauth2",
    ]

    /// Parts of the path with a name for logging in, whatever their ending, and hosts made for it.
    static func isLogin(_ web: WebPlace) -> Bool {
        let parts = web.path.map { String($0.prefix { $0 != "." }) }
        let label = web.host.prefix { $0 != "." }
        // Folders for incoming letters are called `masuk` as well.
        return parts.contains(where: words.contains) || parts.last == "masuk"
            || ["login", "sso", "auth", "accounts"].contains(label)
    }

    static let check = SiteCheck(
        rule,
        linksTo: isLogin,
        message: message,
        help: LocalizedText(
            id: "unduh dokumennya ke content/media/ dan tulis: media/2026/nama-berkas.pdf",
            en: "put the document into content/media/ and write: media/2026/file-name.pdf"
        )
    )

    private static func message(_ host: String) -> LocalizedText {
        LocalizedText(
            id: "tautan menuju halaman masuk di \(host), bukan ke dokumen",
            en: "the link leads to a login page at \(host), not to a document"
        )
    }

    /// Keys of a query by which a login page knows what was asked for before.
    private static let returns: Set<Substring> = [
        "next", "redirect", "redirect_to", "redirect_uri", "redirecturl", "return", "return_to", "returnurl",
        "returnto",
        "continue", "back", "backurl", "goto", "destination", "dest", "from", "target", "url",
    ]

    /// Whether a value names a page behind the login, as a path of several parts. The name or folder of a service is where everybody comes
    /// after logging in: `/dashboard`.
    private static func isPage(_ value: String) -> Bool {
        let target = value.percentDecoded
        let web = WebAddress(target)
        let path = web.host == nil ? target.prefix { $0 != "?" && $0 != "#" } : web.path[...]
        return path.split(separator: "/").count > 1
    }

    /// Returns the diagnostic for a link in a text, whose author was asked to log in for what is behind it. Nil for others: an article may
    /// well tell where to log in.
    static func diagnostic(_ url: String, at place: SourceLocation) -> Diagnostic? {
        let pairs = WebAddress(url.lowercased()).query?.split(separator: "&").map {
            $0.split(separator: "=", maxSplits: 1)
        }
        let web = WebPlace(url)
        guard let pairs, isLogin(web),
            pairs.contains(where: { $0.count == 2 && returns.contains($0[0]) && isPage(String($0[1])) })
        else { return nil }
        return Diagnostic(
            rule,
            at: place,
            message: message(web.host),
            help: LocalizedText(
                id:
                    "tulis alamat halaman yang dituju, yang terbuka tanpa masuk; atau taruh dokumennya di content/media/",
                en:
                    "write the address of the page itself, which opens without an account; or put the document into content/media/"
            )
        )
    }
}
