import Foundation
import TestSupport
import Testing

@testable import Markdown

/// The examples of the GFM specification that Debian's package cmark-gfm installs. Two of its 673 are marked as disabled:
/// they expect the attributes of check boxes in an order that the library has left behind. One is of the filter of tags,
/// which Terang replaces by a list of what is allowed.
@Suite struct ConformanceTests {
    @Test func `Every example gives its HTML with the extensions that it names`() throws {
        let examples = try specification()
        #expect(examples.count == 670)
        let failed = try examples.filter { example in
            let names = example.options.dropFirst().map(String.init)
            let extensions = try names.map { try #require(CmarkTree.Extension(rawValue: $0)) }
            return try example.html != example.render(extensions: extensions)
        }
        #expect(failed.map(\.number) == [])
    }

    /// What articles are parsed with. The five show addresses that core CommonMark leaves alone and GFM links.
    @Test func `All extensions at once change five examples`() throws {
        let failed = try specification().filter { try $0.html != $0.render(extensions: CmarkTree.Extension.allCases) }
        #expect(failed.map(\.number) == [610, 614, 616, 619, 620])
    }

    /// Pieces of text in chance order, the same in every run, with the extensions that articles have.
    @Test(arguments: 0..<40)
    func `The HTML of whatever text is what the program cmark-gfm writes`(seed: Int) throws {
        var dice = Dice(seed: seed)
        for _ in 0..<4 {
            let text = dice.markdown()
            let extensions = CmarkTree.Extension.allCases
            let flags = extensions.flatMap { ["-e", $0.rawValue] }
            let expected = try run("cmark-gfm", ["--unsafe", "-e", "footnotes"] + flags, input: text)
            #expect(try Example(text).render(extensions: extensions) == expected, "\(text)")
        }
    }
}

extension Example {
    fileprivate init(_ text: String) {
        self.init(number: 1, line: 1, options: [], text: text, html: "")
    }

    fileprivate func render(extensions: [CmarkTree.Extension]) throws -> String {
        var options = MarkdownOptions(headingIDs: false, footnoteReturnLabel: "Back to content")
        options.copiesRawHTML = true
        return try MarkdownParser(options: options, extensions: extensions).parse(Array(text.utf8)).html
            .replacing(" loading=\"lazy\" decoding=\"async\"", with: "")
            .replacing(/<(t[hd]) class="(left|center|right)">/) { "<\($0.1) align=\"\($0.2)\">" }
    }
}

private func specification() throws -> [Example] {
    let text = try run("gzip", ["--decompress", "--stdout", "/usr/share/doc/cmark-gfm/spec.txt.gz"])
    return Example.read(text, fence: String(repeating: "`", count: 32)).filter { example in
        !example.options.contains { $0 == "disabled" || $0 == "tagfilter" }
    }
}

/// What a program of `/usr/bin` prints.
private func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.arguments = arguments
    let standardInput = Pipe()
    let output = Pipe()
    process.standardInput = standardInput
    process.standardOutput = output
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitForEnd()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
}

extension Dice {
    /// A few lines, most of which begin with the sign of a block.
    fileprivate mutating func markdown() -> String {
        var text = ""
        for _ in 0..<(10 + roll(40)) {
            text += pick(Self.starts)
            for _ in 0..<roll(6) { text += pick(Self.pieces) }
            text += roll(3) == 0 ? "\n\n" : "\n"
        }
        return text + "\n[r]: /rujukan \"Judul & <b>\"\n[^a]: kaki *a*\n\n    lagi\n[^b&]: - butir\n\n[^é]:\n"
    }

    private static let starts = [
        "", "", "", "- ", "- [x] ", "  - [ ] ", "1. ", "7) ", "    ", "> ", "> > ", "# ", "### ", "---", "===", "***",
        "```", "``` swift x\n", "~~~ a&b\"", "| a | b |\n|:-|-:|\n| ", "| a | b | c |\n|:-:|---|:-:|\n", "|", "<div>\n",
        "<!-- x\n", "<script>\n", "<pre id=a>\n", "[^a]: ", "[^z]: ", "* * *\n", "Setext\n---\n", "\t",
    ]

    private static let pieces = [
        "kata", "dua kata", " ", " ", "*", "**", "_", "~~", "~", "`", "``", "é😀", "&", "&amp;", "&copy;", "<", ">",
        "\"",
        "'", "\\", "\\*", "  \n", "\\\n", "\n", "|", "[a](b \"t\")", "[a](<b c>)", "![", "![alt *x*](y.jpg)", "](z)",
        "[", "]",
        "[r]", "[a][r]", "![r]", "[^a]", "[^a]", "[^b&]", "[^é]", "[^tiada]", "<b>", "</b>", "<br id='q'>", "<script>",
        "</style>",
        "<iframe src=x>", "<!-- k -->", "<https://contoh.go.id/?a=1&b='2'>", "www.contoh.go.id/a_b", "http://a.id",
        "ppid@contoh.go.id", "![a `b` <i> [c](d)](e \"f\")", "[![x](y)](z)", "javascript:x", "[j](javascript:x)",
    ]
}
