import Markdown
import TestSupport
import Testing

@Suite struct LimitTests {
    /// Texts that take cmark-gfm 0.29.0.gfm.6 from seconds to hours, and what they are refused for.
    static let hostile: [(String, MarkdownLimits.Construct)] = [
        (String(repeating: "a", count: 2_200_000), .length),
        (String(repeating: "> ", count: 100_000) + "a\n" + String(repeating: "b\n", count: 100_000), .nesting),
        (String(repeating: "- ", count: 100_000) + "a\n" + String(repeating: "\n", count: 100_000), .nesting),
        (String(repeating: "1. ", count: 100_000), .nesting),
        ((0..<700).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined(), .nesting),
        (String(repeating: "> ", count: 90) + "a\n" + String(repeating: "b\n", count: 200_000), .nesting),
        (String(repeating: "~~__", count: 30_000) + String(repeating: "*a_", count: 40_000), .emphasis),
        (String(repeating: "![[]()", count: 40_000), .brackets),
        (String(repeating: "*a [b](c) ", count: 40_000), .brackets),
        (String(repeating: "_[a](b)* ", count: 40_000), .brackets),
        (String(repeating: "a <?", count: 100_000), .declarations),
        (String(repeating: "a <!A ", count: 80_000), .declarations),
        (String(repeating: "<![CDATA[", count: 50_000), .declarations),
        (String(repeating: "a <![CDATA[\r\n", count: 40_000), .declarations),
        (String(repeating: "www._", count: 20_000), .addresses),
        ("http://a.b" + String(repeating: ")", count: 200_000), .addresses),
        (String(repeating: "a@", count: 200_000), .emailAddresses),
        (String(repeating: "a@b.id ", count: 70_000), .emailAddresses),
        // Signs count where a fence only seems to be one.
        ("<!--\n```\n-->\n" + String(repeating: "![[]()", count: 40_000), .brackets),
        ("- a\n  ```\nb\n" + String(repeating: "![[]()", count: 40_000), .brackets),
        ("> ```\n" + String(repeating: "![[]()", count: 40_000), .brackets),
        ("``` `\n" + String(repeating: "![[]()", count: 40_000), .brackets),
        ("```\n```\n" + String(repeating: "![[]()", count: 40_000), .brackets),
        ("|a`|b|\n|-|-|\n" + String(repeating: "|-\n|a|b\n", count: 50_000), .tableDelimiters),
        (row("a", cells: 2000) + row("-", cells: 2000) + row("b", cells: 2000), .tableColumns),
        ("|a|\n|-|\n" + String(repeating: "|", count: 100_000), .tableColumns),
        (row("a") + row("-") + String(repeating: "b\n", count: 16_000), .tableCells),
        (String(repeating: "|-\n|a|b\n", count: 50_000), .tableDelimiters),
        (String(repeating: "a\n", count: 100_000) + ":-", .tableDelimiters),
        (
            "[a]: " + String(repeating: "b", count: 200_000) + "\n\n" + String(repeating: "[a]", count: 50_000),
            .references
        ),
        ("[&Hat;aaaaaaaa]", .footnoteEntity),
        ("![&#0094;a]", .footnoteEntity),
        ("[&#x5e;a]", .footnoteEntity),
    ]

    private static func row(_ cell: String, cells: Int = 100) -> String {
        String(repeating: "|\(cell)", count: cells) + "|\n"
    }

    @Test(.ends, arguments: hostile.indices)
    func `A text that would take long is refused`(index: Int) throws {
        let (text, construct) = Self.hostile[index]
        let error = #expect(throws: MarkdownError.self) { try parse(text) }
        guard case .tooComplex(_, let found)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found == construct)
    }

    /// Odd texts of an eighth of the greatest length: they have to end, and without overflowing the stack. What grows with the square
    /// of the length would take an hour here.
    @Test(
        .ends,
        arguments: [
            "[", "]", "`", "<a ", "&a", "\\", "[a](", "[a](<b", "[a](b \"", "http:", "\n", " ",
            "\r", "é",
        ]
    )
    func `A text of one sign ends`(sign: String) throws {
        let text = String(repeating: sign, count: 256 * 1024 / sign.utf8.count)
        #expect(try parse(text).wordCount >= 0)
    }

    @Test(.ends) func `Deep nesting of inlines does not overflow the stack`() throws {
        let depth = 10_000
        let text = String(repeating: "*a ", count: depth) + String(repeating: " a*", count: depth)
        let document = try parse(text)
        #expect(document.html.hasPrefix("<p>" + String(repeating: "<em>a ", count: depth)))
    }

    @Test(arguments: [
        "Satu\n\nDua ⟦[&Hat;a]",
        "Satu\n⟦" + String(repeating: "> ", count: 101) + "a",
        "Satu\r\n\r\n⟦" + String(repeating: "|a", count: 201),
        "é é ⟦www." + String(repeating: "a)", count: 10_000),
    ])
    func `A refusal says where`(marked: String) throws {
        let marked = try Marked(marked)
        let error = #expect(throws: MarkdownError.self) { try parse(marked.text) }
        guard case .tooComplex(let position, _)? = error else { return }
        #expect(position == marked.position)
    }

    /// Documents that offices have.
    static let honest: [String] = [
        "| a | b | c | d | e | f | g | h | i | j | k | l |\n" + "|" + String(repeating: "---|", count: 12) + "\n"
            + String(repeating: "|" + String(repeating: " - |", count: 12) + "\n", count: 5_000),
        (1...500).map { "Kalimat[^\($0)].\n" }.joined() + "\n"
            + (1...500).map {
                "[^\($0)]: Lihat Peraturan Daerah Nomor \($0) Tahun 2020 tentang [tata cara](https://contoh.go.id/\($0)) "
                    + "penyelenggaraan pelayanan informasi publik di lingkungan pemerintah kota.\n"
            }.joined(),
        String(
            repeating:
                "Ketua membuka rapat pada pukul 09.00 WIB. *Peserta* menyetujui [risalah](https://contoh.go.id).\n\n",
            count: 10_000
        ),
        "```json\n" + String(repeating: "{\"a\": [1, 2, [3]], \"b\": \"*_x_*\", \"c\": \"![x](y)\"},\n", count: 8_000)
            + "```\n",
        (1...1_500).map { "lurah\($0)@kelurahan.contoh.go.id" }.joined(separator: ", "),
    ]

    @Test(.ends, arguments: honest.indices)
    func `A long document that people wrote is accepted`(index: Int) throws {
        #expect(try parse(Self.honest[index]).wordCount > 0)
    }

    @Test func `A long article with all that editors write is accepted`() throws {
        let section = """
            ## Judul *bagian*

            Paragraf **tebal** dengan [tautan](https://contoh.go.id/a_b_c?x=(1)) dan ![gambar](a.jpg), ppid@contoh.go.id.
            > Kutipan
            > > dalam

            - butir
              - dalam
                1. lagi

            | Nama | Surel | Tautan |
            |------|-------|--------|
            """
        let row = "| Kelurahan | lurah@contoh.go.id | **[profil](https://contoh.go.id/kelurahan)** - |\n"
        let text = String(repeating: section + "\n" + String(repeating: row, count: 200) + "\n", count: 20)
        let document = try parse(text)
        #expect(document.links.count == 20 * 403)
    }
}
