import Diagnostics
import Digests
import Serialization

/// A page as the preview shows it: the portal's own HTML, or one of the preview, with what keeps it up to date.
struct PreviewPage: Sendable {
    let status: Int
    /// Without what the preview adds.
    let html: String
    /// The mark on the page, if the public cannot see it.
    let badge: String?
    /// The Content-Security-Policy of a page of the preview. Pages of the portal carry their own.
    let policy: String?
    /// Changes whenever something of the page does that can be seen.
    let version: String

    /// - Parameter assets: the states of the files that the page shows, pictures and style sheets.
    /// - Throws: `DigestError` where the machine fails.
    init(
        status: Int = 200,
        html: String,
        badge: String? = nil,
        policy: String? = nil,
        assets: [String] = []
    ) throws {
        self.status = status
        self.html = html
        self.badge = badge
        self.policy = policy
        let parts = ["\(status)", badge ?? ""] + assets + [html]
        version = String(try sha256(of: Array(parts.joined(separator: "\n").utf8)).prefix(32))
    }

    /// A page of the preview itself. It runs no script but the preview's, and sends nothing anywhere.
    init(status: Int = 200, title: String, in language: Language, body: [HTML]) throws {
        let html = HTML.page(
            language: language.rawValue,
            title: title,
            class: "terang-own",
            head: [
                .void("link", ["rel": "icon", "href": "data:,"]),
                .void("link", ["rel": "stylesheet", "href": PreviewAddresses.deskStyle]),
            ],
            body: body
        )
        let policy =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
        try self.init(status: status, html: html, policy: policy)
    }

    /// The HTML that is sent: with the mark, and the script that knows which version it came with.
    var sent: String {
        let additions: [HTML?] = [
            .void("link", ["rel": "stylesheet", "href": PreviewAddresses.style]),
            badge.map { .element("aside", ["id": "terang-badge"], $0) },
            .element("script", ["src": PreviewAddresses.script, "data-version": version, "defer": ""], ""),
        ]
        var html = html
        html.insert(contentsOf: additions.compactMap { $0 }.map { $0.text + "\n" }.joined(), at: Self.end(of: html))
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
