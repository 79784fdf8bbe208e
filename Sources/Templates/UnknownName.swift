import Diagnostics

/// A name in a template that the page kind does not offer.
enum UnknownName {
    static let rule = Rule.error(
        "unknown-name",
        title: LocalizedText(id: "Nama tidak dikenal di templat", en: "Unknown name in a template"),
        explanation: """
            Setiap jenis halaman menyediakan sekumpulan nama yang tertutup, tercantum di `docs/themes.md`. Nama di luar itu \
            selalu kosong, jadi hampir pasti salah ketik. Kata tema (`t.…`) berasal dari `i18n/`, berkas (`asset.…`) dari \
            `theme.yaml`. Nama yang berganti sejak tema itu ditulis dilaporkan dengan nama barunya; `terang theme update` menggabungkan \
            tema bawaan yang baru ke salinan yang sudah disunting.
            """,
        en: """
            Each page kind offers a fixed set of names, listed in `docs/themes.md`. Any other name is always empty, so it \
            is almost certainly a typo. The theme's words (`t.…`) come from `i18n/`, its files (`asset.…`) from \
            `theme.yaml`. A name that changed since the theme was written is reported with the new one; `terang theme update` \
            merges the newer shipped theme into an edited copy.
            """,
        wrong: "<h1>{{titel}}</h1>",
        right: "<h1>{{title}}</h1>"
    )

    /// - Parameter path: the group that should have the name, or empty for the page itself.
    static func diagnostic(
        _ name: String,
        below path: String,
        offered: Set<String>,
        _ former: [FormerName],
        at place: SourceLocation
    ) -> Diagnostic {
        let whole = path.isEmpty ? name : "\(path).\(name)"
        let prefix = path.isEmpty ? "" : path + "."
        let help: LocalizedText
        let told = former.lazy.filter { $0.name == name }.compactMap { $0.help(offered: offered, prefix: prefix) }.first
        if let told {
            help = told
        } else if let nearest = Suggestion.nearest(to: name, among: offered) {
            help = .didYouMean(prefix + nearest)
        } else if offered.isEmpty {
            help = LocalizedText(id: "\"\(path)\" tidak berisi nama apa pun", en: "\"\(path)\" has no names")
        } else {
            let list = offered.sorted().joined(separator: ", ")
            help = LocalizedText(id: "yang tersedia di sini: \(list)", en: "offered here: \(list)")
        }
        return Diagnostic(
            rule,
            at: place,
            id: "nama \"\(whole)\" tidak tersedia di sini",
            en: "name \"\(whole)\" is not offered here",
            help: help
        )
    }
}
