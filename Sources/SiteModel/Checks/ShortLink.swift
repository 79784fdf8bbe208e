import Diagnostics

/// A shortened address, which hides its target.
enum ShortLink {
    static let rule = Rule.warning(
        "short-link",
        title: LocalizedText(id: "Tautan pendek", en: "Shortened link"),
        explanation: """
            Tautan pendek seperti bit.ly atau s.id menyembunyikan tujuannya, dapat dialihkan siapa saja yang memegang akunnya, dan \
            mati bila layanannya berhenti. Tulis alamat tujuannya lengkap. Di dalam naskah, begitu pula tautan yang disalin dari Google, Facebook, \
            atau surel, yang melewati situs itu dahulu.
            """,
        en: """
            A shortened link such as bit.ly or s.id hides where it leads, can be turned elsewhere by whoever has the account, and \
            dies with its service. Write the full address that it leads to. In texts, the same holds for links copied from Google, Facebook or \
            mail, which lead through these first.
            """,
        wrong: "berkas\nhttps://bit.ly/dokumen-kota",
        right: "berkas\nhttps://ppid.kota.example/dokumen.pdf"
    )

    private static let hosts: Set<String> = [
        "bit.ly", "s.id", "tinyurl.com", "goo.gl", "t.ly", "cutt.ly", "rebrand.ly", "shorturl.at", "is.gd", "ow.ly",
        "tiny.cc", "rb.gy", "t.co", "linktr.ee", "lynk.id", "heylink.me", "forms.gle", "intip.in", "gg.gg", "bitly.com",
        "bitly.ws", "taplink.cc", "l.ead.me", "qrco.de", "v.gd", "shorturl.asia",
    ]

    static let check = SiteCheck(
        rule,
        linksTo: { $0.isAt(hosts) },
        message: { host in
            LocalizedText(
                id: "tautan pendek \(host) menyembunyikan tujuannya",
                en: "the shortened link at \(host) hides where it leads"
            )
        },
        help: LocalizedText(
            id: "buka tautannya, lalu salin alamat lengkap yang tampil di peramban",
            en: "open the link and copy the full address that the browser shows"
        )
    )
}
