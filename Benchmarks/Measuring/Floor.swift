import ArgumentParser
import CCmarkGFM
import Concurrency
import Files
import Glibc

/// The least work that any generator has to do: it reads every text, turns each into HTML with cmark-gfm, and writes files of the sizes
/// and at the paths of a finished output. It neither understands nor checks anything, and renders no page.
struct Floor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read and parse every text of a portal, and write what an output weighs.",
        shouldDisplay: false
    )

    @Argument(help: "The portal.")
    var portal: String

    @Argument(help: "A finished output of the portal.")
    var model: String

    @Argument(help: "A new folder.")
    var output: String

    @Option(help: "How many threads work.")
    var jobs = 2

    func run() async throws {
        cmark_gfm_core_extensions_ensure_registered()
        let content = portal + "/content"
        let texts = try filesBelow(content).filter { $0.hasSuffix(".md") }
        let parsed = try await parallelMap(texts, jobs: jobs) { path in
            Self.htmlSize(of: try readFile(content + "/" + path))
        }
        let files = try filesBelow(model)
        for folder in Set(files.map { $0.split(separator: "/").dropLast().joined(separator: "/") }).sorted() {
            try makeDirectory(output + "/" + folder)
        }
        let written = try await parallelMap(files, jobs: jobs) { path in
            let size = try fileSize(model + "/" + path)
            try writeFile(output + "/" + path, [UInt8](repeating: UInt8(ascii: "a"), count: size))
            return size
        }
        print("\(parsed.reduce(0, +)) bytes of HTML, \(written.reduce(0, +)) bytes written")
    }

    private static func htmlSize(of text: [UInt8]) -> Int {
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else { return 0 }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        text.withUnsafeBytes { bytes in
            cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard let document = cmark_parser_finish(parser) else { return 0 }
        defer { cmark_node_free(document) }
        guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT, nil) else { return 0 }
        defer { free(html) }
        return strlen(html)
    }
}
