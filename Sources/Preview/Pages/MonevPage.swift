import Content
import Diagnostics
import Monev
import Publishing
import Serialization

/// The self-check of openness: the result of `terang check --monev` as a page.
struct MonevPage: Sendable {
    /// The maximum number of addresses and gaps shown for a point before the rest is folded.
    private static let listed = 5

    let state: PreviewState

    static let title = MonevWords.title

    private var language: Language { state.language }

    func page() throws -> PreviewPage {
        let desk = HTML.link(DeskPage.title[language], to: PreviewAddresses.desk)
        let notice = HTML.element("p", ["class": "notice"], MonevWords.notice[language])
        return try PreviewPage(
            title: Self.title[language],
            in: language,
            body: [
                .element("header", [.element("h1", Self.title[language]), .element("nav", [desk])]),
                .element("main", ["class": "monev"], [notice] + result),
            ]
        )
    }

    private var result: [HTML] {
        guard let current = state.current else { return [.element("p", FaultPage.notice[language])] }
        let result = MonevResult(of: current.portal.site)
        let places = PagePlaces(current)
        func points(_ answers: [(title: LocalizedText, finding: MonevFinding)]) -> HTML {
            .element("ul", ["class": "points"], answers.map { point($0.title, $0.finding, places) })
        }
        var parts = [heading("h2", MonevWords.whole[language], result.total)]
        if !result.held.isEmpty {
            parts.append(.element("p", MonevWords.held[language]))
            parts.append(.element("ul", result.held.map { .element("li", $0.words[language]) }))
        }
        for group in MonevGroup.allCases {
            parts.append(heading("h3", group.title[language], result.share(of: group)))
            parts.append(points(result.answers(in: group).map { ($0.title, $0.finding) }))
        }
        if !result.agencies.isEmpty { parts.append(.element("h2", MonevWords.byAgency[language])) }
        for agency in result.agencies {
            let summary = heading("h3", "\(agency.name) (\(agency.code))", agency.share)
            let answers = points(agency.answers.map { ($0.title, $0.finding) })
            parts.append(.element("details", [.element("summary", [summary]), answers]))
        }
        return parts
    }

    private func heading(_ element: String, _ title: String, _ share: MonevShare) -> HTML {
        let meter = HTML.element("progress", ["max": "100", "value": "\(share.percent)", "aria-hidden": "true"], [])
        let counts = HTML.element("small", "\(share.percent)% (\(MonevWords.counts(share)[language]))")
        return .element(element, HTML.joined([HTML(title), meter, counts], by: " "))
    }

    private func point(_ title: LocalizedText, _ finding: MonevFinding, _ places: PagePlaces) -> HTML {
        let links = finding.addresses.map { HTML.link($0.rawValue, to: places.path($0)) }
        let gaps = finding.missing.map { HTML($0[language]) }
        let state = HTML.element("span", ["class": "state"], MonevWords.title(of: finding.state)[language])
        let name = HTML.element("span", ["class": "title"], title[language])
        return .element(
            "li",
            ["class": finding.state.rawValue],
            HTML.joined([state, name], by: " ") + line(MonevWords.at, links)
                + line(MonevWords.lacks(finding.state), gaps)
        )
    }

    /// Shows the first of many parts and folds the rest. Returns nothing where there are none.
    private func line(_ label: LocalizedText, _ parts: [HTML]) -> [HTML] {
        if parts.isEmpty { return [] }
        let first = HTML.joined(parts.prefix(Self.listed), by: "; ")
        let text = HTML.element("p", ["class": "note"], [HTML(label[language] + ": ")] + first)
        let more = parts.dropFirst(Self.listed)
        if more.isEmpty { return [text] }
        let summary = HTML.element("summary", MonevWords.more(more.count)[language])
        let rest = HTML.element("p", HTML.joined(more, by: "; "))
        return [text, .element("details", ["class": "note"], [summary, rest])]
    }
}
