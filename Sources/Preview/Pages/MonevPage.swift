import Diagnostics
import Monev
import Publishing
import Serialization

/// What the portal shows of the checklist of openness: the same as `terang check --monev`, to be looked at.
struct MonevPage: Sendable {
    /// Addresses and gaps of one point that are shown at once.
    private static let listed = 5

    let state: PreviewState

    static let title = MonevWords.title

    private var language: Language { state.language }

    func page() -> PreviewPage {
        var html = PreviewHTML(language: language)
        html.raw("<header>")
        html.text("h1", Self.title)
        html.raw("<nav>\(PreviewHTML.link(DeskPage.title[language], to: PreviewAddresses.desk))</nav>")
        html.raw("</header>")
        html.raw("<main class=\"monev\">")
        html.text("p", MonevWords.notice, class: "notice")
        if let current = state.current {
            write(MonevResult(of: current.portal.site), PagePlaces(current), &html)
        } else {
            html.text("p", FaultPage.notice)
        }
        html.raw("</main>")
        return html.page(title: Self.title[language])
    }

    private func write(_ result: MonevResult, _ places: PagePlaces, _ html: inout PreviewHTML) {
        heading("h2", MonevWords.whole[language], result.total, &html)
        for group in MonevGroup.allCases {
            heading("h3", group.title[language], result.share(of: group), &html)
            html.raw("<ul class=\"points\">")
            for answer in result.answers(in: group) { write(answer.title, answer.finding, places, &html) }
            html.raw("</ul>")
        }
        if !result.agencies.isEmpty { html.text("h2", MonevWords.byAgency) }
        for agency in result.agencies {
            html.raw("<details><summary>")
            heading("h3", "\(agency.name) (\(agency.code))", agency.share, &html)
            html.raw("</summary>")
            html.raw("<ul class=\"points\">")
            for answer in agency.answers { write(answer.title, answer.finding, places, &html) }
            html.raw("</ul></details>")
        }
    }

    private func heading(_ element: String, _ title: String, _ share: MonevShare, _ html: inout PreviewHTML) {
        let meter = "<progress max=\"100\" value=\"\(share.percent)\" aria-hidden=\"true\"></progress>"
        let counts = "\(share.percent)% (\(MonevWords.counts(share)[language]))"
        html.raw(
            "<\(element)>\(title.escapedForHTML) \(meter) <small>\(counts.escapedForHTML)</small></\(element)>"
        )
    }

    private func write(
        _ title: LocalizedText,
        _ finding: MonevFinding,
        _ places: PagePlaces,
        _ html: inout PreviewHTML
    ) {
        html.raw("<li class=\"\(finding.state.rawValue)\">")
        html.text("span", MonevWords.title(of: finding.state), class: "state")
        html.text("span", title, class: "title")
        let links = finding.addresses.map { PreviewHTML.link($0, to: places.path($0)) }
        if !links.isEmpty { html.raw(line(MonevWords.at, links)) }
        let gaps = finding.missing.map { $0[language].escapedForHTML }
        if !gaps.isEmpty { html.raw(line(MonevWords.lacks, gaps)) }
        html.raw("</li>")
    }

    /// The first of many parts in sight, the others to be opened.
    private func line(_ label: LocalizedText, _ parts: [String]) -> String {
        let first = parts.prefix(Self.listed).joined(separator: "; ")
        let text = "<p class=\"note\">\(label[language]): \(first)</p>"
        let more = parts.dropFirst(Self.listed)
        guard !more.isEmpty else { return text }
        let summary = MonevWords.more(more.count)[language]
        return text
            + "<details class=\"note\"><summary>\(summary)</summary><p>\(more.joined(separator: "; "))</p></details>"
    }
}
