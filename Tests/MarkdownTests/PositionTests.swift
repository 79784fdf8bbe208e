import Markdown
import Testing

@Suite struct PositionTests {
    @Test(arguments: [
        "⟦[a](b)",
        "Teks ⟦[a](b)",
        "Teks é😀 ⟦[a](b)",
        "Satu\ndua ⟦[a](b)",
        "Satu\r\ndua ⟦[a](b)\r\n",
        "Satu\n   dua ⟦[a](b)",
        "Satu\n   > dua ⟦[a](b)",
        "> Satu\n> é ⟦[a](b)",
        "> Satu\nmalas ⟦[a](b)",
        "- butir\n- é ⟦[a](b)",
        "- butir\n\n  - dalam\n    lagi ⟦[a](b)",
        "1. satu\nmalas ⟦[a](b)",
        "-\tsatu ⟦[a](b)",
        "# Judul ⟦[a](b) #",
        "> ##   Judul *b* ⟦[a](b)",
        "Judul\n  é ⟦[a](b)\n===",
        "\u{FEFF}⟦[a](b)",
        "`a\nb` ⟦[a](b)",
        "`[a` \\[a ⟦[a](b)",
        "> Satu ⟦[berwarna\n> tiga\n> empat](b)",
        "Satu ⟦![berwarna\ntiga](b)",
        "[x] [y](  ⟦[a](b)",
        "[x] ⟦[a][r]\n\n[r]: b",
        "[r]: b\n[s]: c\nTeks ⟦[a][r]",
        "⟦[r]\n\n[r]: b",
        "Teks ⟦![a](b)",
        "Satu\n- ⟦![a](b)",
        "! ⟦![é](b)",
        "**⟦[a](b)**",
        "⟦[**a** b](b)",
        "⟦[`a`](b)",
        "⟦[![x](y)](z)",
        "⟦<https://contoh.go.id>",
        "Satu\né ⟦<https://contoh.go.id>",
        "> é ⟦https://contoh.go.id",
        "Satu\n- (⟦www.contoh.go.id)",
        "Satu\né ⟦ppid@contoh.go.id.",
        "é ⟦<ppid@contoh.go.id>",
        "a\n\n[^1]\n\n[^1]: é ⟦[a](b)",
    ])
    func `A link is where it begins`(marked: String) throws {
        let marked = try Marked(marked)
        #expect(try parse(marked.text).links.first?.position == marked.position)
    }

    @Test(arguments: [
        "[x](y)\n[x](y) ⟦[a](b)",
        "[x](\ny\n\"t\") é ⟦[a](b)",
        "[x](y \"satu\ndua\")\n[ ⟦[a](b)",
        "| [x](y) | é ⟦[a](b) |\n|---|---|\n| c | d |",
        "| [x](y) |\n|---|\n| c |\n| é ⟦![a](b) |",
        "> - | x | [x](y) |\n>   |---|---|\n>   | a\\|b `\\|` | \\| é ⟦[a](b) |",
        "Satu\ndua [x](y)\n| x | ⟦[a](b) |\n|---|---|\n| c | d |",
        "| [x](y) | u |\n|---|---|\n  | a | ⟦[z](b) |\n\n[q](q)",
        "[x](y) ![[c](d) ![e](f)](g) ⟦[a](b)",
        "x@contoh.id x@contoh.id".replacing(" x", with: " ⟦x"),
        "https://a.id https://a.id".replacing(" h", with: " ⟦h"),
    ])
    func `A later link is where it begins`(marked: String) throws {
        let marked = try Marked(marked)
        #expect(try parse(marked.text).links.map(\.position).contains(marked.position))
    }

    @Test(arguments: [
        "⟦<div>\n",
        "> é\n> ⟦<b>x",
        "- a\n\n  ⟦<div>\n",
        "Satu\ndua é ⟦<br>",
        "`a\nb` ⟦<br>",
        "| a | b |\n|---|---|\n| a\\|b | é ⟦<br> |",
        "# é ⟦<br>",
        "⟦<!-- x -->",
    ])
    func `Raw HTML is where it begins`(marked: String) throws {
        let marked = try Marked(marked)
        #expect(try parse(marked.text).rawHTML.first == marked.position)
    }
}
