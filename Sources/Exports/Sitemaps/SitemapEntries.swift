import Content
import Reading
import Registers
import SiteModel

/// The pages of a portal for its sitemap: the home page, lists, standing pages, articles and registers. Later pages of
/// lists lead to nothing that is not here, and what takes the place of a page (404, redirects) is none.
struct SitemapEntries {
    private let site: Site
    private let modified: [String: Instant]

    init(site: Site) {
        self.site = site
        modified = Dictionary(
            site.articles.map { ($0.id, $0.lastModified) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func all() -> [SitemapEntry] {
        var entries = [entry(Addresses.home, site.articles.map(\.lastModified).max())]
        entries += lists(site.sections)
        entries += index(Addresses.categories, of: site.categories)
        entries += index(Addresses.tags, of: site.tags)
        entries += archive()
        entries += site.pages.map { entry($0.address, $0.page.updated) }
        entries += site.articles.map { entry($0.address, $0.lastModified) }
        if let registers = site.registers { entries += pages(of: registers) }
        return entries
    }

    /// The pages of the transparency half but for those of the service, which are standing pages.
    private func pages(of registers: RegisterSite) -> [SitemapEntry] {
        let newest = registers.datasets.compactMap(\.lastModified).max()
        var entries = [entry(RegisterAddresses.landing, newest)]
        for list in [registers.whole] + registers.classes {
            entries.append(entry(list.address, list.rows.compactMap { registers.entry($0)?.lastModified }.max()))
        }
        if let list = registers.exemptList { entries.append(entry(list.address, nil)) }
        entries += [
            RegisterAddresses.agencies, RegisterAddresses.matrix, RegisterAddresses.changes, RegisterAddresses.report,
        ].map { entry($0, nil) }
        entries += registers.agencies.map { agency in
            entry(agency.address, agency.rows.compactMap { registers.entry($0)?.lastModified }.max())
        }
        entries += registers.entries.map { entry($0.address, $0.lastModified) }
        entries += registers.exempt.map { entry($0.address, $0.information.tanggalPenetapan) }
        for other in registers.others {
            entries.append(entry(other.address, nil))
            entries += other.rows.map { entry($0.address, nil) }
        }
        return entries
    }

    private func lists(_ lists: [ArticleList]) -> [SitemapEntry] {
        lists.map { entry($0.address, newest(of: $0)) }
    }

    /// Lists and the page that lists them.
    private func index(_ address: String, of lists: [ArticleList]) -> [SitemapEntry] {
        let entries = self.lists(lists)
        return [entry(address, entries.compactMap(\.modified).max())] + entries
    }

    private func archive() -> [SitemapEntry] {
        let newestByMonth = site.months.compactMap { month in newest(of: month).map { (month.address, $0) } }
        let months = Dictionary(newestByMonth, uniquingKeysWith: { first, _ in first })
        return site.years.flatMap { year in
            let ofYear = year.months.map { entry($0.address, months[$0.address]) }
            return [entry(year.address, ofYear.compactMap(\.modified).max())] + ofYear
        }
    }

    private func newest(of list: ArticleList) -> Instant? {
        list.articles.compactMap { modified[$0] }.max()
    }

    private func entry(_ address: String, _ modified: Instant?) -> SitemapEntry {
        SitemapEntry(url: site.settings.url.absolute(address), modified: modified)
    }
}
