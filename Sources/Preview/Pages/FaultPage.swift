import Diagnostics
import Serialization

/// The page that replaces every page while there has been no reading without errors.
struct FaultPage: Sendable {
    let state: PreviewState
    let excerpts: Excerpts

    static let notice = LocalizedText(
        id: "Portal belum dapat ditampilkan. Perbaiki kesalahan ini; halaman muncul sendiri setelah berkas disimpan.",
        en: "The portal cannot be shown yet. Fix these errors; the page appears once the files are saved."
    )

    func page() throws -> PreviewPage {
        let language = state.language
        let title = LocalizedText.counted(state.errors.count, id: "kesalahan", en: "error")[language]
        let errors = DeskGroups(state: state, excerpts: excerpts).errors
        return try PreviewPage(
            status: 503,
            title: title,
            in: language,
            body: [
                .element("header", [.element("h1", title)]),
                .element(
                    "main",
                    [
                        .element("p", ["class": "notice"], Self.notice[language]), errors.list(language),
                        .element("p", [.link(DeskPage.title[language], to: PreviewAddresses.desk)]),
                    ]
                ),
            ]
        )
    }
}
