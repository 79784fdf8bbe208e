public import Content
public import Reading
import Registers

/// A filter of the search. The raw value is its name in the addresses of results.
public enum SearchFilter: String, Sendable, Hashable, CaseIterable {
    /// A section by its folder, ``SearchEntry/pages`` or ``SearchEntry/publicInformation``.
    case kind = "jenis"
    /// A category by its slug.
    case category = "kategori"
    /// An agency by its code.
    case agency = "opd"
    /// A class of public information by its raw value, or ``SearchEntry/exempt``.
    case classification = "klasifikasi"
    case year = "tahun"

    /// Returns the label of a filter's value in the index.
    public func label(_ value: String) -> String { "\(rawValue):\(value)" }
}

public struct SearchEntry: Sendable {
    public indirect enum Subject: Sendable {
        case article(PublishedArticle)
        case page(PublishedPage)
        case row(RowEntry)
        case agency(AgencyEntry)
    }

    public let subject: Subject
    public let address: Address
    /// The date of the page. Nil where it has none.
    public let day: CalendarDay?
    /// The filters with the values that select the page.
    public let filters: [(filter: SearchFilter, value: String)]

    /// The kind of standing pages.
    public static let pages = "halaman"
    /// The kind of rows of registers and pages of agencies.
    public static let publicInformation = AddressFolder.publicInformation.rawValue
    /// The class of exempt information.
    public static let exempt = "dikecualikan"
}

extension Site {
    /// Returns all pages in the search, those without a day first, then by day and address.
    ///
    /// The entries follow the table of routes, so that pages without a route are never found: drafts, scheduled and
    /// expired texts, rows of hidden registers.
    public func searchEntries() -> [SearchEntry] {
        routes.all.filter(\.facts.isSearchable).compactMap(searchEntry).sorted {
            ($0.day?.number ?? .min, $0.address) < ($1.day?.number ?? .min, $1.address)
        }
    }

    private func searchEntry(_ route: Route) -> SearchEntry? {
        switch route.content {
        case .page(.article(let id)):
            return article(id).map { article in
                let categories = article.article.categories.map { (SearchFilter.category, $0) }
                let day = CalendarDay(article.localDate)
                return entry(.article(article), route, day, of: article.article.section, categories)
            }
        case .page(.standing(let id)):
            return page(id).map { page in
                let day = page.page.updated.map { CalendarDay(at: $0, in: settings.zone) }
                return entry(.page(page), route, day, of: SearchEntry.pages)
            }
        case .page(.register(.row(let id))):
            return registers?.entry(id).map { row in
                let day = row.row.modified.map { CalendarDay(at: $0, in: settings.zone) }
                let klasifikasi = row.term == nil ? row.row.klasifikasi?.rawValue : SearchEntry.exempt
                return entry(
                    .row(row),
                    route,
                    day,
                    of: SearchEntry.publicInformation,
                    row.row.opd.map { [(.agency, $0)] } ?? [],
                    klasifikasi.map { [(.classification, $0)] } ?? []
                )
            }
        case .page(.register(.agency(let code))):
            return registers?.agency(code).map { agency in
                entry(.agency(agency), route, nil, of: SearchEntry.publicInformation, [(.agency, code)])
            }
        default:
            return nil
        }
    }

    private func entry(
        _ subject: SearchEntry.Subject,
        _ route: Route,
        _ day: CalendarDay?,
        of kind: String,
        _ filters: [(SearchFilter, String)]...
    ) -> SearchEntry {
        let year = day.map { [(SearchFilter.year, String($0.year))] } ?? []
        return SearchEntry(
            subject: subject,
            address: route.address,
            day: day,
            filters: [(.kind, kind)] + filters.flatMap { $0 } + year
        )
    }
}
