extension BlockReader {
    mutating func readList(_ element: HTMLElement) {
        var items: [[Block]] = []
        var loose: [HTMLNode] = []
        for child in element.children {
            if let item = child.element, item.name == "li" {
                addLoose(loose, to: &items)
                loose = []
                if !shown([item]).isEmpty { items.append(blocks(of: item.children)) }
            } else {
                loose.append(child)
            }
        }
        addLoose(loose, to: &items)
        items.removeAll(where: \.isEmpty)
        guard !items.isEmpty else { return }
        append(.list(Block.List(start: start(of: element), items: items)))
    }

    /// Adds nodes between list items: a list belongs to the previous item, text becomes a new item.
    private mutating func addLoose(_ nodes: [HTMLNode], to items: inout [[Block]]) {
        guard !nodes.allSatisfy(\.isBlank) else { return }
        let inner = blocks(of: nodes)
        let holdsLists = nodes.allSatisfy { $0.isBlank || ["ul", "ol"].contains($0.element?.name ?? "") }
        if holdsLists, !items.isEmpty { items[items.count - 1] += inner } else { items.append(inner) }
    }

    /// Returns the first number of a numbered list, or nil for bullets.
    private mutating func start(of element: HTMLElement) -> Int? {
        guard element.name == "ol" else { return nil }
        if let type = element["type"], ["a", "A", "i", "I"].contains(type) { note(ConversionNote.lettered) }
        let first = element.children.compactMap(\.element).first { $0.name == "li" }
        let written = element["start"] ?? first?["value"]
        return written.flatMap(Int.init).map { min(max($0, 0), 99_999_999) } ?? 1
    }

    /// Reads a paragraph, which may be an item of a list that Word wrote as paragraphs with typed markers.
    mutating func readParagraph(_ element: HTMLElement) {
        guard let item = WordListItem(element) else { return readApart(element) }
        endParagraph()
        let inner = blocks(of: item.content)
        guard !inner.isEmpty else { return }
        if isInWordList, case .list(var list) = blocks.last {
            Self.insert(inner, at: item.level, start: item.start, into: &list)
            blocks[blocks.count - 1] = .list(list)
        } else {
            append(.list(Block.List(start: item.start, items: [inner])))
        }
        isInWordList = true
    }

    private static func insert(_ item: [Block], at level: Int, start: Int?, into list: inout Block.List) {
        guard level > 1, var last = list.items.last else { return list.items.append(item) }
        if case .list(var inner) = last.last {
            insert(item, at: level - 1, start: start, into: &inner)
            last[last.count - 1] = .list(inner)
        } else {
            last.append(.list(Block.List(start: start, items: [item])))
        }
        list.items[list.items.count - 1] = last
    }
}

/// A list item that Word wrote as a paragraph.
private struct WordListItem {
    /// Counted from 1.
    let level: Int
    /// Its number; nil for a bullet.
    let start: Int?
    let content: [HTMLNode]

    init?(_ element: HTMLElement) {
        let list = HTMLStyle(element).wordList
        let isMarked = (element["class"] ?? "").hasPrefix("MsoList")
        guard list != nil || isMarked, let (sign, content) = Self.cut(element.children) else { return nil }
        if Self.bullets.contains(sign) {
            start = nil
        } else if let number = Int(sign.dropLast()), sign.hasSuffix(".") || sign.hasSuffix(")"), number >= 0 {
            start = number
        } else {
            return nil
        }
        let words = (list ?? "").split(separator: " ")
        level = words.first { $0.hasPrefix("level") }.flatMap { Int($0.dropFirst(5)) } ?? 1
        self.content = content
    }

    private static let bullets: Set<String> = [
        "·", "o", "§", "•", "-", "–", "*", "\u{F0B7}", "\u{F0A7}", "v", "Ø", "ü",
    ]

    /// Splits off the marker at the start, which is in elements of its own before the first text outside them.
    private static func cut(_ nodes: [HTMLNode]) -> (String, [HTMLNode])? {
        for (index, node) in nodes.enumerated() {
            switch node {
            case .comment: continue
            case .text(let text):
                if text.allSatisfy(\.isWhitespace) { continue }
                return nil
            case .element(let element):
                let text = element.text
                if text.isEmpty { continue }
                let rest = Array(nodes[(index + 1)...])
                if text.count <= 4, !text.contains(" ") { return (text, rest) }
                guard let (sign, inner) = cut(element.children) else { return nil }
                return (sign, [.element(element.with(children: inner))] + rest)
            }
        }
        return nil
    }
}
