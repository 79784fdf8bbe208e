import Testing

@testable import WebArchives

@Suite struct PageTitleTests {
    @Test(
        arguments: [
            ("<head><title>Rapat &amp; &quot;uji&quot;</title></head>", "Rapat & \"uji\""),
            ("<head><title>&amp;lt;</title></head>", "&lt;"), ("<head></head><body><title>Peta</title>", nil),
            ("<head><meta http-equiv=\"refresh\" content=\"0; url=/a/\"><title>Pindah</title></head>", nil), ("", nil),
        ] as [(String, String?)]
    )
    func `A page has the title of its head, unless it leads elsewhere`(page: String, title: String?) {
        #expect(PageTitle.title(in: page) == title)
    }

    @Test(arguments: [
        ("https://www.kota.example/Berita/A%20b/", "example,kota)/berita/a%20b"),
        ("https://kota.example:8443/", "example,kota:8443)/"), ("https://kota.example/", "example,kota)/"),
    ])
    func `Addresses are sorted by host and path`(address: String, key: String) {
        let file = ArchivedFile(file: "", address: address, contentType: "text/html", title: nil)
        #expect(file.sortKey == key)
    }
}
