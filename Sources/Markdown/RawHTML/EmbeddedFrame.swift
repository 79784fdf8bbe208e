/// An element of raw HTML that shows something else, such as a video: `<iframe src="…">`.
package enum EmbeddedFrame {
    /// The elements whose content is shown from elsewhere.
    static let names: Set<String> = ["iframe", "embed", "object", "frame", "video", "audio", "source"]

    /// Returns the web address that a tag embeds, that of a video's own page for players of YouTube. Nil where the tag has
    /// none.
    package static func address(in tag: String) -> String? {
        guard let match = tag.firstMatch(of: /(?i)\s(?:src|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/) else {
            return nil
        }
        let value = match.output.1 ?? match.output.2 ?? match.output.3 ?? ""
        let written = value.replacing("&amp;", with: "&").filter { !$0.isWhitespace }
        let address = written.hasPrefix("//") ? "https:" + written : String(written)
        guard let video = address.firstMatch(of: /youtube(?:-nocookie)?\.com\/embed\/([A-Za-z0-9_-]+)/) else {
            let lower = address.lowercased()
            return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? address : nil
        }
        return "https://www.youtube.com/watch?v=\(video.output.1)"
    }
}
