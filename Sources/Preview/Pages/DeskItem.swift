import Diagnostics
import Serialization

/// A line on the editors' desk.
struct DeskItem: Sendable, Hashable {
    let title: String
    /// What there is to say beyond the title, such as when, or what to write instead.
    var notes: [String] = []
    /// The file, where it is about one.
    var place: SourceLocation?
    /// The page that it is about, as a path on this host, percent-encoded.
    var link: String?
    /// The severity of a finding, and the name of its rule.
    var severity: Severity?
    var rule: String?
    /// The line that a finding is about.
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
    /// The fragment that leads to it.
    let id: String
    let title: LocalizedText
    /// Said in place of lines where there are none.
    let empty: LocalizedText
    let items: [DeskItem]

    func list(_ language: Language) -> HTML {
        .element("ul", ["class": "items"], items.map { $0.html(language) })
    }
}

extension HTML {
    static func link(_ text: String, to address: String) -> HTML { .element("a", ["href": address], text) }
}
