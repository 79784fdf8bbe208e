import Digests
import Serialization

/// A page as the preview shows it: the portal's own HTML, or one of the preview, with what keeps it up to date.
struct PreviewPage: Sendable {
    var status = 200
    /// Without what the preview adds.
    let html: String
    /// What the page is marked with, if the public cannot see it.
    var badge: String?
    /// The Content-Security-Policy of a page of the preview. Pages of the portal carry their own.
    var policy: String?
    /// What the files are like that the page shows, pictures and style sheets. The page is another when they are.
    var assets: [String] = []

    /// Changes whenever something of the page does that can be seen.
    func version() throws -> String {
        let parts = ["\(status)", badge ?? ""] + assets + [html]
        return String(try sha256(of: Array(parts.joined(separator: "\n").utf8)).prefix(32))
    }

    /// The HTML that is sent: with the mark, and the script that knows which version it came with.
    func sent() throws -> String {
        let mark = badge.map { "<aside id=\"terang-badge\">\($0.escapedForHTML)</aside>\n" } ?? ""
        let addition = """
            <link rel="stylesheet" href="\(PreviewAddresses.style)">
            \(mark)<script src="\(PreviewAddresses.script)" data-version="\(try version())" defer></script>

            """
        var html = html
        html.insert(contentsOf: addition, at: Self.end(of: html))
        return html
    }

    /// Where the body ends, or the page where its author left that out.
    private static func end(of html: String) -> String.Index {
        let bytes = html.utf8
        for tag in ["</body>", "</html>"] {
            var index = bytes.endIndex
            while let start = bytes[..<index].lastIndex(of: UInt8(ascii: "<")) {
                let found = bytes[start...].prefix(tag.utf8.count)
                if found.elementsEqual(tag.utf8, by: { $0 | 0x20 == $1 | 0x20 }) { return start }
                index = start
            }
        }
        return html.endIndex
    }
}
