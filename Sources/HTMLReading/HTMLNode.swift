/// A part of an HTML document, as the parser of browsers would see it.
public enum HTMLNode: Sendable {
    case element(HTMLElement)
    case text(String)
    /// Without `<!--` and `-->`.
    case comment(String)

    public var element: HTMLElement? {
        if case .element(let element) = self { return element }
        return nil
    }
}

/// An element with all that is in it.
public struct HTMLElement: Sendable {
    /// In small letters.
    public let name: String
    /// Names in small letters, in the order written.
    public let attributes: [(name: String, value: String)]
    public let children: [HTMLNode]

    public init(name: String, attributes: [(name: String, value: String)] = [], children: [HTMLNode]) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    /// The value of an attribute, without white space around it; nil where the element does not have it.
    public subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }.map { HTMLText.trimmed($0.value) }
    }

    /// Whether one of the words in `class` or the `id` is this one.
    public func isMarked(_ word: String) -> Bool {
        self["id"] == word || (self["class"] ?? "").split(whereSeparator: HTMLText.isSpace).contains { $0 == word }
    }

    /// The same element with other content.
    public func with(children: [HTMLNode]) -> HTMLElement {
        HTMLElement(name: name, attributes: attributes, children: children)
    }

    /// All text in it, scripts and styles left out, runs of white space made one space.
    public var text: String {
        var text = ""
        HTMLText.append(of: self, to: &text)
        return HTMLText.collapsed(text)
    }

    /// Itself and the elements below it, in document order.
    public var all: [HTMLElement] {
        var found: [HTMLElement] = []
        var waiting = [self]
        while let next = waiting.popLast() {
            found.append(next)
            waiting.append(contentsOf: next.children.reversed().compactMap(\.element))
        }
        return found
    }

    /// The elements of a name below it, in document order.
    public func all(_ name: String) -> [HTMLElement] { all.filter { $0.name == name } }
}

/// What was read, and how far.
public struct HTMLDocument: Sendable {
    /// The `<html>` element.
    public let root: HTMLElement
    /// Comments before the `<html>` element, where browsers say which address a saved page comes from.
    public let leadingComments: [String]
    /// Whether elements stood within each other more deeply than ``HTMLLimits/depth``, and were put beside each other.
    public let isFlattened: Bool
}

/// White space and text as HTML sees them.
public enum HTMLText {
    /// What HTML calls white space. A no-break space is none.
    public static func isSpace(_ character: Character) -> Bool {
        character == " " || character == "\n" || character == "\t" || character == "\r\n" || character == "\r"
            || character == "\u{C}"
    }

    public static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(text[first...last])
    }

    /// One space for each run of white space and no-break spaces, none at the ends.
    public static func collapsed(_ text: String) -> String {
        text.split { isSpace($0) || $0 == "\u{A0}" }.joined(separator: " ")
    }

    /// Elements whose text nobody reads.
    static let unread: Set<String> = ["script", "style", "template", "noscript", "head"]

    static func append(of element: HTMLElement, to text: inout String) {
        for child in element.children {
            switch child {
            case .text(let piece): text += piece
            case .comment: continue
            case .element(let inner):
                guard !unread.contains(inner.name) else { continue }
                let isApart = !HTMLNames.inline.contains(inner.name)
                if isApart { text += " " }
                append(of: inner, to: &text)
                if isApart { text += " " }
            }
        }
    }
}

/// Sets of element names.
enum HTMLNames {
    /// Elements that stand within a line.
    static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins",
        "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt",
        "u", "var", "wbr", "o:p", "st1:place", "st1:city",
    ]
}
