import Patterns

/// An element of raw HTML that shows something else, such as a video: `<iframe src="…">`.
package enum EmbeddedFrame {
    /// The elements whose content is shown from elsewhere.
    static let names: Set<String> = ["iframe", "embed", "object", "frame", "video", "audio", "source"]

    private static let source = Pattern(/(?i)\s(?:src|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/)
    private static let player = Pattern(/youtube(?:-nocookie)?\.com\/embed\/([A-Za-z0-9_-]+)/)

    /// Returns the web address that a tag embeds, that of a video's own page for players of YouTube. Nil where the tag has none.
    package static func address(in tag: String) -> String? {
        guard let match = tag.firstMatch(of: source) else { return nil }
        let value = match.output.1 ?? match.output.2 ?? match.output.3 ?? ""
        let written = value.replacing("&amp;", with: "&").filter { !$0.isWhitespace }
        let address = written.hasPrefix("//") ? "https:" + written : String(written)
        if let page = page(ofPlayer: address) { return page }
        let lower = address.lowercased()
        return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? address : nil
    }

    /// Returns the address of a video's own page. Nil where an address is not that of a player of YouTube.
    package static func page(ofPlayer address: String) -> String? {
        address.firstMatch(of: player).map { "https://www.youtube.com/watch?v=\($0.output.1)" }
    }
}
