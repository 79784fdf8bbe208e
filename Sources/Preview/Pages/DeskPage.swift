import Content
import Diagnostics
import Publishing
import Serialization
import SiteModel

/// The editors' desk: what is not public yet, what will change, and all that is wrong, on one page.
struct DeskPage: Sendable {
    let state: PreviewState
    let excerpts: Excerpts

    static let title = LocalizedText(id: "Meja redaksi", en: "Editors' desk")

    func page() -> PreviewPage {
        let language = state.language
        let groups = DeskGroups(state: state, excerpts: excerpts).groups()
        var html = PreviewHTML(language: language)
        html.raw("<header>")
        html.text("h1", Self.title)
        if let settings = state.current?.portal.site.settings {
            html.element("p", settings.name, class: "portal")
        }
        html.raw(links(language))
        html.raw("</header>")
        html.raw("<main>")
        if state.current == nil {
            html.text("p", FaultPage.notice, class: "notice")
        } else if !state.errors.isEmpty {
            html.text("p", Self.stale, class: "notice")
        }
        html.raw(summary(groups, language))
        for group in groups { write(group, &html) }
        html.text("p", Self.unmeasured, class: "remark")
        html.raw("</main>")
        return html.page(title: title(language))
    }

    /// What is wrong shows in the tab.
    private func title(_ language: Language) -> String {
        let count = state.errors.count
        return (count > 0 ? "(\(count)) " : "") + Self.title[language]
    }

    private func links(_ language: Language) -> String {
        let base = state.current?.portal.site.settings.url.basePath ?? ""
        let portal = PreviewHTML.link(LocalizedText(id: "Ke portal", en: "To the portal")[language], to: base + "/")
        let monev = PreviewHTML.link(MonevPage.title[language], to: PreviewAddresses.monev)
        return "<nav>\(portal) \(monev)</nav>"
    }

    private func summary(_ groups: [DeskGroup], _ language: Language) -> String {
        let entries = groups.map { group in
            let kind = group.items.isEmpty ? "none" : group.id == "kesalahan" ? "error" : "some"
            return """
                <li class="\(kind)"><a href="#\(group.id)"><strong>\(group.items.count)</strong> \
                \(group.title[language].escapedForHTML)</a></li>
                """
        }
        return "<ul class=\"summary\">\n" + entries.joined(separator: "\n") + "\n</ul>"
    }

    private func write(_ group: DeskGroup, _ html: inout PreviewHTML) {
        html.raw("<section id=\"\(group.id)\">")
        html.text("h2", group.title)
        if group.items.isEmpty { html.text("p", group.empty, class: "empty") } else { html.list(group.items) }
        html.raw("</section>")
    }

    private static let stale = LocalizedText(
        id:
            "Ada kesalahan. Halaman pratinjau dan daftar draf, terjadwal, serta jatuh tempo adalah yang terakhir tanpa kesalahan.",
        en:
            "There are errors. Pages of the preview and the lists of drafts, scheduled and ending items are the last without any."
    )

    private static let unmeasured = LocalizedText(
        id: "Berat halaman tidak diukur di sini; `terang check` mengukurnya.",
        en: "The weight of pages is not measured here; `terang check` does so."
    )
}
