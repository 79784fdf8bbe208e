import Content

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
    static func cuts(of text: String) -> [Int] {
        text.utf8.withContiguousStorageIfAvailable(cuts) ?? Array(text.utf8).withUnsafeBufferPointer(cuts)
    }

    private static func cuts(of text: UnsafeBufferPointer<UInt8>) -> [Int] {
        // Most texts fill one page.
        let whole = text.reduce(frame) { $0 + ($1 == UInt8(ascii: "\n") ? frame : weight($1)) }
        guard whole > room else { return [] }
        var cuts: [Int] = []
        // The weight of the page so far, and of the piece that is being read: a paragraph, or what is left of one.
        var page = 0
        var piece = frame
        var start = 0
        var space: (offset: Int, weight: Int)?
        func endPiece(weight: Int) {
            if page > 0, page + weight > room {
                cuts.append(start)
                page = 0
            }
            page += weight
            space = nil
        }
        for (offset, byte) in text.enumerated() {
            if byte == UInt8(ascii: "\n") {
                if piece > frame { endPiece(weight: piece) }
                piece = frame
                start = offset + 1
            } else {
                let before = piece
                piece += weight(byte)
                if byte == UInt8(ascii: " ") { space = (offset, before) }
                let isInsideScalar = byte & 0xC0 == 0x80
                if piece > room, !isInsideScalar {
                    let cut = space ?? (offset, before)
                    endPiece(weight: cut.weight)
                    piece += frame - cut.weight
                    start = cut.offset
                }
            }
        }
        if piece > frame { endPiece(weight: piece) }
        return cuts
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
            let title = article.title.utf8.reduce(0) { $0 + weight($1) }
            let size = title + prefix.utf8.count + article.address.rawValue.utf8.count + itemFrame
            if used + size > room, !pages[pages.count - 1].isEmpty {
                pages.append([])
                used = 0
            }
            pages[pages.count - 1].append(article)
            used += size
        }
        return pages
    }

    /// Bytes that a byte of text takes once it is escaped for HTML.
    private static func weight(_ byte: UInt8) -> Int {
        switch byte {
        // Most bytes are letters.
        case (UInt8(ascii: ">") + 1)...: 1
        case UInt8(ascii: "&"), UInt8(ascii: "'"): 5
        case UInt8(ascii: "\""): 6
        case UInt8(ascii: "<"), UInt8(ascii: ">"): 4
        default: 1
        }
    }
}
