import Diagnostics
import TestSupport
import Testing

@testable import Importing
@testable import Reading

/// Sources that are made to take long: each ends.
@Suite(.ends) struct HostileSourceTests {
    private static let head = "---\ntitle: A\ndate: 2024-01-01\n---\n"

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let texts: [(name: String, text: String)] = [
        (
            "elements without an end",
            repeated("<div>\n", 5_000) + repeated("<p>x\n", 5_000) + repeated("<table>\n", 5_000)
        ),
        ("elements without an end on a line", repeated("<b>", 20_000) + repeated("<div ", 10_000)),
        ("attributes", "<p " + (0..<50_000).map { "a\($0)=\"1\"" }.joined(separator: " ") + ">akhir</p>"),
        ("backticks of all lengths", (1..<400).map { repeated("`", $0) + "x" }.joined()),
        ("backticks", repeated("`a ``b ", 20_000)), ("links", repeated("[a](b \n", 2_000) + repeated("](( ", 2_000)),
        ("templates", repeated("{{< ", 10_000) + repeated("{% x ", 10_000) + repeated("{: ", 10_000)),
        ("unknown tags", (0..<2_000).map { "{% x\($0) %}\n" }.joined()),
        ("comments", repeated("<!-- ", 20_000) + repeated("%% ", 20_000) + repeated("[[ ", 20_000)),
        ("nesting", repeated("<div>", 20_000) + "x" + repeated("</div>", 20_000) + repeated("> ", 2_000)),
        ("brackets", repeated("[", 5_000) + "x" + repeated("](a)", 5_000)),
    ]

    @Test(arguments: texts.map(\.name)) func `A text of Markdown that is made to take long ends`(name: String)
        async throws
    {
        let text = try #require(Self.texts.first { $0.name == name }?.text)
        var files = TemporaryPortal(settings: nil)
        files.files = ["2024-05-06-a.md": Array((Self.head + text).utf8)]
        try await files.inFolder { root in
            let source = try MarkdownSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root)
            #expect(source.documents.count == 1)
        }
    }

    @Test func `A head of TOML with a date that goes on as something else is read line by line`() async throws {
        var files = TemporaryPortal(settings: nil)
        files.files = ["a.md": Array("+++\ntitle = \"A\"\ndate = 2020-01-01T<div>00:00:00Z\n+++\nIsi.\n".utf8)]
        try await files.inFolder { root in
            let source = try MarkdownSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root)
            #expect(source.documents.map(\.title) == ["A"])
        }
    }

    private static let pages = [
        "<p " + (0..<50_000).map { "a\($0)=\"1\"" }.joined(separator: " ") + ">akhir cerita</p>",
        repeated("<b><p>x", 5_000) + "akhir cerita", repeated("<div>", 10_000) + "akhir cerita",
        repeated("<p>x</p>", 5_000) + "akhir cerita",
    ]

    @Test(arguments: pages.map(LongText.init))
    func `A saved page that is made to take long ends, and keeps its words`(body: LongText) async throws {
        let text = Self.repeated("Naskah yang cukup panjang untuk dibaca. ", 20)
        var files = TemporaryPortal(settings: nil)
        files.files = [
            "a.html": Array("<html><title>A</title><body><h1>Judul</h1><p>\(text)</p>\(body.text)</body></html>".utf8)
        ]
        try await files.inFolder { root in
            let source = try PagesSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root)
            #expect(source.documents.first?.body.contains("akhir cerita") == true)
        }
    }
}
