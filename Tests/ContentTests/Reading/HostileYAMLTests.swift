import Diagnostics
import SiteModel
import TestSupport
import Testing

/// YAML that means to keep the program busy, or to bring it down. Each ends in a message, and the test run with it.
@Suite struct HostileYAMLTests {
    private static let size = 64 * 1024

    private func rules(frontMatter: String) async throws -> Set<String> {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\nextra: \(frontMatter)\n---\nIsi.\n"
        return Set(
            try await TemporaryPortal(files: ["content/berita/rapat.md": article]).load().diagnostics.map(\.rule.id)
        )
    }

    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func `Line ends that no editor counts do not move what comes after`(sign: String) async throws {
        func places(_ sign: String, _ rest: String) async throws -> [String] {
            let head = "title: \"Rapat\(sign) besar\(sign) desa\"\ndate: 2017-10-13\n"
            let article = "---\n\(head)\(rest)---\nIsi.\n"
            return try await TemporaryPortal(files: ["content/berita/rapat.md": article]).load().diagnostics
                // The sign itself is reported as well.
                .filter { !["hidden-characters", "invisible-character"].contains($0.rule.id) }
                .map { "\($0.location.line):\($0.location.column) \($0.rule.id)" }
        }
        for rest in [
            "sumary: Isi\n", "summary: Rapat: besar\n", "draft: mungkin\n", "tags: [a\n",
            "summary: \"a\(sign) b\"\ncategori: \"c\"\n",
        ] {
            let found = try await places(sign, rest)
            #expect(!found.isEmpty)
            #expect(found == (try await places("·", rest.replacing(sign, with: "·"))), "\(rest)")
        }
    }

    @Test(arguments: [
        "[", "{", "[{", "[\n", "{\n", "[{a: ", "[\n{a:\n ", "{? ", "- ", "? ", "\n? ", "[? [", "!!seq [", "&a [",
    ])
    func `Ends where brackets nest`(piece: String) async throws {
        let text = String(repeating: piece, count: Self.size / piece.utf8.count)
        #expect(try await rules(frontMatter: text) == ["bad-yaml"])
    }

    @Test(arguments: ["[ ]", "{ }"])
    func `Ends where closed brackets nest`(pair: String) async throws {
        let (opening, closing) = (String(pair.prefix(1)), String(pair.suffix(1)))
        let inner = opening == "{" ? "a: " : ""
        for (depth, separator) in [(65, ""), (10_000, ""), (10_000, "\n "), (60_000, "\n")] {
            let text =
                String(repeating: opening + separator + inner, count: depth)
                + String(repeating: closing + separator, count: depth)
            #expect(try await rules(frontMatter: text) == ["bad-yaml"])
        }
    }

    @Test func `Takes nesting that authors may write`() async throws {
        let depth = 60
        let brackets = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(try await rules(frontMatter: brackets) == [])
        let lines = (1...depth).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
        #expect(try await rules(frontMatter: "\n" + lines + " b") == [])
    }

    /// Indentation makes such a text grow with the square of its depth, so the limit of its size bounds it.
    @Test(arguments: ["a:", "-", "?"])
    func `Ends where indentation nests`(sign: String) async throws {
        let lines = (1...700).map { String(repeating: " ", count: $0) + sign }.joined(separator: "\n")
        #expect(try await rules(frontMatter: "\n" + lines + " b") == [])
    }

    @Test(arguments: ["- ", "? "])
    func `Ends where signs on one line nest`(sign: String) async throws {
        #expect(try await rules(frontMatter: "\n  " + String(repeating: sign, count: 30_000) + "x") == ["bad-yaml"])
    }

    @Test(arguments: [" *", "\t*", "\n *", "\u{2028}*", "\u{85}*"])
    func `Ends where aliases multiply`(separator: String) async throws {
        var lines = ["", "  a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        for level in 1...12 {
            let aliases = [String](repeating: "\(separator)a\(level - 1)", count: 9).joined(separator: ",")
            lines.append("  a\(level): &a\(level) [\(aliases)]")
        }
        let rules = try await rules(frontMatter: lines.joined(separator: "\n"))
        // The signs that separate them are reported as well.
        #expect(rules.subtracting(["invisible-character"]) == ["bad-yaml"])
    }

    @Test func `Ends where aliases multiply as keys`() async throws {
        var lines = ["", "  - &a0 {x: y}"]
        for level in 1...24 { lines.append("  - &a\(level) {? *a\(level - 1) : *a\(level - 1)}") }
        #expect(try await rules(frontMatter: lines.joined(separator: "\n")) == ["bad-yaml"])
    }

    @Test func `Ends where an alias names itself`() async throws {
        #expect(try await rules(frontMatter: "&a [*a]") == ["bad-yaml"])
    }

    @Test func `Takes a few aliases`() async throws {
        #expect(try await rules(frontMatter: "{a: &a [x], b: *a, c: *a}") == [])
    }

    @Test func `Takes many keys and long lists`() async throws {
        let list = "[" + (1...5000).map(String.init).joined(separator: ", ") + "]"
        #expect(try await rules(frontMatter: list) == [])
        let keys = (1...3000).map { "\n  kunci\($0): \($0)" }.joined()
        #expect(try await rules(frontMatter: keys) == [])
    }

    @Test(arguments: ["a**b** *c*", "satu - dua - tiga", "[x] (y) {z}"])
    func `Takes signs within texts`(piece: String) async throws {
        let text = "\"" + String(repeating: piece + " ", count: 5) + "\""
        #expect(try await rules(frontMatter: text) == [])
    }
}
