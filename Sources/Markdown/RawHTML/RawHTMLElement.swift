import ASCII
import Patterns

/// An element that raw HTML may have, with its attributes.
///
/// The list is of what texts need and Markdown lacks. None of it runs, loads from elsewhere, sends, styles by itself or
/// changes how what follows is read: no scripts, frames, forms, drawings (`<svg>`), formulas (`<math>`) or style sheets.
package struct RawHTMLElement {
    /// What the value of an attribute may be.
    package enum Value {
        /// Any text that is only shown or read out.
        case text
        /// A number, perhaps with a per cent sign.
        case number
        /// No value, or the attribute's own name.
        case flag
        case words(Set<String>)
        case identifier
        /// The address of a link.
        case link
        /// The address of a picture.
        case picture
        /// The address of a film, a sound or subtitles.
        case source
        /// An address that browsers do not follow.
        case citation
        /// What Terang writes by itself; it is left out.
        case written
    }

    /// Whether it has neither content nor an end tag.
    var isVoid = false
    /// Whether browsers end it by themselves.
    var endsByItself = false
    /// The elements one of which has to be open around it. Empty for an element that may be anywhere.
    var parents: [String] = []
    var attributes: [String: Value] = [:]

    /// Returns what an attribute may be. Nil for one that the element must not have.
    package func value(of attribute: String) -> Value? {
        attributes[attribute] ?? Self.everywhere[attribute]
            ?? (attribute.hasPrefix("aria-") && attribute.utf8.allSatisfy { $0.isASCIILowercase || $0 == 0x2D }
                ? .text : nil)
    }

    private static let everywhere: [String: Value] = [
        "class": .text, "dir": .words(["ltr", "rtl", "auto"]), "id": .identifier, "lang": .text, "role": .text,
        "title": .text, "translate": .words(["yes", "no"]),
    ]

    /// By name.
    package static let all: [String: RawHTMLElement] = {
        var all: [String: RawHTMLElement] = [:]
        for name in [
            "abbr", "address", "article", "aside", "b", "bdi", "bdo", "center", "cite", "code", "dfn", "dl", "em",
            "figure", "h2", "h3", "h4", "h5", "h6", "i", "kbd", "mark", "nav", "pre", "ruby", "s", "samp", "section",
            "small", "span", "strong", "sub", "sup", "u", "var",
        ] { all[name] = RawHTMLElement() }
        all["p"] = RawHTMLElement(endsByItself: true, attributes: alignment)
        all["div"] = RawHTMLElement(attributes: alignment)
        all["br"] = RawHTMLElement(isVoid: true)
        all["hr"] = RawHTMLElement(isVoid: true)
        all["wbr"] = RawHTMLElement(isVoid: true)
        all["blockquote"] = RawHTMLElement(attributes: ["cite": .citation])
        all["q"] = RawHTMLElement(attributes: ["cite": .citation])
        for name in ["del", "ins"] { all[name] = RawHTMLElement(attributes: ["cite": .citation, "datetime": .text]) }
        all["time"] = RawHTMLElement(attributes: ["datetime": .text])
        all["data"] = RawHTMLElement(attributes: ["value": .text])
        all["details"] = RawHTMLElement(attributes: ["open": .flag])
        all["summary"] = RawHTMLElement(parents: ["details"])
        all["figcaption"] = RawHTMLElement(parents: ["figure"])
        all["ul"] = RawHTMLElement()
        all["ol"] = RawHTMLElement(attributes: ["reversed": .flag, "start": .number, "type": .text])
        all["li"] = RawHTMLElement(endsByItself: true, parents: ["ul", "ol"], attributes: ["value": .number])
        for name in ["dt", "dd"] { all[name] = RawHTMLElement(endsByItself: true, parents: ["dl"]) }
        for name in ["rp", "rt"] { all[name] = RawHTMLElement(endsByItself: true, parents: ["ruby"]) }
        all["a"] = RawHTMLElement(attributes: [
            "href": .link, "hreflang": .text, "rel": .written, "target": .written,
        ])
        all["img"] = RawHTMLElement(
            isVoid: true,
            attributes: [
                "alt": .text, "decoding": .written, "height": .number, "loading": .written, "src": .picture,
                "width": .number,
            ]
        )
        addTables(to: &all)
        addPlayers(to: &all)
        return all
    }()

    private static let alignment: [String: Value] = ["align": .words(["left", "center", "right", "justify"])]

    private static func addTables(to all: inout [String: RawHTMLElement]) {
        let shape = alignment.merging([
            "valign": .words(["top", "middle", "bottom", "baseline"]), "width": .number,
        ]) { first, _ in first }
        let cell = shape.merging([
            "abbr": .text, "colspan": .number, "headers": .text, "rowspan": .number,
            "scope": .words(["row", "col", "rowgroup", "colgroup"]),
        ]) { first, _ in first }
        all["table"] = RawHTMLElement(attributes: ["border": .number, "width": .number])
        all["caption"] = RawHTMLElement(endsByItself: true, parents: ["table"])
        for name in ["thead", "tbody", "tfoot", "tr"] {
            all[name] = RawHTMLElement(endsByItself: true, parents: ["table"], attributes: shape)
        }
        for name in ["td", "th"] {
            all[name] = RawHTMLElement(endsByItself: true, parents: ["table"], attributes: cell)
        }
        let column = shape.merging(["span": .number]) { first, _ in first }
        all["colgroup"] = RawHTMLElement(endsByItself: true, parents: ["table"], attributes: column)
        all["col"] = RawHTMLElement(isVoid: true, parents: ["table"], attributes: column)
    }

    private static func addPlayers(to all: inout [String: RawHTMLElement]) {
        let player: [String: Value] = [
            "controls": .flag, "loop": .flag, "muted": .flag, "preload": .words(["none", "metadata", "auto"]),
            "src": .source,
        ]
        all["audio"] = RawHTMLElement(attributes: player)
        let size: [String: Value] = ["height": .number, "poster": .source, "width": .number]
        all["video"] = RawHTMLElement(attributes: player.merging(size) { first, _ in first })
        all["source"] = RawHTMLElement(
            isVoid: true,
            parents: ["audio", "video"],
            attributes: ["src": .source, "type": .text]
        )
        all["track"] = RawHTMLElement(
            isVoid: true,
            parents: ["audio", "video"],
            attributes: ["default": .flag, "kind": .text, "label": .text, "src": .source, "srclang": .text]
        )
    }

    /// Elements whose content goes with them: browsers do not show it, or read it otherwise than HTML.
    static let hidingContent: Set<String> = [
        "iframe", "math", "noembed", "noframes", "noscript", "script", "style", "svg", "template", "title", "xmp",
    ]
}

extension RawHTMLElement.Value {
    private static let numberForm = Pattern(/[0-9]{1,6}%?/)
    private static let addressForm = Pattern(/https?:\/\/[^\s\x00-\x20]+/)

    /// Whether a value, without entities, is one of these. Addresses are checked as links.
    func takes(_ value: String?, of name: String) -> Bool {
        switch self {
        case .text, .link, .picture, .source, .written: true
        case .number: value?.wholeMatch(of: Self.numberForm) != nil
        case .flag: value == nil || value == "" || value?.lowercased() == name
        case .words(let words): words.contains((value ?? "").lowercased())
        case .identifier: value?.contains { $0.isWhitespace } == false && value?.isEmpty == false
        case .citation: value?.lowercased().wholeMatch(of: Self.addressForm) != nil
        }
    }
}
