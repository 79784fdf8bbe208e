import Content
import HTMLReading

/// What stands before the text of an article, within the part of the page that holds it: the title once more, the date,
/// the author.
struct LeadingLines {
    /// Nil where no line has a date.
    private(set) var date: Instant?
    private(set) var author = ""
    /// The line before the date, which is the title where nothing else is; empty where there is none.
    private(set) var headline = ""
    /// The content that is left.
    private(set) var rest: [HTMLNode]
    private let title: String
    private let zone: SiteTimeZone
    private var found: Set<Int> = []
    /// Where it stands in the content; nil where it stands before.
    private var headlineIndex: Int?

    /// - Parameter before: lines that stand before the content.
    init(_ content: [HTMLNode], before: [String], title: String, zone: SiteTimeZone) {
        self.title = title
        self.zone = zone
        rest = Self.opened(content, title: title)
        var lines = 0
        var previous = (index: 0, text: "")
        for (index, node) in rest.enumerated() where !PageBody.isBlank(node) && lines < 8 {
            lines += 1
            let text = Self.text(of: node)
            if text.isEmpty { continue }
            guard text.count <= 200 || text == title else { break }
            if isTitle(text) || text == "//" || text.lowercased() == "berita" {
                found.insert(index)
            } else if date == nil, let line = DateInText(text, zone: zone), line.rest.count <= 60 {
                date = line.instant
                let name = Byline.name(in: line.rest)
                if author.isEmpty { author = name }
                found.insert(index)
                if previous.text.count >= 12 {
                    headline = previous.text
                    headlineIndex = previous.index
                }
            } else if author.isEmpty, Byline.isOne(text) {
                author = Byline.name(in: text)
                found.insert(index)
            }
            previous = (index, text)
        }
        if date == nil { read(before) }
    }

    /// The nearest line with a date, and the line before it.
    private mutating func read(_ lines: [String]) {
        for (index, text) in lines.enumerated().reversed() where text.count <= 200 {
            guard let line = DateInText(text, zone: zone), line.rest.count <= 60 else { continue }
            date = line.instant
            if author.isEmpty { author = Byline.name(in: line.rest) }
            headline = lines[..<index].last { $0.count >= 12 } ?? ""
            headlineIndex = nil
            return
        }
    }

    /// Takes the lines out that were understood.
    mutating func dropFound() {
        rest = rest.enumerated().filter { !found.contains($0.offset) }.map(\.element)
        found = []
    }

    /// Takes the line before the date for the title, and out of the text.
    mutating func takeHeadline() -> String {
        if let headlineIndex { found.insert(headlineIndex) }
        return headline
    }

    private func isTitle(_ text: String) -> Bool {
        text == title || text.lowercased() == title.lowercased()
    }

    /// The content, with the first elements opened that hold the title or a date among other things.
    private static func opened(_ content: [HTMLNode], title: String) -> [HTMLNode] {
        var nodes = content
        for _ in 0..<6 {
            guard let index = nodes.firstIndex(where: { !PageBody.isBlank($0) }), let first = nodes[index].element,
                [
                    "div", "header", "section", "center", "font", "span", "td", "tr", "tbody", "table", "p", "b",
                    "strong",
                ]
                .contains(first.name),
                first.text != title, first.text.hasPrefix(title) || first.name == "header", !title.isEmpty
            else { return nodes }
            nodes.replaceSubrange(index...index, with: first.children)
        }
        return nodes
    }

    private static func text(of node: HTMLNode) -> String {
        switch node {
        case .text(let text): HTMLText.collapsed(text)
        case .comment: ""
        case .element(let element): element.text
        }
    }
}

/// "Oleh: Admin", "Penulis : Humas".
enum Byline {
    private static let words = [
        "ditulis oleh", "diposting oleh", "posted by", "oleh", "penulis", "by", "editor", "admin :",
    ]

    static func isOne(_ text: String) -> Bool {
        let line = text.lowercased()
        return text.count <= 60
            && words.contains { word in
                line.hasPrefix(word) && line.dropFirst(word.count).first.map { !$0.isLetter } == true
            }
    }

    /// The name, without the words before it and the signs around it.
    static func name(in text: String) -> String {
        var rest = text.trimmingSpaces[...]
        for word in words where rest.lowercased().hasPrefix(word) && word != "admin :" {
            let behind = rest.dropFirst(word.count)
            if behind.first.map({ !$0.isLetter }) == true { rest = behind }
        }
        let signs = ":|-–—,•·/"
        while let first = rest.first, first.isWhitespace || signs.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace || signs.contains(last) { rest = rest.dropLast() }
        let hasLetters = rest.contains(where: \.isLetter)
        let looksLikeCount = ["dibaca", "views", "hits", "komentar", "comment", "dilihat"].contains {
            rest.lowercased().contains($0)
        }
        return hasLetters && !looksLikeCount ? String(rest) : ""
    }
}
