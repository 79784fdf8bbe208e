public import Diagnostics

/// A page that loads more than the portal has allowed its kind.
public enum PageOverBudget {
    static let rule = Rule.error(
        "page-over-budget",
        title: LocalizedText(id: "Halaman melebihi anggaran jenisnya", en: "Page over the budget of its kind"),
        explanation: """
            Halaman ini beserta yang dimuatnya (CSS, JavaScript, gambar) lebih berat, atau membuat lebih banyak permintaan, daripada \
            yang dibolehkan `budgets.kinds` di `site.yaml` untuk jenisnya. Anggaran dihitung sebagaimana dikirim: teks dimampatkan \
            gzip, gambar dalam ukuran untuk ponsel.
            """,
        en: """
            This page with all that it loads (CSS, JavaScript, pictures) is heavier, or makes more requests, than `budgets.kinds` \
            in `site.yaml` allows its kind. Budgets are of what is sent: texts compressed by gzip, pictures in the size for phones.
            """
    )

    /// A part of what a page loads.
    public enum Part: String, Sendable, CaseIterable {
        case html, css, js, pictures, total, requests
    }

    /// - Parameters:
    ///   - path: the source of the page or, for pages made of many files, the page itself.
    ///   - kind: the kind of page as `budgets.kinds` names it.
    ///   - found: bytes, or a number of requests.
    ///   - budget: kB, or a number of requests. Nil where there is no limit.
    public static func check(path: String, kind: String, _ part: Part, found: Int, budget: Int?) -> Diagnostic? {
        guard let budget, found > (part == .requests ? budget : budget * 1024) else { return nil }
        let measure = { (number: Int) in part == .requests ? "\(number)" : "\(number) kB" }
        // A page of 12,1 kB is above 12 kB.
        let shown = measure(part == .requests ? found : (found + 1023) / 1024)
        let key = "budgets.kinds.\(kind).\(part.rawValue)"
        return Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "\(part.rawValue) halaman ini \(shown), anggarannya \(measure(budget))",
            en: "\(part.rawValue) of this page: \(shown), the budget is \(measure(budget))",
            help: "kurangi yang dimuat halaman ini, atau naikkan \(key) di content/site.yaml",
            en: "let the page load less, or raise \(key) in content/site.yaml"
        )
    }
}
