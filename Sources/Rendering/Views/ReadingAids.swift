import Content
import Markdown
import Serialization

extension Article {
    /// The summary that is above the text. Empty where it is the beginning of the text, or the text begins with it.
    var standfirst: String {
        guard let written = front.summary, !body.document.firstParagraph.hasPrefix(written) else { return "" }
        return written
    }
}

extension MarkdownDocument {
    /// From this number of headings on, a text has a list of them.
    private static let leastContents = 4

    /// The headings of the highest level as links. Empty for texts that are read without a list.
    var contents: [LinkView] {
        let level = headings.map(\.level).min() ?? 0
        let links = headings.filter { $0.level == level && !$0.id.isEmpty && !$0.text.isEmpty }.map {
            LinkView(title: $0.text, address: "#" + $0.id)
        }
        return links.count < Self.leastContents ? [] : links
    }
}

extension ArticleContext {
    /// Links that pass a page on: each opens the reader's own program or account, and nothing is loaded before.
    func shareLinks(of title: String, at address: Address) -> [LinkView] {
        let url = Self.encoded(origin + prefix + address.encoded)
        let words = Self.encoded(title)
        return [
            LinkView(title: "WhatsApp", address: "https://wa.me/?text=\(words)%20\(url)"),
            LinkView(title: "Facebook", address: "https://www.facebook.com/sharer/sharer.php?u=\(url)"),
            LinkView(title: "X", address: "https://x.com/intent/post?text=\(words)&url=\(url)"),
            LinkView(title: "Telegram", address: "https://t.me/share/url?url=\(url)&text=\(words)"),
            LinkView(title: "E-mail", address: "mailto:?subject=\(words)&body=\(url)"),
        ]
    }

    /// A text as a part of a query.
    private static func encoded(_ text: String) -> String {
        text.percentEncoded(keeping: \.isUnreserved)
    }
}
