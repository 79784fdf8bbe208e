import Diagnostics
import Files
import Publishing
import TestSupport
import Testing

/// Texts that cost a parser far more time than they have bytes. Each check has to end in seconds, also in a debug build.
@Suite(.ends) struct HostileTextTests {
    private static let texts = [
        (
            "a table of 2,000 columns",
            String(repeating: "|a", count: 2000) + "|\n" + String(repeating: "|-", count: 2000) + "|\n"
        ),
        ("www._", String(repeating: "www._", count: 40_000)),
        ("pictures that never close", String(repeating: "![[]()", count: 40_000)),
        ("links that never close", String(repeating: "[a](<b", count: 20_000)),
        ("brackets", String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)),
        ("emphasis", String(repeating: "*a _b ", count: 40_000)),
        ("quotes in quotes", String(repeating: ">", count: 100_000) + "a"),
        ("lists in lists", String(repeating: "- ", count: 50_000) + "a"),
        ("backticks", (1...600).map { String(repeating: "`", count: $0) + " " }.joined()),
        ("footnotes", (1...20_000).map { "[^\($0)]: a\n" }.joined() + String(repeating: "[^1]", count: 20_000)),
        ("references", (1...20_000).map { "[\($0)]: /a\n" }.joined() + String(repeating: "[a", count: 50_000)),
        ("equal headings", String(repeating: "## Sama\n\n", count: 8_000)),
        ("mail addresses", String(repeating: "a@b.c", count: 40_000)),
        ("comments", String(repeating: "<!--", count: 50_000)),
        ("entities", String(repeating: "&amp", count: 60_000)),
        ("raw HTML", String(repeating: "<b>", count: 20_000)),
        ("line breaks", String(repeating: "a  \n", count: 10_000)),
        ("control characters in a line", String(repeating: "\u{1}", count: 200_000)),
        ("hidden signs in a line", String(repeating: "a\u{200B}", count: 100_000)),
    ]

    @Test(arguments: texts.map { ($0, LongText($1)) })
    func `A text of a hostile shape is published or reported, in bounded time`(name: String, long: LongText)
        async throws
    {
        let report = try await checked(["berita/aneh.md": article("Aneh", text: long.text)])
        #expect(report.diagnostics.allSatisfy { $0.location.path == "content/berita/aneh.md" })
        #expect(report.counts.articles == 1 || report.errors > 0)
    }

    @Test func `A file larger than any article is refused by its size`() async throws {
        let report = try await checked([
            "berita/besar.md": article("Besar", text: String(repeating: "a b\n", count: 550_000))
        ])
        #expect(report.diagnostics.map(\.rule.id) == ["file-too-large"])
    }

    private static let heads = [
        String(repeating: "[", count: 100_000),
        String(repeating: "{a: ", count: 50_000),
        String(repeating: "- ", count: 50_000) + "a",
        String(repeating: "? ", count: 50_000) + "a",
        "x: " + String(repeating: "!!str ", count: 50_000),
        (0..<600).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        "a: &a [x, x]\n" + (0..<40).map { "b\($0): &b\($0) [*a, *a]\n" }.joined(),
        (0..<20_000).map { "kunci\($0): 1\n" }.joined(),
        "x: \"" + String(repeating: "\\u0041", count: 50_000) + "\"",
        "x: |\n" + String(repeating: "  a\n", count: 60_000),
        String(repeating: "# a\n", count: 20_000) + "\t",
        "x:\n" + (0..<10_000).map { "  k\($0): &a\($0) y\n" }.joined(),
        "x: [" + (0..<10_000).map { "&a\($0) y" }.joined(separator: ", ") + "]\ny: &b z",
        "x: [" + String(repeating: "\"C:\\baru\", ", count: 10_000) + "z]",
    ]

    @Test(arguments: heads.map(LongText.init))
    func `Front matter of a hostile shape is reported, in bounded time`(yaml: LongText) async throws {
        let report = try await checked(["berita/aneh.md": "---\n\(yaml.text)\n---\nIsi.\n"])
        #expect(report.errors > 0)
        #expect(report.diagnostics.allSatisfy { $0.location.path == "content/berita/aneh.md" })
    }

    private static let openHeads = [
        "---\n" + String(repeating: "a: b\n", count: 50_000),
        "---\ntitle: A\n" + String(repeating: "\n", count: 100_000) + "tags: [a]\n",
        "---\n" + String(repeating: "- ---\n", count: 50_000) + "—\n",
        String(repeating: "title: A\n", count: 50_000),
        " ---\n" + String(repeating: " a: b\n", count: 50_000) + " ---\n",
        "```\n" + String(repeating: "\n", count: 100_000) + "---\n```\n",
    ]

    @Test(arguments: openHeads.map(LongText.init))
    func `A head without an end or a beginning is reported, in bounded time`(long: LongText) async throws {
        let report = try await checked(["berita/aneh.md": long.text])
        #expect(report.errors > 0)
        #expect(report.diagnostics.allSatisfy { $0.location.path == "content/berita/aneh.md" })
    }

    @Test func `Ten thousand mistakes are all reported`() async throws {
        let keys = (0..<100).map { "kunci\($0): x\n" }.joined()
        let files = (0..<100).map { ("berita/a\($0).md", article("Artikel \($0)", keys: keys)) }
        let report = try await checked(Dictionary(uniqueKeysWithValues: files))
        #expect(report.errors == 10_000)
    }

    private func checked(_ content: [String: String]) async throws -> BuildReport {
        try await TemporaryPortal.plain(content).inFolder { try await check(.of($0)) }
    }
}
