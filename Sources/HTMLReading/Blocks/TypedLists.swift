/// Lists that people typed as lines of a paragraph: `1. Umum<br>2. Khusus`. As paragraphs their signs would need backslashes.
extension [Block] {
    /// The blocks with such lines as lists, also within quotes and items of lists.
    var withTypedLists: [Block] {
        flatMap { block -> [Block] in
            switch block {
            case .paragraph(let runs): Self.blocks(ofLines: runs.split { $0.content == .lineBreak }.map { [Run]($0) })
            case .quote(let inner): [.quote(inner.withTypedLists)]
            case .list(let list): [.list(Block.List(start: list.start, items: list.items.map(\.withTypedLists)))]
            case .heading, .code, .rule, .table: [block]
            }
        }
    }

    private static func blocks(ofLines lines: [[Run]]) -> [Block] {
        var blocks: [Block] = []
        var plain: [[Run]] = []
        func endParagraph() {
            if !plain.isEmpty { blocks.append(.paragraph([Run](plain.joined(separator: [Run(content: .lineBreak)])))) }
            plain = []
        }
        var index = 0
        while index < lines.count {
            let items = items(from: index, in: lines)
            if items.count > 1, let first = items.first {
                endParagraph()
                blocks.append(.list(Block.List(start: first.number, items: items.map { [.paragraph($0.text)] })))
                index += items.count
            } else {
                plain.append(lines[index])
                index += 1
            }
        }
        endParagraph()
        return blocks
    }

    /// Returns the lines that begin with the same sign, or with numbers that count on.
    private static func items(from start: Int, in lines: [[Run]]) -> [TypedItem] {
        var items: [TypedItem] = []
        for line in lines[start...] {
            guard let item = TypedItem(line), items.last.map({ item.follows($0) }) ?? true else { break }
            items.append(item)
        }
        return items
    }
}

/// A line that begins with the sign of an item.
private struct TypedItem {
    /// `.`, `)` or `-`.
    let sign: Character
    /// Nil for bullets.
    let number: Int?
    let text: [Run]

    init?(_ line: [Run]) {
        guard let first = line.first, first.marks == Marks(), case .text(let text) = first.content else { return nil }
        let digits = text.prefix { ("0"..."9").contains($0) }
        let rest = text.dropFirst(digits.count)
        guard let sign = rest.first, rest.dropFirst().first == " " else { return nil }
        let isNumbered = !digits.isEmpty && digits.count < 4 && (sign == "." || sign == ")")
        guard isNumbered || digits.isEmpty && sign == "-" else { return nil }
        let content = rest.dropFirst(2)
        let runs = (content.isEmpty ? [] : [Run(content: .text(String(content)))]) + line.dropFirst()
        guard !runs.allSatisfy(\.isBlank) else { return nil }
        (self.sign, number, self.text) = (sign, Int(digits), runs)
    }

    func follows(_ other: TypedItem) -> Bool { sign == other.sign && number == other.number.map { $0 + 1 } }
}
