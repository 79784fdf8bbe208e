import Diagnostics

/// A link to a `#fragment` that its target page does not have.
enum BrokenFragment {
    static let rule = Rule.error(
        "broken-fragment",
        title: LocalizedText(id: "Bagian halaman tidak ada", en: "No such place on the page"),
        explanation: """
            Bagian sesudah `#` harus sama dengan penanda sebuah judul di halaman tujuan. Penanda dibuat dari \
            teks judul: `## Dasar hukum` menjadi `#dasar-hukum`.
            """,
        en: """
            What follows `#` must be the id of a heading on the page linked to. Ids are made from the heading: \
            `## Dasar hukum` becomes `#dasar-hukum`.
            """,
        wrong: "[dasar](profil.md#dasar)",
        right: "[dasar](profil.md#dasar-hukum)",
        isLenientInArchives: true
    ).about(.links)

    static func diagnostic(
        _ fragment: String,
        in page: String,
        known: SuggestionIndex,
        suggests: Bool,
        at place: SourceLocation
    ) -> Diagnostic {
        let first = known.first(8)
        let nearest = suggests ? known.nearest(to: fragment) ?? known.first { $0.hasPrefix(fragment) } : nil
        let help: LocalizedText
        if let nearest {
            help = LocalizedText(id: "tulis: \(page)#\(nearest)", en: "write: \(page)#\(nearest)")
        } else if fragment.hasPrefix("_ftn") || fragment.hasPrefix("_edn") {
            let label = "[^\(fragment.drop { !$0.isNumber })]"
            help = LocalizedText(
                id:
                    "catatan kaki dari Word; tulis di naskah: \(label), dan teksnya di alinea sendiri: \(label): Teks catatan",
                en:
                    "a footnote of Word; write in the text: \(label), and its text in a paragraph: \(label): Text of the note"
            )
        } else if first.isEmpty {
            help = LocalizedText(
                id: "halaman itu tidak berjudul bagian; hapus #\(fragment)",
                en: "that page has no headings; drop #\(fragment)"
            )
        } else {
            let list = first.map { "#" + $0 }.joined(separator: ", ")
            help = LocalizedText(id: "yang ada: \(list)", en: "there are: \(list)")
        }
        return Diagnostic(
            rule,
            at: place,
            id: "tidak ada bagian \"#\(fragment)\" di halaman tujuan",
            en: "there is no \"#\(fragment)\" on the page linked to",
            help: help
        )
    }
}
