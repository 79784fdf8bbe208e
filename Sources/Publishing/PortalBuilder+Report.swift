import Content
import Diagnostics
import Reading
import Rendering
import SiteModel

/// What a build reports.
extension PortalBuilder {
    func report(_ draft: Draft, sizes: [Int] = [], weighed: [Diagnostic] = []) -> BuildReport {
        let budget = draft.portal.library.settings.budgets.page
        let heavy = zip(draft.files, sizes).compactMap { file, size in
            file.isPage ? PageTooHeavy.check(path: file.route.source ?? file.path, size: size, budget: budget) : nil
        }
        var counts = BuildReport.Counts()
        counts.articles = draft.portal.site.articles.count
        for article in draft.portal.library.articles {
            switch draft.portal.site.options.publication(of: article) {
            case .scheduled: counts.scheduled += 1
            case .draft: counts.drafts += 1
            case .published, .expired, .withdrawn, .held: break
            }
        }
        counts.pages = draft.files.count(where: \.isPage)
        counts.files = draft.files.count
        counts.bytes = sizes.reduce(0, +)
        let (graded, isStopped) = judged(draft, heavy + weighed)
        return BuildReport(
            diagnostics: Set(draft.portal.diagnostics + graded).sorted().bounded(),
            isPublished: false,
            isStopped: isStopped,
            held: isStopped ? [] : draft.portal.held,
            notes: draft.portal.notes,
            counts: counts
        )
    }

    /// Returns whether what is known before any page is made prevents publication.
    func isStopped(_ draft: Draft) -> Bool { judged(draft, []).isStopped }

    /// Returns diagnostics about files, with those about pictures and the log, as the portal grades them, and whether they prevent publication.
    private func judged(_ draft: Draft, _ found: [Diagnostic]) -> (graded: [Diagnostic], isStopped: Bool) {
        // Where files with errors are held back, a damaged picture stops nothing: it is published as it is.
        let isHolding = options.handling(in: draft.portal.library.settings) == .hold
        let pictures = draft.pictures.diagnostics.map { isHolding ? $0.graded(.warning) : $0 }
        let graded = draft.portal.policy.apply(to: found + pictures + draft.log)
        let held = Set(draft.portal.held.filter(\.isWhole).map(\.path))
        let isDoubtful = !draft.portal.doubts.isEmpty || graded.contains { !held.contains($0.location.path) }
        let isStopped =
            draft.portal.isStopped || graded.contains { $0.severity == .error } || options.isStrict && isDoubtful
        return (graded, isStopped)
    }

    func published(
        _ draft: Draft,
        _ found: BuildReport,
        notes: [LocalizedText],
        written: Int,
        removed: Int
    ) -> BuildReport {
        var report = found.noting(notes)
        report.isPublished = true
        report.counts.written = written
        report.counts.unchanged = draft.files.count - written
        report.counts.removed = removed
        return report
    }

    static var clearedStore: LocalizedText {
        LocalizedText(
            id: """
                Catatan di .terang/store/ tidak cocok dengan isi portal dan sudah dihapus; semua halaman dibangun dari awal. Periksa \
                cakram dan memori mesin ini; bila terulang, laporkan kesalahan Terang ini.
                """,
            en: """
                The records in .terang/store/ did not match the portal and have been removed; every page was rebuilt. Check the disk \
                and the memory of this machine; if it happens again, report this fault in Terang.
                """
        )
    }

    /// Returns the remark about updating a portal whose list of Terang's files is missing.
    static func unlisted(replacing files: [OutputPath]) -> LocalizedText {
        let named = files.prefix(10).map(\.text).joined(separator: ", ")
        let rest = files.count - 10
        let replaced = LocalizedText(
            id: files.isEmpty ? "" : " (diganti: \(named)\(rest > 0 ? ", dan \(rest) lagi" : ""))",
            en: files.isEmpty ? "" : " (replaced: \(named)\(rest > 0 ? ", and \(rest) more" : ""))"
        )
        return LocalizedText(
            id: """
                Daftar berkas terbitan di .terang/ tidak ada: berkas portal ini diperbarui\(replaced.id), tetapi halaman lama yang sudah \
                tidak termasuk portal tidak dihapus. Kosongkan folder hasil sekali, lalu bangun lagi.
                """,
            en: """
                The list of published files in .terang/ is missing: the portal's files are up to date\(replaced.en), but old pages that are \
                no longer part of it were not removed. Empty the output folder once, then build again.
                """
        )
    }

    /// Returns the remark about texts whose addresses have changed since the last publication and lead nowhere now. Nil where there are
    /// none, or where nothing is known of the last publication.
    func moved(in portal: Portal) throws -> LocalizedText? {
        let last = try PublishedSources(root: options.root).entries
        let moved = Self.texts(of: portal).compactMap { id, address -> String? in
            guard let old = last[id]?.address, old != address, portal.site.routes[old] == nil else {
                return nil
            }
            return "\(id.shown): aliases: [\(old)]"
        }
        guard !moved.isEmpty else { return nil }
        let listed = moved.listed(first: 10, separator: "; ")
        return LocalizedText(
            id: """
                Alamat \(moved.count) naskah berubah, dan alamat lamanya sekarang tidak ada lagi bagi pembaca dan mesin pencari. Supaya \
                tetap sampai, tambahkan di kepalanya: \(listed)
                """,
            en: """
                The addresses of \(moved.count) texts have changed, and the old ones lead nowhere for readers and search engines. To keep \
                them, add to the front matter: \(listed)
                """
        )
    }
}
