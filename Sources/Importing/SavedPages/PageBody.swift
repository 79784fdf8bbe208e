import Diagnostics
import HTMLReading
import Reading

/// Finds the part of a page that holds its article.
struct PageBody {
    let content: [HTMLNode]
    /// The elements that the article is in, and those of its text.
    let holders: [HTMLElement]
    /// Links to other articles beside or below the text.
    let related: [String]
    /// The last lines before the container, the nearest last. Pages whose text has its own box show title and date there.
    let linesBefore: [String]

    /// Omitted parts by their headings, and omitted lines.
    let dropped: [(heading: String, lines: Int)]
    let droppedLines: [String]
    /// The lines of readers' comments that were omitted.
    let comments: Set<String>

    init(_ root: HTMLElement, title: String, zone: SiteTimeZone) {
        let place = Self.place(in: root)
        linesBefore = Array(PageLines.of(place.before).suffix(8))
        let opening = PageOpening(Self.withoutFurniture(place.before), title: title, zone: zone)
        droppedLines = opening.dropped
        let cleaned = Self.cleaned(place.element)
        let cut = PageCut(cleaned.content)
        // Where nothing but the page holds the text, what has little of it is beside it.
        let least = place.element.name == "body" ? place.element.text.count / 2 : 0
        holders =
            place.path
            + (cleaned.holders + cut.content.compactMap(\.element).flatMap(\.all)).filter {
                least == 0 || $0.text.count > least
            }
        content = opening.content + cut.content
        // Lists of related articles and comments may come beside the container. Links in sidebars are neither.
        let beside = place.after.map { PageCut(Self.withoutFurniture($0)) }
        dropped = cut.dropped + beside.flatMap(\.dropped)
        comments = beside.reduce(into: cut.comments) { $0.formUnion($1.comments) }
        let lists = PageFurniture.related(in: root) + (cut.related + beside.flatMap(\.related)).compactMap(\.element)
        related = lists.flatMap { $0.all("a") }.compactMap { $0["href"] }
            .filter { !$0.hasPrefix("#") && !$0.hasPrefix("javascript:") }.firsts(by: \.self)
    }

    private static let marks: [Set<String>] = [
        ["articlebody", "entry-content", "post-content", "article-content", "article-body", "td-post-content"],
        [
            "isi-berita", "isi_berita", "isiberita", "detail-berita", "news-content", "single-content", "post-body",
            "itemfulltext",
        ],
    ]

    /// The container, and the nodes around it in the enclosing boxes.
    private struct Place {
        var element: HTMLElement
        /// The element and those that it is in.
        var path: [HTMLElement]
        var before: [HTMLNode] = []
        /// One list for each box.
        var after: [[HTMLNode]] = []
    }

    private static func place(in root: HTMLElement) -> Place {
        let body = root.children.compactMap(\.element).first { $0.name == "body" } ?? root
        let all = body.all
        let place = { (longest: HTMLElement, isOne: (HTMLElement) -> Bool) in
            let length = longest.text.count
            return Place(element: longest, path: path(in: root) { isOne($0) && $0.text.count == length })
        }
        for names in marks {
            let isOne = { (element: HTMLElement) in
                let words = ([element["class"] ?? "", element["id"] ?? "", element["itemprop"] ?? ""])
                    .joined(separator: " ").lowercased().split { $0.isWhitespace }
                return words.contains { names.contains(String($0)) }
            }
            if let longest = longest(all.filter(isOne)), longest.text.count > 80 { return place(longest, isOne) }
        }
        let isArticle = { (element: HTMLElement) in element.name == "article" }
        if let longest = longest(all.filter(isArticle)), longest.text.count > 200 { return place(longest, isArticle) }
        return densest(in: body)
    }

    /// Returns an element and those that it is in, from the root. Empty where there is none.
    private static func path(in root: HTMLElement, to isWanted: (HTMLElement) -> Bool) -> [HTMLElement] {
        var path: [HTMLElement] = []
        var waiting: [(element: HTMLElement, depth: Int)] = [(root, 0)]
        while let (next, depth) = waiting.popLast() {
            path.removeSubrange(depth...)
            path.append(next)
            if isWanted(next) { return path }
            waiting += next.children.reversed().compactMap { $0.element.map { ($0, depth + 1) } }
        }
        return []
    }

    private static func longest(_ elements: [HTMLElement]) -> HTMLElement? {
        elements.max { $0.text.count < $1.text.count }
    }

    private static let blocks: Set<String> = [
        "div", "td", "section", "article", "main", "center", "body", "form", "table", "tbody", "tr", "blockquote",
    ]

    /// Returns the innermost element with most of the running text: text in paragraphs or between line breaks, outside links.
    private static func densest(in body: HTMLElement) -> Place {
        var place = Place(element: body, path: [body])
        while true {
            let whole = weight(of: place.element)
            let children = place.element.children
            var heaviest = (index: 0, weight: 0)
            for (index, child) in children.enumerated() {
                guard let inner = child.element else { continue }
                let weight = weight(of: inner)
                if weight > heaviest.weight { heaviest = (index, weight) }
            }
            guard heaviest.weight > 0, heaviest.weight * 10 >= whole * 6, let next = children[heaviest.index].element,
                blocks.contains(next.name), next.name != "table" || !isData(next)
            else { return place }
            place.before += children[..<heaviest.index].filter { $0.element.map(PageFurniture.isFurniture) != true }
            place.after = [Array(children[(heaviest.index + 1)...])] + place.after
            place.element = next
            place.path.append(next)
        }
    }

    /// Returns whether a table holds data rather than a layout.
    private static func isData(_ table: HTMLElement) -> Bool {
        guard table.all("table").count == 1 else { return false }
        let rows = table.all("tr")
        return rows.count > 2 && rows.allSatisfy { $0.children.compactMap(\.element).count > 1 }
    }

    /// Returns the number of letters of running text: longer pieces outside links.
    private static func weight(of element: HTMLElement) -> Int {
        guard !PageFurniture.isFurniture(element), element.name != "a", element.name != "script",
            element.name != "style"
        else { return 0 }
        var sum = 0
        for child in element.children {
            switch child {
            case .text(let text): sum += text.count > 25 ? text.count : 0
            case .comment: continue
            case .element(let inner): sum += weight(of: inner)
            }
        }
        return sum
    }

    /// Returns the container's content without furniture, unwrapped while a single element holds all, and these elements.
    private static func cleaned(_ container: HTMLElement) -> (content: [HTMLNode], holders: [HTMLElement]) {
        var holders: [HTMLElement] = []
        var content = withoutFurniture(container).children
        while true {
            let filled = content.filter { !$0.isBlank }
            guard filled.count == 1, let only = filled.first?.element, blocks.contains(only.name), only.name != "table",
                only.name != "blockquote"
            else { return (content, holders) }
            holders.append(only)
            content = only.children
        }
    }

    private static func withoutFurniture(_ element: HTMLElement) -> HTMLElement {
        element.with(children: withoutFurniture(element.children))
    }

    private static func withoutFurniture(_ nodes: [HTMLNode]) -> [HTMLNode] {
        nodes.compactMap { node in
            guard let inner = node.element else { return node }
            return PageFurniture.isFurniture(inner) ? nil : .element(withoutFurniture(inner))
        }
    }

    static func isBox(_ element: HTMLElement) -> Bool { blocks.contains(element.name) && element.name != "blockquote" }
}
