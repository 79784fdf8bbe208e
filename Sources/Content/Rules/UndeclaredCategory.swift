import Diagnostics
import Reading

/// A category that `site.yaml` does not declare.
enum UndeclaredCategory {
    static let rule = Rule.error(
        "undeclared-category",
        title: LocalizedText(id: "Kategori belum didaftarkan", en: "Undeclared category"),
        explanation: """
            Kategori didaftarkan di `site.yaml` supaya salah ketik tidak melahirkan kategori baru. Kata bebas \
            ditulis sebagai `tags`.
            """,
        en: """
            Categories are declared in `site.yaml`, so that a typing mistake does not make a new one. Free words \
            go into `tags`.
            """,
        wrong: "categories: [Pengumumann]",
        right: "categories: [Pengumuman]",
        isLenientInArchives: true
    )

    static func diagnostic(_ category: Located<String>, declared: [Category]) -> Diagnostic {
        let names = declared.flatMap { [$0.title, $0.slug] }
        let help: LocalizedText
        if let nearest = Suggestion.nearest(to: category.value, among: names) {
            help = .didYouMean(nearest)
        } else if declared.isEmpty {
            help = LocalizedText(
                id: "daftarkan di content/site.yaml: categories: [{title: \(category.value)}]",
                en: "declare it in content/site.yaml: categories: [{title: \(category.value)}]"
            )
        } else {
            let known = declared.map(\.title).joined(separator: ", ")
            help = LocalizedText(
                id: "daftarkan di content/site.yaml di bawah categories, atau pilih: \(known)",
                en: "declare it in content/site.yaml below categories, or choose one of: \(known)"
            )
        }
        return Diagnostic(
            rule,
            at: category.location,
            id: "kategori \"\(category.value)\" belum didaftarkan",
            en: "category \"\(category.value)\" is not declared",
            help: help
        )
    }
}
