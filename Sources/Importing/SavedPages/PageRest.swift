import Diagnostics
import HTMLReading

/// What a saved page shows beside its article: menus, buttons, lists of other articles. The report names it, so that a
/// person sees whether something of the article is among it.
struct PageRest {
    /// Lines of which a word is neither in the document nor in its notes.
    private(set) var lines: [String] = []
    /// The number of lines of readers' comments, which the report does not repeat.
    private(set) var comments = 0

    /// - Parameter comments: the lines of readers' comments that were cut from the article.
    init(_ page: SavedPage, of document: ImportedDocument, comments cut: Set<String>) {
        let kept = KeptWords(document)
        var seen: Set<String> = []
        let body = page.root.children.compactMap(\.element).first { $0.name == "body" } ?? page.root
        let head =
            [page.fullTitle] + Self.headNames.flatMap(page.allMeta)
            + page.root.all("head").flatMap { head in
                head.all("style").flatMap { GeneratedText.ofStyle($0.rawText) }
                    + head.all("script").flatMap { GeneratedText.ofScript($0.rawText) }
            }
        for line in head + PageLines.of(body.children.compactMap { withoutComments($0, depth: 0) }, isWhole: true) {
            if !cut.contains(line), kept.misses(line), seen.insert(line).inserted { lines.append(line) }
        }
    }

    /// What a page says of itself in its head.
    private static let headNames = [
        "description", "keywords", "author", "og:title", "og:description", "og:site_name", "og:image:alt",
        "twitter:title", "twitter:description",
    ]

    private static let commentMarks: Set<String> = [
        "comment", "comments", "komentar", "respond", "disqus", "commentlist",
    ]

    private mutating func withoutComments(_ node: HTMLNode, depth: Int) -> HTMLNode? {
        guard let element = node.element else { return node }
        if element.name != "body", element.name != "article", PageFurniture.isMarked(element, by: Self.commentMarks) {
            comments += PageLines.of(element.children).count
            return nil
        }
        return .element(element.with(children: element.children.compactMap { withoutComments($0, depth: depth + 1) }))
    }

    /// Returns the notes on each page, and those on all: lines that several pages have are named once.
    static func notes(on pages: [PageRest]) -> (own: [[LocalizedText]], shared: [LocalizedText]) {
        var counts: [String: Int] = [:]
        for page in pages { for line in page.lines { counts[line, default: 0] += 1 } }
        let own = pages.map { page -> [LocalizedText] in
            let lines = page.lines.filter { counts[$0] == 1 }
            return (lines.isEmpty ? [] : [PageNote.rest(lines)])
                + (page.comments == 0 ? [] : [PageNote.commentsDropped(page.comments)])
        }
        let shared = pages.flatMap(\.lines).filter { counts[$0, default: 0] > 1 }.firsts(by: \.self)
        return (own, shared.isEmpty ? [] : [PageNote.sharedRest(shared)])
    }
}
