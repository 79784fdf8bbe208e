import Diagnostics
import Serialization

/// A line on the editors' desk.
struct DeskItem: Sendable, Hashable {
    let title: String
    /// Further lines, such as a date or a suggested correction.
    var notes: [String] = []
    /// The file that the item is about, if any.
    var place: SourceLocation?
    /// The page that the item is about, as a percent-encoded path on this host; nil where there is none.
    var link: String?
    /// The severity and rule of a finding; nil for other items.
    var severity: Severity?
    var rule: String?
    /// The line of the file that a finding is about.
    var excerpt: String?

    fileprivate func html(_ language: Language) -> HTML {
        var parts: [HTML] = [.element("p", ["class": "title"], title)]
        if let excerpt, !excerpt.isEmpty { parts.append(.element("pre", excerpt)) }
        parts += notes.map { .element("p", ["class": "note"], $0) }
        var facts: [HTML] = []
        if let place {
            let line = severity == nil ? "" : ":\(place.line)"
            facts.append(.element("code", ["class": "place"], place.path + line))
        }
        if let rule {
            facts.append(
                .element("span", ["class": "rule"], [.link(rule, to: PreviewAddresses.manual + "rules#" + rule)])
            )
        }
        if let link { facts.append(.link(LocalizedText(id: "Lihat halaman", en: "See the page")[language], to: link)) }
        if !facts.isEmpty { parts.append(.element("p", ["class": "facts"], HTML.joined(facts, by: " "))) }
        return .element("li", severity.map { ["class": $0.rawValue] } ?? [:], parts)
    }
}

/// Lines on the desk that belong together.
struct DeskGroup: Sendable {
    /// The fragment of the address that leads to the group.
    let id: String
    let title: LocalizedText
    /// The text shown in place of an empty list.
    let empty: LocalizedText
    let items: [DeskItem]

    func list(_ language: Language) -> HTML { .element("ul", ["class": "items"], items.map { $0.html(language) }) }
}

extension HTML {
    static func link(_ text: String, to address: String) -> HTML { .element("a", ["href": address], text) }
}
