import Diagnostics
import Registers

/// A document that requires an account to open.
enum LoginLink {
    static let rule = Rule.warning(
        "login-link",
        title: LocalizedText(id: "Dokumen di balik halaman masuk", en: "Document behind a login page"),
        explanation: """
            Informasi publik dapat dibaca siapa saja tanpa akun. Tautan ke halaman masuk berarti dokumennya tidak terbuka: \
            pakai alamat dokumen itu sendiri, atau simpan dokumennya di `content/media/`. Sampai itu barisnya terbit tanpa tautan, dengan \
            catatan bahwa berkasnya belum dapat dibuka.
            """,
        en: """
            Public information is open to everybody, without an account. A link to a login page means that the document is not: \
            use the address of the document itself, or keep the document in `content/media/`. Until then the row is published without \
            the link, saying that its document cannot be opened.
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
        message: { host in
            LocalizedText(
                id: "tautan menuju halaman masuk di \(host), bukan ke dokumen",
                en: "the link leads to a login page at \(host), not to a document"
            )
        },
        help: LocalizedText(
            id: "unduh dokumennya ke content/media/ dan tulis: media/2026/nama-berkas.pdf",
            en: "put the document into content/media/ and write: media/2026/file-name.pdf"
        )
    )
}
