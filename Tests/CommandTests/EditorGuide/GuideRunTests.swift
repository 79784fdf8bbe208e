import TestSupport
import Testing

/// What is wrong in a guide is seen.
@Suite struct GuideRunTests {
    @Test(arguments: [
        "swift", "", "sh cepat", "sh keluar=ya", "text pohon", "markdown", "markdown rapat.md",
        "markdown content/../a.md",
        "yaml content/a.md kepla", "csv content/a.csv kolom salah", "yaml content/a.md benar salah=bad-slug",
        "yaml content/a.md salah=", "yaml content/a.md salah=raw-html*0", "yaml content/a.md salah=raw-html*dua",
    ])
    func `An info string that means nothing is refused`(info: String) {
        #expect(throws: GuideBlock.Fault.self) { try GuideBlock.blocks(of: "```\(info)\nisi\n```\n") }
    }

    @Test(arguments: ["```sh\nterang check\n", "```sh\n```\n", "Teks:\n\n    terang check\n"])
    func `A block that is never closed, empty or without fences is refused`(guide: String) {
        #expect(throws: GuideBlock.Fault.self) { try GuideBlock.blocks(of: guide) }
    }

    @Test func `Commands of other programs are refused`() async throws {
        await #expect(throws: GuideTerminal.NoCommand.self) { try await Self.problems("```sh\nrm -r content\n```\n") }
    }

    @Test(arguments: [
        ("satu\n…\ntiga\n", "satu\ndua\ndua\ntiga\n", true), ("satu\n…\ntiga\n", "satu\ntiga\n", true),
        ("… detik.\n", "0,1 detik.\n", true), ("… detik.\n", "0,1\ndetik.\n", false), ("satu\n", "satu\ndua\n", false),
        ("satu.\n", "satua\n", false), ("satu\n", "nol\nsatu\n", false),
    ])
    func `What is printed is compared, but for gaps`(expected: String, printed: String, matches: Bool) throws {
        #expect(try PrintedText(text: expected).matches(printed) == matches)
    }

    @Test(arguments: [
        ("```sh\nterang docs aturan\n```\n", "ended with 64"),
        ("```sh\nterang --version\n```\n```text\nnol\n```\n", "what is printed is"),
        (
            "```yaml content/berita/a.md kepala\nslug: a\n```\n```text\nnol\n```\n", "no commands stand before"
        ),
        ("```markdown content/berita/a.md\nIsi.\n```\n```sh\nterang --version\n```\n", "[front-matter-missing]"),
        ("```yaml content/berita/a.md kepala salah=bad-slug\nslug: a\n```\n", "for [\"bad-slug\"]"),
        ("```yaml content/berita/a.md kepala salah=bad-slug\nslug: A\n```\n", "no cure follows"),
        (
            "```yaml content/berita/a.md kepala salah=bad-slug\nslug: A\n```\n"
                + "```yaml content/berita/a.md kepala benar\nslug: B\n```\n", "[bad-slug]"
        ),
        ("```yaml content/berita/a.md kepala benar\nslug: a\n```\n", "no mistake before"),
        ("```yaml content/berita/a.md kepala\nslug: A\n```\n", "[bad-slug]"),
    ])
    func `What is not so is reported`(guide: String, problem: String) async throws {
        let beginning = "```sh\nterang init portal\ncd portal\n```\n"
        let problems = try await Self.problems(beginning + guide)
        #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    }

    private static func problems(_ guide: String) async throws -> [String] {
        try await TemporaryPortal(settings: nil).inFolder { home in
            var run = try GuideRun(try GuideBlock.blocks(of: guide), home: home)
            try await run.run()
            return run.problems
        }
    }
}
