import Foundation
import Testing

@testable import Markdown

/// The examples of the GFM specification that Debian's package cmark-gfm installs. Two of its 673 are marked as disabled:
/// they expect the attributes of check boxes in an order that the library has left behind.
@Suite struct ConformanceTests {
    @Test func `Every example gives its HTML with the extensions that it names`() throws {
        let examples = try Specification.examples()
        #expect(examples.count == 671)
        let failed = try examples.filter { try $0.html != $0.render(extensions: $0.extensions) }
        #expect(failed.map(\.number) == [])
    }

    /// What articles are parsed with. 140, 141, 142, 145 and 147 are core examples whose `<script>` and `<style>` the tag
    /// filter disarms; 610, 614, 616, 619 and 620 show addresses that core CommonMark leaves alone and GFM links.
    @Test func `All extensions at once change ten examples`() throws {
        let failed = try Specification.examples()
            .filter { try $0.html != $0.render(extensions: CmarkTree.Extension.allCases) }
        #expect(failed.map(\.number) == [140, 141, 142, 145, 147, 610, 614, 616, 619, 620])
    }
}

extension Specification.Example {
    func render(extensions: [CmarkTree.Extension]) throws -> String {
        let options = MarkdownOptions(allowsRawHTML: true, headingIDs: false)
        return try MarkdownParser(options: options, extensions: extensions).parse(markdown).html
            .replacing(" loading=\"lazy\" decoding=\"async\"", with: "")
    }
}

private enum Specification {
    struct Example {
        let number: Int
        let extensions: [CmarkTree.Extension]
        let markdown: String
        let html: String
    }

    static func examples() throws -> [Example] {
        let fence = String(repeating: "`", count: 32)
        var examples: [Example] = []
        var number = 0
        var name: String?
        var parts: [[Substring]] = []
        for line in try text().split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(fence + " example") {
                name = String(line.dropFirst(fence.count + " example".count).drop { $0 == " " })
                parts = [[]]
            } else if line == fence, let opened = name {
                let texts = parts.map { $0.map { $0 + "\n" }.joined().replacing("→", with: "\t") }
                try #require(texts.count == 2)
                number += 1
                name = nil
                if opened == "disabled" { continue }
                let extensions = opened.isEmpty ? [] : [try #require(CmarkTree.Extension(rawValue: opened))]
                examples.append(
                    Example(number: number, extensions: extensions, markdown: texts[0], html: texts[1])
                )
            } else if name != nil {
                if line == "." { parts.append([]) } else { parts[parts.count - 1].append(line) }
            }
        }
        return examples
    }

    private static func text() throws -> String {
        let gzip = Process()
        gzip.executableURL = URL(filePath: "/usr/bin/gzip")
        gzip.arguments = ["--decompress", "--stdout", "/usr/share/doc/cmark-gfm/spec.txt.gz"]
        let output = Pipe()
        gzip.standardOutput = output
        try gzip.run()
        let data = try output.fileHandleForReading.readToEnd()
        gzip.waitUntilExit()
        try #require(gzip.terminationStatus == 0)
        return String(decoding: try #require(data), as: UTF8.self)
    }
}
