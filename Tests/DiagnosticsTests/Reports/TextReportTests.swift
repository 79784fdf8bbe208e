import Diagnostics
import Testing

@Suite struct TextReportTests {
    private let indonesian = TextReport(language: .id, isColoured: false)

    @Test func `Names place, severity, message, rule, help and other places`() {
        #expect(
            indonesian.text(fault(related: [other])) == """
                content/berita/rapat.md:4:1: kesalahan: kunci "tittle" tidak dikenal [unknown-key]
                  saran: maksudnya "title"?
                  lihat juga: content/berita/lain.md:2:8

                """
        )
        #expect(
            TextReport(language: .en, isColoured: false).text(fault(tooHeavy, related: [other])) == """
                content/berita/rapat.md:4:1: warning: unknown key "tittle" [too-heavy]
                  help: did you mean "title"?
                  see also: content/berita/lain.md:2:8

                """
        )
    }

    @Test func `Is one line where there is no more to say`() {
        #expect(
            indonesian.text(fault(help: nil))
                == "content/berita/rapat.md:4:1: kesalahan: kunci \"tittle\" tidak dikenal [unknown-key]\n"
        )
    }

    @Test func `Marks the severity with colour`() {
        let coloured = TextReport(language: .id, isColoured: true)
        #expect(
            coloured.text(fault(help: nil))
                == "content/berita/rapat.md:4:1: \u{1B}[1;31mkesalahan\u{1B}[0m: kunci \"tittle\" tidak dikenal [unknown-key]\n"
        )
        #expect(coloured.text(fault(tooHeavy, help: nil)).contains(": \u{1B}[1;33mperingatan\u{1B}[0m: "))
    }

    @Test(arguments: [
        "\u{1B}[2J", "a\nb", "a\r\nb", "a\tb", "\u{0}", "\u{7F}", "\u{9B}2J", "\u{85}", "\u{2028}", "\u{202E}x",
        "\u{2066}x",
    ])
    func `Lets no control character reach the terminal`(text: String) {
        let diagnostic = fault(
            path: "content/\(text).md",
            message: text,
            help: LocalizedText(id: text, en: text),
            related: [SourceLocation(path: text)]
        )
        let lines = indonesian.text(diagnostic).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 4)
        for line in lines {
            #expect(
                line.unicodeScalars.allSatisfy {
                    switch $0.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: false
                    default: true
                    }
                }
            )
        }
    }

    @Test func `Keeps other text as it is`() {
        #expect(indonesian.text(fault(message: "é 😀 \u{A0}—")).contains("kunci \"é 😀 \u{A0}—\" tidak dikenal"))
    }
}
