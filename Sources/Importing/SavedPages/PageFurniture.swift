import HTMLReading
import Reading

/// Recognizes what surrounds an article on a page: menus, buttons, lists of other articles, comments.
enum PageFurniture {
    private static let elements: Set<String> = [
        "nav", "footer", "aside", "header", "button", "select", "input", "textarea",
    ]

    /// Words in `class` and `id`, whole or between hyphens.
    private static let words: Set<String> = [
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "footer", "sidebar", "widget", "widgets",
        "share", "sharing", "sharedaddy", "sharethis", "addtoany", "addthis", "a2a", "social", "sosmed", "bagikan",
        "comment", "comments", "komentar", "respond", "disqus", "related", "relatedposts", "terkait", "pagination",
        "pager", "popular", "populer", "terpopuler", "advertisement", "ads", "iklan", "banner", "newsletter", "polling",
        "pengunjung", "statistik", "author-box", "authorbox", "print", "skip-link", "screen-reader-text", "cookie",
        "ticker", "toolbar", "tags", "tagcloud", "yarpp",
    ]

    static func isFurniture(_ element: HTMLElement) -> Bool {
        if elements.contains(element.name) {
            // Themes put the title, and sometimes the picture, of an article into its <header>.
            return element.name != "header" || element.all("p").isEmpty
        }
        if ["navigation", "complementary", "contentinfo", "search", "banner"].contains(element["role"] ?? "") {
            return true
        }
        guard element.name != "body", element.name != "html", element.name != "article" else { return false }
        return isMarked(element, by: words)
    }

    /// Returns whether the element holds links to related articles.
    static func isRelated(_ element: HTMLElement) -> Bool {
        isMarked(element, by: ["related", "relatedposts", "terkait", "yarpp", "jp-relatedposts"])
    }

    static func isMarked(_ element: HTMLElement, by words: Set<String>) -> Bool {
        let marks = [element["class"] ?? "", element["id"] ?? ""].joined(separator: " ").lowercased()
        guard !marks.isEmpty else { return false }
        return marks.split { $0.isWhitespace }.contains { mark in
            words.contains(String(mark))
                || mark.split { $0 == "-" || $0 == "_" }.contains { words.contains(String($0)) }
        }
    }

    /// A part beside the article that a heading announces.
    enum Announcement {
        /// Articles that an editor or the system chose for this one.
        case related
        /// Any other articles.
        case others
        case comments
    }

    /// Returns the announcement in a line. Nil where it announces nothing.
    static func announcement(in text: String) -> Announcement? {
        guard text.count <= 60 else { return nil }
        let line = text.lowercased().filter { $0.isLetter || $0 == " " }.trimmed
        let related = [
            "berita terkait", "baca juga", "artikel terkait", "related posts", "related news", "related articles",
            "lihat juga", "pos terkait", "tulisan terkait",
        ]
        if related.contains(line) { return .related }
        if ["berita lainnya", "berita lain", "kategori berita"].contains(line) { return .others }
        let comments = [
            "komentar", "komentar pembaca", "komentar anda", "comment", "comments", "tinggalkan balasan",
            "tinggalkan komentar", "tulis komentar", "beri komentar", "kirim komentar", "isi komentar", "leave a reply",
            "leave a comment", "tanggapan",
        ]
        return comments.contains(line) ? .comments : nil
    }

    /// Returns elements marked as related articles, except in sidebars and menus, which are the same on all pages.
    static func related(in element: HTMLElement) -> [HTMLElement] {
        var found: [HTMLElement] = []
        var waiting = [element]
        while let next = waiting.popLast() {
            if ["aside", "nav", "footer"].contains(next.name) || isMarked(next, by: ["sidebar", "footer"]) {
                continue
            }
            if isRelated(next) {
                found.append(next)
            } else {
                waiting.append(contentsOf: next.children.reversed().compactMap(\.element))
            }
        }
        return found
    }
}
