import Diagnostics

/// A picture above the budget that the portal has set.
enum TooHeavy {
    static let rule = Rule.warning(
        "too-heavy",
        title: LocalizedText(id: "Melebihi anggaran ukuran", en: "Over the size budget"),
        explanation: """
            Pembaca di ponsel murah membayar setiap kilobita. Anggaran diatur di `site.yaml` di bawah `budgets` \
            (kB): `picture` untuk tiap gambar, `page` untuk HTML tiap halaman.
            """,
        en: """
            Readers on cheap phones pay for every kilobyte. Budgets stand in `site.yaml` below `budgets` (kB): \
            `picture` for each picture, `page` for the HTML of each page.
            """
    )

    static func picture(path: String, size: Int, budget: Int) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "gambar \(size / 1024) kB, anggarannya \(budget) kB",
            en: "the picture has \(size / 1024) kB, the budget is \(budget) kB",
            help: "perkecil gambar (lebar 1600 piksel cukup) atau simpan sebagai WebP",
            en: "make the picture smaller (1600 pixels of width are enough) or save it as WebP"
        )
    }
}
