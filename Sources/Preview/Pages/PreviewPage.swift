import Diagnostics
import Digests
import Serialization

/// A page as the preview serves it: a page of the portal or of the preview, with the additions that keep it up to date.
struct PreviewPage: Sendable {
    let status: Int
    /// The HTML without the preview's additions.
    let html: String
    /// The badge on the page. Nil where the public can see the page.
    let badge: String?
    /// The Content-Security-Policy for pages of the preview. Pages of the portal contain their own.
    let policy: String?
    /// A digest that changes with everything visible on the page.
    let version: String

    /// - Parameter assets: the states of the files that the page uses, such as pictures and style sheets.
    /// - Throws: `DigestError` where the machine fails.
    init(status: Int = 200, html: String, badge: String? = nil, policy: String? = nil, assets: [String] = []) throws {
        self.status = status
        self.html = html
        self.badge = badge
        self.policy = policy
        let parts = ["\(status)", badge ?? ""] + assets + [html]
        version = String(try sha256(of: Array(parts.joined(separator: "\n").utf8)).prefix(32))
    }

    /// Creates a page of the preview itself. Its policy allows only the preview's own script, and no requests to other hosts.
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

    /// The HTML that is sent, with the badge and the script that knows the version of the page.
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

    /// Returns the index of `</body>`, or the end of the page where it lacks the tag.
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
