import Content
import Diagnostics
import Publishing
import Serialization
import SiteModel

/// The editors' desk: one page with everything that is not public yet, will change or is wrong.
struct DeskPage: Sendable {
    let state: PreviewState
    let excerpts: Excerpts

    static let title = LocalizedText(id: "Meja redaksi", en: "Editors' desk")

    private var language: Language { state.language }

    func page() throws -> PreviewPage {
        let groups = DeskGroups(state: state, excerpts: excerpts).groups()
        let count = state.errors.count
        var main: [HTML] = []
        if state.current == nil {
            main.append(.element("p", ["class": "notice"], FaultPage.notice[language]))
        } else if state.isBehind {
            main.append(.element("p", ["class": "notice"], Self.stale[language]))
        }
        main.append(summary(groups))
        main += groups.map(section)
        main.append(.element("p", ["class": "remark"], Self.unmeasured[language]))
        return try PreviewPage(
            // The browser's tab shows the number of errors.
            title: (count > 0 ? "(\(count)) " : "") + Self.title[language],
            in: language,
            body: [.element("header", header), .element("main", main)]
        )
    }

    private var header: [HTML] {
        let settings = state.current?.portal.site.settings
        let links: [HTML] = [
            .link(
                LocalizedText(id: "Ke portal", en: "To the portal")[language],
                to: (settings?.url.basePath ?? "") + "/"
            ),
            .link(MonevPage.title[language], to: PreviewAddresses.monev),
            .link(ManualPages.title[language], to: PreviewAddresses.manual),
        ]
        return [.element("h1", Self.title[language])]
            + (settings.map { [.element("p", ["class": "portal"], $0.name)] } ?? [])
            + [.element("nav", HTML.joined(links, by: " "))]
    }

    private func summary(_ groups: [DeskGroup]) -> HTML {
        let entries: [HTML] = groups.map { group in
            let kind = group.items.isEmpty ? "none" : group.id == "kesalahan" ? "error" : "some"
            let count = HTML.element("strong", "\(group.items.count)")
            let link = HTML.element("a", ["href": "#\(group.id)"], [count, HTML(" " + group.title[language])])
            return .element("li", ["class": kind], [link])
        }
        return .element("ul", ["class": "summary"], entries)
    }

    private func section(_ group: DeskGroup) -> HTML {
        let empty = HTML.element("p", ["class": "empty"], group.empty[language])
        return .element(
            "section",
            ["id": group.id],
            [.element("h2", group.title[language]), group.items.isEmpty ? empty : group.list(language)]
        )
    }

    private static let stale = LocalizedText(
        id:
            "Ada kesalahan. Halaman pratinjau dan daftar draf, terjadwal, serta jatuh tempo adalah yang terakhir tanpa kesalahan.",
        en:
            "There are errors. The pages of the preview and the lists of drafts, scheduled and ending items are the last ones without errors."
    )

    private static let unmeasured = LocalizedText(
        id:
            "Berat halaman serta isi gambar dan dokumen hanya diperiksa oleh `terang check`, yang dapat mencatat lebih banyak.",
        en: "Only `terang check` weighs pages and looks into pictures and documents, so it may find more."
    )
}
