import Manual
import Testing

@Suite struct ManualPageTests {
    private static let page = ManualPage(
        name: "contoh",
        text: """
            # Contoh

            Pembuka.

            ## Gambar dan `alt`

            Isi gambar.

            ### Ukuran

            ```sh
            # bukan judul
            ```

            ## Gambar

            Yang lain.

            """
    )

    @Test func `Headings are those outside code`() {
        #expect(Self.page.title == "Contoh")
        #expect(Self.page.headings.map(\.text) == ["Contoh", "Gambar dan `alt`", "Ukuran", "Gambar"])
        #expect(Self.page.headings.map(\.level) == [1, 2, 3, 2])
    }

    @Test(arguments: [
        ("gambar dan alt", "## Gambar dan `alt`\n\nIsi gambar.\n\n### Ukuran\n\n```sh\n# bukan judul\n```\n"),
        ("UKURAN", "### Ukuran\n\n```sh\n# bukan judul\n```\n"),
        ("dan", "## Gambar dan `alt`\n\nIsi gambar.\n\n### Ukuran\n\n```sh\n# bukan judul\n```\n"),
        ("gambar", "## Gambar\n\nYang lain.\n"),
    ])
    func `A section is found by its heading, an equal one first, and ends at the next of its level`(
        words: String,
        expected: String
    ) {
        #expect(Self.page.section(about: words) == expected)
    }

    @Test(arguments: ["", "tidak ada", "bukan judul"])
    func `Words without a heading have no section`(words: String) {
        #expect(Self.page.section(about: words) == nil)
    }

    @Test func `Every page in the program has a title and its own name`() {
        #expect(ManualPage.all.first?.name == "panduan-redaktur")
        #expect(Set(ManualPage.all.map(\.name)).count == ManualPage.all.count)
        for page in ManualPage.all {
            #expect(page.text.hasPrefix("# "), "\(page.name)")
            #expect(ManualPage.named(page.name)?.text == page.text)
        }
    }
}
