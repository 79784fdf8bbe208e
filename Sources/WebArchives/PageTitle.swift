import Files

/// Finds what published pages are called.
public enum PageTitle {
    /// The head of a page is within so many bytes.
    private static let limit = 64 * 1024

    /// Returns the title of an HTML file. Nil where it has none, and for pages that only lead to another address.
    public static func of(file: String) throws -> String? {
        title(in: String(decoding: try readFile(file, limit: limit), as: UTF8.self))
    }

    static func title(in page: String) -> String? {
        let head = page.firstRange(of: "</head>").map { page[..<$0.lowerBound] } ?? page[...]
        guard !head.contains("http-equiv=\"refresh\""), let start = head.firstRange(of: "<title>"),
            let end = head[start.upperBound...].firstRange(of: "</title>")
        else { return nil }
        return String(head[start.upperBound..<end.lowerBound]).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
