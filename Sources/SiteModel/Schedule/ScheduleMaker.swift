import Content
import Diagnostics
import Reading
import Registers

/// Finds everything in a portal that changes with time.
public struct ScheduleMaker {
    /// The number of seconds for which an article stays in the news sitemap: 48 hours.
    public static let newsSeconds = 48 * 60 * 60

    let library: LibraryOutline
    let options: SiteOptions
    let registers: RegisterSite?
    /// Rows of every DIK, because hidden rows must be relabelled in time as well.
    let exempt: [RowEntry]

    private var zone: SiteTimeZone { library.settings.zone }
    private var today: CalendarDay { CalendarDay(at: options.now, in: zone) }

    /// Returns the changes after `options.now`, the earliest first.
    func changes() -> [ScheduledChange] {
        let articles = library.articles.filter { !$0.isWithdrawn }
        var changes = articles.flatMap(ofArticle) + library.pages.compactMap(ofPage)
        changes += articles.compactMap { $0.isDraft && !options.includesDrafts ? nil : end(of: $0) }
        changes += [endOfAlert()].compactMap { $0 }
        if let registers { changes += ofRegisters(registers) }
        return changes.filter { $0.instant > options.now }.sorted()
    }

    private func ofArticle(_ article: ArticleOutline) -> [ScheduledChange] {
        guard !article.isDraft || options.includesDrafts else { return [] }
        let date = article.date
        let newsEnd = date.advanced(bySeconds: Self.newsSeconds)
        let title = article.title
        guard max(newsEnd, article.expires ?? newsEnd) > options.now else { return [] }
        if let expires = article.expires, expires <= max(date, options.now) { return [] }
        var changes: [ScheduledChange] = []
        if !options.includesFuture {
            changes.append(
                change(
                    at: date,
                    .articleAppears,
                    article.id.rawValue,
                    id: "artikel \"\(title)\" terbit",
                    en: "article \"\(title)\" appears"
                )
            )
        }
        if let expires = article.expires {
            changes.append(
                change(
                    at: expires,
                    .articleExpires,
                    article.id.rawValue,
                    id: "artikel \"\(title)\" diturunkan",
                    en: "article \"\(title)\" is taken down"
                )
            )
        }
        if article.expires.map({ $0 > newsEnd }) ?? true {
            changes.append(
                change(
                    at: newsEnd,
                    .newsAges,
                    article.id.rawValue,
                    id: "artikel \"\(title)\" keluar dari peta situs berita",
                    en: "article \"\(title)\" leaves the news sitemap"
                )
            )
        }
        return changes
    }

    private func ofPage(_ page: StandingPage) -> ScheduledChange? {
        guard !page.isDraft || options.includesDrafts, let expires = page.expires else { return nil }
        let title = page.title.value
        return change(
            at: expires,
            .pageExpires,
            page.id.rawValue,
            id: "halaman \"\(title)\" diturunkan",
            en: "page \"\(title)\" is taken down"
        )
    }

    private func ofRegisters(_ registers: RegisterSite) -> [ScheduledChange] {
        var changes = exempt.flatMap(ofExempt) + registers.publicInformation.rows.compactMap(ofEntry)
        changes += ofReport(registers.report.status.upcoming) + registers.bindingDates.compactMap(ofDate)
        return changes
    }

    private func ofExempt(_ entry: RowEntry) -> [ScheduledChange] {
        guard case .running(let opens, let relabelBy) = entry.term,
            let opening = (entry.row.facts as? ExemptInformation)?.opening(in: zone)
        else { return [] }
        return [
            change(
                at: opening,
                .exemptionEnds,
                entry.id,
                id: "masa pengecualian \"\(entry.title)\" berakhir pada \(opens.isoDate)",
                en: "the exemption of \"\(entry.title)\" ends on \(opens.isoDate)"
            ),
            change(
                at: relabelBy.start(in: zone),
                .relabelDue,
                entry.id,
                id: "\"\(entry.title)\" harus ditetapkan sebagai informasi publik sebelum \(opens.isoDate)",
                en: "\"\(entry.title)\" must be relabelled as public before \(opens.isoDate)"
            ),
        ]
    }

    private func ofEntry(_ entry: RowEntry) -> ScheduledChange? {
        guard case .fresh(let last) = entry.freshness else { return nil }
        return change(
            at: last.advanced(byDays: 1).start(in: zone),
            .rowGoesStale,
            entry.id,
            id: "\"\(entry.title)\" harus dimutakhirkan paling lambat \(last.isoDate)",
            en: "\"\(entry.title)\" must be refreshed by \(last.isoDate)"
        )
    }

    /// Returns the change at a date; nil for dates whose passing has a change of its own.
    private func ofDate(_ date: BindingDate) -> ScheduledChange? {
        guard [.relabel, .opening, .review].contains(date.kind) else { return nil }
        return change(
            at: date.day.advanced(byDays: 1).start(in: zone),
            .bindingDatePasses,
            date.subject,
            id: "lewat dari daftar tenggat: \(date.title.id)",
            en: "leaves the upcoming dates: \(date.title.en)"
        )
    }

    /// Returns the changes about reports. A published report is never overdue, but the next one may be; every year requires another one.
    private func ofReport(_ upcoming: ReportDeadline) -> [ScheduledChange] {
        return [
            change(
                at: upcoming.day.advanced(byDays: 1).start(in: zone),
                .reportOverdue,
                String(upcoming.year),
                id:
                    "laporan layanan informasi tahun \(upcoming.year) harus terbit paling lambat \(upcoming.day.isoDate)",
                en: "the report on requests in \(upcoming.year) is due by \(upcoming.day.isoDate)"
            ),
            change(
                at: today.nextNewYear.start(in: zone),
                .reportYearBegins,
                String(today.year),
                id: "laporan layanan informasi tahun \(today.year) mulai ditunggu",
                en: "the report on requests in \(today.year) becomes due"
            ),
        ]
    }

    func change(
        at instant: Instant,
        _ kind: ScheduledChange.Kind,
        _ subject: String,
        id: String,
        en: String
    ) -> ScheduledChange {
        ScheduledChange(instant: instant, kind: kind, subject: subject, reason: LocalizedText(id: id, en: en))
    }
}
