import Content
import Markdown
import Reading

/// The text edition: news as pages without pictures and scripts, each below 5 kB, for slow connections and
/// emergencies. The content of each page is determined here, both for the routes and for the pages themselves.
package enum TextEdition {
    /// The bytes available for the text, or for the titles of a list.
    private static let room = 2_600
    /// The bytes of markup around each paragraph, and around each title with its date.
    private static let frame = 8
    private static let itemFrame = 60

    /// Where each page that a text takes, but for the first, begins in it. UTF-8 offsets. A page begins with a paragraph, or
    /// between two words of one that fills more than a page.
    static func cuts(of article: Article) -> [Int] { article.body.document.plainText.withBytes(cuts) }

    private static func cuts(of text: UnsafeBufferPointer<UInt8>) -> [Int] {
        var cuts: [Int] = []
        // The weight of the page so far.
        var page = 0
        func endPiece(from start: Int, weight: Int) {
            if page > 0, page + weight > room {
                cuts.append(start)
                page = 0
            }
            page += weight
        }
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            // What is left of the paragraph.
            var rest = start..<end
            var weight = frame + weight(of: UnsafeBufferPointer(rebasing: text[rest]))
            while weight > room {
                let cut = cut(in: rest, of: text)
                endPiece(from: rest.lowerBound, weight: cut.weight)
                weight += frame - cut.weight
                rest = cut.offset..<end
            }
            if weight > frame { endPiece(from: rest.lowerBound, weight: weight) }
            start = end + 1
        }
        return cuts
    }

    /// Where a piece that fills more than a page is cut: at the last space that the page has room for, or else between two scalars; and the
    /// weight of what is before it.
    private static func cut(in piece: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> (offset: Int, weight: Int) {
        var weight = frame
        var space: (offset: Int, weight: Int)?
        for offset in piece {
            let byte = text[offset]
            if byte == UInt8(ascii: " "), offset > piece.lowerBound { space = (offset, weight) }
            let isInsideScalar = byte & 0xC0 == 0x80
            let before = weight
            weight += Int(self.weight(byte))
            if weight > room, !isInsideScalar { return space ?? (offset, before) }
        }
        return (piece.upperBound, weight)
    }

    package static func paragraphs(of text: String, in page: TextPage.Range) -> [Substring] {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: page.start)
        let end = page.end.map { utf8.index(utf8.startIndex, offsetBy: $0) } ?? utf8.endIndex
        return utf8[start..<end].split(separator: UInt8(ascii: "\n")).map { Substring($0) }
    }

    /// Returns the articles on each page of the list; at least one page.
    static func lists(of articles: some Sequence<ArticleOutline>, prefix: String) -> [[ArticleOutline]] {
        var pages: [[ArticleOutline]] = [[]]
        var used = 0
        for article in articles {
            let size =
                article.title.withBytes(weight) + prefix.utf8.count + article.address.rawValue.utf8.count + itemFrame
            if used + size > room, !pages[pages.count - 1].isEmpty {
                pages.append([])
                used = 0
            }
            pages[pages.count - 1].append(article)
            used += size
        }
        return pages
    }

    /// Bytes that a text takes once it is escaped for HTML.
    private static func weight(of text: UnsafeBufferPointer<UInt8>) -> Int {
        // All texts of a portal are weighed in every build: a plain loop without branches adds several bytes at once.
        var sum = 0
        for byte in text { sum &+= Int(weight(byte)) }
        return sum
    }

    /// Bytes that a byte of text takes once it is escaped for HTML.
    @inline(__always) private static func weight(_ byte: UInt8) -> UInt8 {
        var weight: UInt8 = 1
        weight &+= byte == UInt8(ascii: "&") ? 4 : 0
        weight &+= byte == UInt8(ascii: "'") ? 4 : 0
        weight &+= byte == UInt8(ascii: "\"") ? 5 : 0
        weight &+= byte == UInt8(ascii: "<") ? 3 : 0
        weight &+= byte == UInt8(ascii: ">") ? 3 : 0
        return weight
    }
}
