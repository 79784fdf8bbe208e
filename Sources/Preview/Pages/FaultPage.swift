import Diagnostics

/// What stands in place of every page while there has been no portal without errors.
struct FaultPage: Sendable {
    let state: PreviewState
    let excerpts: Excerpts

    static let notice = LocalizedText(
        id: "Portal belum dapat ditampilkan. Perbaiki kesalahan ini; halaman muncul sendiri setelah berkas disimpan.",
        en: "The portal cannot be shown yet. Mend these errors; the page comes by itself once the files are saved."
    )

    func page() -> PreviewPage {
        let title = LocalizedText.counted(state.errors.count, id: "kesalahan", en: "error")
        var html = PreviewHTML(language: state.language)
        html.raw("<header>")
        html.text("h1", title)
        html.raw("</header>")
        html.raw("<main>")
        html.text("p", Self.notice, class: "notice")
        html.list(DeskGroups(state: state, excerpts: excerpts).errors.items)
        html.raw("<p>\(PreviewHTML.link(DeskPage.title[state.language], to: PreviewAddresses.desk))</p>")
        html.raw("</main>")
        return html.page(title: title[state.language], status: 503)
    }
}
