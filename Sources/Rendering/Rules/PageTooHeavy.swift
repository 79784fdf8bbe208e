public import Diagnostics

/// A page whose HTML is above the budget that the portal has set.
public enum PageTooHeavy {
    static let rule = Rule.warning(
        "page-too-heavy",
        title: LocalizedText(id: "Halaman melebihi anggaran ukuran", en: "Page over the size budget"),
        explanation: """
            HTML halaman ini lebih besar daripada `budgets.page` (kB) di `site.yaml`. Pembaca di jaringan lambat menunggu \
            setiap kilobita.
            """,
        en: """
            The HTML of this page is larger than `budgets.page` (kB) in `site.yaml`. Readers on slow lines wait for every \
            kilobyte.
            """
    )

    /// - Parameters:
    ///   - path: the source of the page or, for pages made of many files, the page itself.
    ///   - size: bytes of HTML.
    ///   - budget: kB.
    public static func check(path: String, size: Int, budget: Int) -> Diagnostic? {
        guard size > budget * 1024 else { return nil }
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "HTML halaman \(size / 1024) kB, anggarannya \(budget) kB",
            en: "the page has \(size / 1024) kB of HTML, the budget is \(budget) kB",
            help: "bagi naskahnya, kurangi page_size, atau naikkan budgets.page di content/site.yaml",
            en: "split the text, lower page_size, or raise budgets.page in content/site.yaml"
        )
    }
}
