import Content
import Registers
import SiteModel
import Templates

/// Renders the search page. A script finds the results; without it, the page offers lists and another search engine.
struct SearchPage: Sendable {
    let context: RenderContext

    private var site: Site { context.site }
    private var words: PageWords { context.words }

    func html() throws(TemplateOverflow) -> [UInt8] {
        var head = PageHead(title: "\(words.search) | \(site.settings.name)", address: Addresses.search)
        head.isIndexed = false
        head.breadcrumbs = [
            Breadcrumb(title: words.home, address: Addresses.home),
            Breadcrumb(title: words.search, address: Addresses.search),
        ]
        let url = site.settings.url
        let view = SearchView(
            index: context.prefix + Addresses.searchIndex.encoded,
            elsewhere: "https://duckduckgo.com/?q=site%3A" + (url.origin.split(separator: "/").last ?? "")
                + url.basePath,
            lists: lists(),
            choices: choices()
        )
        return try context.theme.render(.search, view, in: context.frame(head, heading: words.search))
    }

    private func lists() -> [TermView] {
        func term(_ title: String, _ address: Address, _ count: Int, _ description: String = "") -> TermView {
            TermView(title: title, address: context.prefix + address.encoded, description: description, count: count)
        }
        var lists = site.sections.map { term($0.title, $0.address, $0.articles.count, $0.description) }
        lists.append(term(words.categories, Addresses.categories, site.categories.count))
        lists.append(term(words.tags, Addresses.tags, site.tags.count))
        if let registers = site.registers {
            let count = registers.listings.reduce(0) { $0 + $1.rows.count }
            lists.append(term(words.publicInformation, RegisterAddresses.landing, count))
        }
        return lists
    }

    /// The values of each filter that choose something: a choice that finds nothing would be a dead end.
    private func choices() -> [SearchFilter: [ChoiceView]] {
        var found: [SearchFilter: Set<String>] = [:]
        for entry in site.searchEntries() {
            for (filter, value) in entry.filters { found[filter, default: []].insert(value) }
        }
        func choices(_ filter: SearchFilter, _ all: [(String, String)]) -> [ChoiceView] {
            all.filter { found[filter]?.contains($0.0) == true }.map { ChoiceView(value: $0.0, title: $0.1) }
        }
        let registers = RegisterWords(language: words.language, dates: context.articleContext.dates)
        let years = (found[.year] ?? []).sorted().reversed()
        return [
            .kind: choices(
                .kind,
                site.settings.sections.map { ($0.folder, $0.title) } + [
                    (SearchEntry.pages, words.pages), (SearchEntry.publicInformation, words.publicInformation),
                ]
            ),
            .category: choices(.category, site.settings.categories.map { ($0.slug, $0.title) }),
            .agency: choices(.agency, (site.registers?.agencies ?? []).map { ($0.agency.code, $0.agency.name) }),
            .classification: choices(
                .classification,
                Klasifikasi.allCases.map { ($0.rawValue, registers.short($0)) } + [(SearchEntry.exempt, words.exempt)]
            ),
            .year: choices(.year, years.map { ($0, $0) }),
        ]
    }
}
