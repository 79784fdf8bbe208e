/// The text edition: news as pages without pictures, styles and scripts, each of less than 5 kB, for thin lines and
/// emergencies. What one page holds is decided here, for the routes and for the pages themselves.
package enum TextEdition {
    /// Bytes of a page, above which it would be split.
    package static let limit = 5_000
    /// Bytes that are left for the text, or for the titles of a list.
    private static let room = 2_900
    /// What is around each paragraph and around each title with its date.
    private static let frame = 8
    private static let itemFrame = 60

    /// Where each page that a text takes, but for the first, begins in it. UTF-8 offsets.
    static func cuts(of text: String) -> [Int] {
        let paragraphs = text.split(separator: "\n").flatMap(pieces)
        let pages = pages(of: paragraphs) { weight($0) + frame }
        return pages.dropFirst().compactMap { page in
            page.first.map { text.utf8.distance(from: text.startIndex, to: $0.startIndex) }
        }
    }

    /// The paragraphs of a page, from one cut of a text to the next.
    package static func paragraphs(of text: String, in page: TextPage.Range) -> [Substring] {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: page.start)
        let end = page.end.map { utf8.index(utf8.startIndex, offsetBy: $0) } ?? utf8.endIndex
        return text[start..<end].split(separator: "\n")
    }

    /// The articles on each page of the list; at least one page.
    static func lists(of articles: some Sequence<ArticleOutline>, prefix: String) -> [[ArticleOutline]] {
        pages(of: Array(articles)) { article in
            weight(article.title[...]) + prefix.utf8.count + article.address.utf8.count + itemFrame
        }
    }

    private static func pages<Item>(of items: [Item], weight: (Item) -> Int) -> [[Item]] {
        var pages: [[Item]] = [[]]
        var used = 0
        for item in items {
            let size = weight(item)
            if used + size > room, !pages[pages.count - 1].isEmpty {
                pages.append([])
                used = 0
            }
            pages[pages.count - 1].append(item)
            used += size
        }
        return pages
    }

    /// A paragraph, cut between words where it fills more than a page.
    private static func pieces(_ paragraph: Substring) -> [Substring] {
        guard weight(paragraph) + frame > room else { return [paragraph] }
        var pieces: [Substring] = []
        var start = paragraph.startIndex
        var end: Substring.Index?
        var used = frame
        for index in paragraph.indices {
            used += weight(paragraph[index...index])
            if paragraph[index].isWhitespace { end = index }
            guard used > room else { continue }
            let cut = end ?? index
            pieces.append(paragraph[start..<cut])
            start = cut
            end = nil
            used = frame + weight(paragraph[cut...index])
        }
        return pieces + [paragraph[start...]]
    }

    /// Bytes once the text is escaped for HTML.
    private static func weight(_ text: Substring) -> Int {
        text.utf8.reduce(0) { sum, byte in
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "'"): sum + 5
            case UInt8(ascii: "\""): sum + 6
            case UInt8(ascii: "<"), UInt8(ascii: ">"): sum + 4
            default: sum + 1
            }
        }
    }
}
