/// A node of an HTML document, as browsers parse it.
public enum HTMLNode: Sendable {
    case element(HTMLElement)
    case text(String)
    /// The text without `<!--` and `-->`.
    case comment(String)

    public var element: HTMLElement? {
        if case .element(let element) = self { return element }
        return nil
    }

    /// Whether it is white space or a comment.
    public var isBlank: Bool {
        switch self {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .comment: true
        case .element: false
        }
    }
}

public struct HTMLElement: Sendable {
    /// In lower case.
    public let name: String
    /// Attributes in the order written, with names in lower case.
    public let attributes: [(name: String, value: String)]
    public let children: [HTMLNode]

    public init(name: String, attributes: [(name: String, value: String)] = [], children: [HTMLNode]) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    /// Returns the trimmed value of an attribute, or nil where the element does not have it.
    public subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }.map { HTMLText.trimmed($0.value) }
    }

    /// Returns whether `id` or one of the words in `class` equals the word.
    public func isMarked(_ word: String) -> Bool {
        self["id"] == word || (self["class"] ?? "").split(whereSeparator: HTMLText.isSpace).contains { $0 == word }
    }

    /// Returns the same element with other content.
    public func with(children: [HTMLNode]) -> HTMLElement {
        HTMLElement(name: name, attributes: attributes, children: children)
    }

    /// The text of the element with white space collapsed, without scripts and styles.
    public var text: String {
        var text = ""
        HTMLText.append(of: self, to: &text)
        return HTMLText.collapsed(text)
    }

    /// The text in the element itself, such as that of a script.
    public var rawText: String { children.map { if case .text(let text) = $0 { text } else { "" } }.joined() }

    /// The element itself and its descendants, in document order.
    public var all: [HTMLElement] {
        var found: [HTMLElement] = []
        var waiting = [self]
        while let next = waiting.popLast() {
            found.append(next)
            waiting.append(contentsOf: next.children.reversed().compactMap(\.element))
        }
        return found
    }

    /// Returns the descendants with a name, in document order, and the element itself where it has that name.
    public func all(_ name: String) -> [HTMLElement] { all.filter { $0.name == name } }
}

public struct HTMLDocument: Sendable {
    /// The `<html>` element.
    public let root: HTMLElement
    /// Comments before the `<html>` element, where browsers record the address of a saved page.
    public let leadingComments: [String]
    /// Whether elements beyond ``HTMLLimits/depth`` were replaced by their content.
    public let isFlattened: Bool
}

/// White space and text by the rules of HTML.
public enum HTMLText {
    /// Returns whether a character is HTML white space, which excludes the no-break space.
    public static func isSpace(_ character: Character) -> Bool {
        character == " " || character == "\n" || character == "\t" || character == "\r\n" || character == "\r"
            || character == "\u{C}"
    }

    /// Returns the text without white space at both ends.
    public static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(text[first...last])
    }

    /// Returns the text trimmed and with each run of white space and no-break spaces replaced by one space.
    public static func collapsed(_ text: String) -> String {
        text.split { isSpace($0) || $0 == "\u{A0}" }.joined(separator: " ")
    }

    /// Elements whose text is not rendered.
    package static let unread: Set<String> = ["script", "style", "template", "noscript", "head"]

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
package enum HTMLNames {
    /// Elements that do not break a line.
    package static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "time", "tt", "u", "var", "wbr", "o:p", "st1:place", "st1:city",
    ]
}
