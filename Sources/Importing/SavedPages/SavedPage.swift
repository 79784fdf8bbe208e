import HTMLReading
import Reading

/// A saved page with the metadata of its head.
struct SavedPage {
    /// Its path on this machine.
    let file: String
    let root: HTMLElement
    /// Its full addresses on the web: those that the browser wrote into the file and those that the page declares.
    let addresses: [String]
    /// All contents of `<meta>` by name or property in lower case.
    private let meta: [String: [String]]
    /// Its schema.org data.
    let facts: PageFacts
    /// The archive that holds the page and its pictures. Nil for a page in its own file.
    let archive: WebArchive?

    init(file: String, document: HTMLDocument, archive: WebArchive? = nil) {
        self.file = file
        self.archive = archive
        root = document.root
        var meta: [String: [String]] = [:]
        for element in root.all("meta") {
            guard let name = element["property"] ?? element["name"] ?? element["itemprop"],
                let content = element["content"], !content.isEmpty
            else { continue }
            meta[name.lowercased(), default: []].append(content)
        }
        self.meta = meta
        let canonical = root.all("link").filter { $0["rel"]?.lowercased() == "canonical" }.compactMap { $0["href"] }
        var comments = document.leadingComments
        for child in root.children { if case .comment(let text) = child { comments.append(text) } }
        let saved = comments.compactMap(Self.savedFrom)
        var seen: Set<String> = []
        addresses = ([archive?.address ?? ""] + saved + canonical + (meta["og:url"] ?? [])).filter {
            let isFull = $0.lowercased().hasPrefix("http://") || $0.lowercased().hasPrefix("https://")
            return isFull && seen.insert($0).inserted
        }
        facts = PageFacts(root.all("script").filter { $0["type"]?.lowercased() == "application/ld+json" })
    }

    /// Returns the first content of a `<meta>`.
    func meta(_ names: String...) -> String? { names.lazy.compactMap { meta[$0]?.first }.first }

    func allMeta(_ name: String) -> [String] { meta[name] ?? [] }

    /// The text of `<title>`.
    var fullTitle: String {
        let title = root.all("title").first
        return HTMLText.collapsed(
            (title?.children ?? []).map { node in
                if case .text(let text) = node { return text }
                return ""
            }.joined()
        )
    }

    /// Whether the page lists articles: it declares none of its own, and several boxes have a linked heading and lead on by a
    /// link such as "Selengkapnya".
    var isList: Bool {
        let isArticle =
            !facts.headline.isEmpty || meta["og:type"]?.first?.lowercased() == "article"
            || meta["article:published_time"] != nil
        guard !isArticle else { return false }
        let entries = root.all("article").filter { entry in
            entry.all.contains { heading in
                ["h1", "h2", "h3", "h4", "h5"].contains(heading.name)
                    && heading.all("a").contains { $0.text == heading.text && !$0.text.isEmpty }
            }
        }
        let words: Set<String> = [
            "selengkapnya", "baca selengkapnya", "read more", "baca lebih lanjut", "lanjutkan membaca",
            "continue reading", "lihat selengkapnya", "lihat detail", "baca lagi",
        ]
        let further = root.all("a").filter { link in
            words.contains(link.text.lowercased().filter { $0.isLetter || $0 == " " }.trimmed)
        }
        let long = root.all("p").filter { $0.text.count > 200 && $0.all("a").isEmpty }.count
        return entries.count > 2 && long < entries.count || further.count > 2 && long < further.count
    }

    /// Reads `saved from url=(0044)https://…`, with the length of the address in parentheses.
    private static func savedFrom(_ comment: String) -> String? {
        guard let mark = comment.firstRange(of: "saved from url=(") else { return nil }
        let rest = comment[mark.upperBound...]
        guard let close = rest.firstIndex(of: ")") else { return nil }
        return String(rest[rest.index(after: close)...].prefix { !$0.isWhitespace })
    }
}

/// The facts about an article in `application/ld+json`.
struct PageFacts {
    var headline = ""
    var published = ""
    var modified = ""
    var author = ""
    var section = ""
    var picture = ""

    init(_ scripts: [HTMLElement]) {
        // Where a page has broken data, its text has to do.
        let trees = scripts.lazy.compactMap { script in
            JSONTree.document(script.children.map { if case .text(let text) = $0 { text } else { "" } }.joined())
        }
        guard let article = trees.compactMap(Self.article).first else { return }
        headline = Self.text(article["headline"])
        published = Self.text(article["datePublished"])
        modified = Self.text(article["dateModified"])
        author = Self.text(article["author"])
        section = Self.text(article["articleSection"])
        picture = Self.text(article["image"])
    }

    private static func article(in value: JSONTree) -> JSONTree? {
        guard value.isObject else { return value.list.lazy.compactMap(article).first }
        let types = value["@type"].map { ([$0] + $0.list).compactMap(\.string) } ?? []
        if types.contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" }) { return value }
        return value["@graph"].flatMap(article)
    }

    /// Returns a text, the name or address of an object, or that of the first in a list.
    private static func text(_ value: JSONTree?) -> String {
        guard let value else { return "" }
        if let text = value.string { return PlainHTML.text(text) }
        return value.isObject ? value["name"]?.string ?? value["url"]?.string ?? "" : text(value.list.first)
    }
}
