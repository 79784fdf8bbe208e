import Diagnostics

/// A document that is a post in a social network.
enum SocialLink {
    static let rule = Rule.warning(
        "social-link",
        title: LocalizedText(id: "Dokumen berupa unggahan media sosial", en: "Document is a post in a social network"),
        explanation: """
            Unggahan di media sosial bukan dokumen: sering meminta akun, tidak dapat diunduh atau dicari, dan hilang di bawah \
            unggahan berikutnya. Terbitkan informasinya di portal, lalu sebarkan lewat media sosial.
            """,
        en: """
            A post in a social network is no document: it often asks for an account, cannot be downloaded or searched, and sinks below \
            the next posts. Publish the information in the portal, and spread it by social media.
            """,
        wrong: "berkas\nhttps://www.instagram.com/p/…/",
        right: "berkas\nhalaman/pengumuman.md"
    )

    /// Without video platforms, which may lawfully host recordings of sessions.
    private static let hosts: Set<String> = [
        "instagram.com", "facebook.com", "fb.com", "fb.me", "fb.watch", "tiktok.com", "twitter.com", "x.com",
        "threads.net",
        "threads.com", "t.me", "telegram.me", "wa.me", "whatsapp.com", "linkedin.com", "lnkd.in", "snackvideo.com",
    ]

    static let check = SiteCheck(
        rule,
        linksTo: { $0.isAt(hosts) },
        message: { host in
            LocalizedText(
                id: "tautan menuju unggahan media sosial di \(host), bukan ke dokumen",
                en: "the link leads to a post at \(host), not to a document"
            )
        },
        help: LocalizedText(
            id: "tulis pengumumannya sebagai berita atau halaman portal, dan tautkan berkas .md-nya",
            en: "write it as an article or page of the portal, and link its .md file"
        )
    )
}
