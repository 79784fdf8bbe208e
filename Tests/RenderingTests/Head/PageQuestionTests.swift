import Markdown
import Testing

@testable import Rendering

@Suite struct PageQuestionTests {
    private func questions(_ text: String) throws -> [PageQuestion] {
        let document = try MarkdownParser(options: MarkdownOptions()).parse(Array(text.utf8))
        return PageQuestion.all(of: document, html: document.html { ResolvedLink("/" + String($0)) }.body)
    }

    @Test func `A text of questions and answers is one`() throws {
        let found = try questions(
            "Pembuka.\n\n## Siapa *boleh*?\n\nSemua.\n\n- satu\n\n### Berapa?\n\nLihat [biaya](b.md).\n"
        )
        #expect(found.map(\.question) == ["Siapa boleh?", "Berapa?"])
        #expect(
            found.map(\.answer) == [
                "<p>Semua.</p>\n<ul>\n<li>satu</li>\n</ul>", "<p>Lihat <a href=\"/0\">biaya</a>.</p>",
            ]
        )
    }

    @Test(arguments: [
        "## Siapa?\n\nSemua.\n", "## Siapa?\n\nSemua.\n\n## Biaya\n\nNol.\n", "## Siapa?\n\n## Berapa?\n\nNol.\n",
        "Isi.\n",
    ])
    func `A text that has other parts, one question or one without an answer is none`(text: String) throws {
        #expect(try questions(text) == [])
    }
}
