import Files

/// The files of a generated portal other than articles.
enum SettingsText {
    static let site = """
        name: Portal Kota Contoh
        description: Berita dan informasi publik Kota Contoh
        url: https://kota.example
        cards: portal
        publisher: {name: Dinas Komunikasi dan Informatika Kota Contoh}
        address: {street: Jalan Contoh Nomor 1, city: Kota Contoh, province: Provinsi Contoh, postal_code: "00000"}
        contact: {telephone: (000) 000000, email: kominfo@kota.example, hours: Senin–Jumat 08.00–16.00}
        sections:
          - {folder: berita, title: Berita}
        categories:
        \(ArticleWriter.categories.map { "  - {title: \($0)}\n" }.joined())
        menus:
          main:
            - {title: Beranda, link: /}
            - {title: Berita, link: /berita/}
            - {title: Kategori, link: /kategori/}
            - {title: Profil, link: halaman/profil.md}
            - {title: Kontak, link: halaman/kontak.md}
          footer:
            - {title: Privasi, link: halaman/privasi.md}
        counter:
          figures: {hari_ini: 861, kemarin: 2613, minggu_ini: 11408, bulan_ini: 70686, total: 815197}
        theme: portal
        related: {count: 10}

        """

    /// Pages by path below `content/`.
    static let pages = [
        ("halaman/profil.md", page("Profil", "## Sejarah\n\nKota Contoh hanya ada di dalam pengukuran ini.\n")),
        ("halaman/kontak.md", page("Kontak", "Alamat kantor tercantum di kaki halaman.\n")),
        ("halaman/privasi.md", page("Privasi", "Portal ini tidak menyimpan data pembaca.\n")),
    ]

    /// Writes the settings, the pages and the pictures of a portal.
    static func write(to root: String) throws(FileError) {
        try writeWithFolder(root + "/content/site.yaml", Array(site.utf8))
        for (path, text) in pages { try writeWithFolder(root + "/content/" + path, Array(text.utf8)) }
        for name in ArticleWriter.pictures { try writeWithFolder(root + "/content/media/\(name).png", picture) }
    }

    private static func page(_ title: String, _ text: String) -> String { "---\ntitle: \(title)\n---\n\n" + text }

    /// A grey PNG of 16 by 9 pixels.
    static let picture: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
        0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00, 0x09, 0x08, 0x00, 0x00, 0x00, 0x00, 0x1E, 0x41, 0xF3,
        0xEE, 0x00, 0x00, 0x00, 0x0F, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x98, 0x80, 0x06, 0x18,
        0x06, 0x89, 0x00, 0x00, 0x36, 0x81, 0x51, 0x01, 0x0F, 0x88, 0x16, 0x4B, 0x00, 0x00, 0x00, 0x00,
        0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
}
