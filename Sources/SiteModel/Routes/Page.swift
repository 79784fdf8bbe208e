public import Content
public import Reading

/// The pages, and the data of their scripts, that Rendering makes.
public enum Page: Sendable {
    case home
    case notFound
    /// An article by its identifier.
    case article(ContentPath)
    /// A withdrawn article by its identifier; the page only says why.
    case withdrawn(ContentPath)
    /// A standing page by its identifier.
    case standing(ContentPath)
    indirect case redirect(Redirect)
    /// A page of a list, counted from 1.
    indirect case list(ArticleList, page: Int)
    indirect case year(ArchiveYear)
    case categories
    case tags
    case search
    /// The list of corrections to articles.
    case corrections
    indirect case text(TextPage)
    case register(RegisterPage)
}

/// The pages of the text edition.
public enum TextPage: Sendable {
    /// A page of the list, counted from 1, with the identifiers of its articles.
    case list([ContentPath], page: Int, of: Int)
    /// A page, counted from 1, of the article with an identifier.
    case article(ContentPath, part: Int, of: Int, Range)

    /// The part of a text on one page, in UTF-8 offsets. Without an end, it extends to the end of the text.
    public struct Range: Sendable {
        package let start: Int
        package let end: Int?
    }
}

/// The pages of the transparency half.
public enum RegisterPage: Sendable {
    case landing
    /// A page, counted from 1, of the list whose first page has an address.
    case list(at: Address, page: Int)
    /// A row of any register by its identifier.
    case row(String)
    case agencies
    /// An agency by its code.
    case agency(String)
    case matrix
    case report
    /// A page of the change log, counted from 1.
    case changes(page: Int)
    /// The data that the script of the landing page searches.
    case searchIndex
}

extension Page {
    var facts: RouteFacts {
        switch self {
        case .home: RouteFacts(stage: .list, budget: .home, texts: { _ in .all }, modified: { $0.newestArticle })
        case .notFound:
            RouteFacts(stage: .page, texts: { .some($0.latestNews(Site.latestOnNotFound).map(\.id)) })
        case .article(let id):
            RouteFacts(
                stage: .page,
                isSearchable: true,
                document: id,
                budget: .article,
                texts: { .some([id] + ($0.article(id)?.related ?? [])) },
                modified: { $0.instant(ofArticle: id) }
            )
        case .withdrawn(let id): RouteFacts(stage: .page, document: id, texts: { _ in .some([id]) })
        case .standing(let id):
            RouteFacts(
                stage: .page,
                isSearchable: true,
                document: id,
                budget: .page,
                modified: { $0.site.page(id)?.page.updated }
            )
        case .redirect: RouteFacts(stage: .page)
        case .list(let list, let number):
            RouteFacts(
                stage: .list,
                isLinkable: number == 1,
                budget: .list,
                texts: { _ in .some(Array(list.articles(onPage: number))) },
                modified: { $0.newest(ofLists: [list.address]) }
            )
        case .year(let year): RouteFacts(stage: .list, modified: { $0.newest(ofLists: year.months.map(\.address)) })
        case .categories:
            RouteFacts(stage: .list, modified: { $0.newest(ofLists: $0.site.categories.map(\.address)) })
        case .tags: RouteFacts(stage: .list, modified: { $0.newest(ofLists: $0.site.tags.map(\.address)) })
        case .search: RouteFacts(stage: .list)
        case .corrections: RouteFacts(stage: .list, texts: { _ in .all })
        case .text(.list(_, let number, _)): RouteFacts(stage: .list, isLinkable: number == 1)
        case .text(.article(let id, let number, _, _)):
            RouteFacts(stage: .page, isLinkable: number == 1, texts: { _ in .some([id]) })
        case .register(let page): page.facts
        }
    }
}

extension RegisterPage {
    fileprivate var facts: RouteFacts {
        switch self {
        case .landing:
            RouteFacts(
                stage: .list,
                budget: .information,
                modified: { $0.site.registers?.datasets.compactMap(\.lastModified).max() }
            )
        case .list(let address, let number):
            RouteFacts(
                stage: .list,
                isLinkable: number == 1,
                budget: .information,
                modified: { $0.newest(ofRows: $0.site.registers?.list(at: address)?.list.rows) }
            )
        case .row(let id):
            RouteFacts(
                stage: .page,
                isSearchable: true,
                budget: .information,
                texts: { .some($0.registers?.entry(id)?.articles ?? []) },
                modified: { $0.newest(ofRows: [id]) }
            )
        case .agency(let code):
            RouteFacts(
                stage: .page,
                isSearchable: true,
                budget: .information,
                texts: { .some($0.registers?.agency(code)?.articles ?? []) },
                modified: { $0.newest(ofRows: $0.site.registers?.agency(code)?.rows) }
            )
        case .changes(let number): RouteFacts(stage: .list, isLinkable: number == 1, budget: .information)
        case .agencies, .matrix, .report: RouteFacts(stage: .list, budget: .information)
        case .searchIndex: RouteFacts(stage: .export, isLinkable: false)
        }
    }
}
