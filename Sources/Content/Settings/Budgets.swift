import Reading

/// The limits for the size of pages.
public struct Budgets: Sendable, Hashable {
    /// A picture's kB, above which there is a warning.
    public var picture = 500
    /// A page's kB of HTML, above which there is a warning.
    public var page = 200
    /// The limits for a page with all files that it loads, by its kind. A larger page stops the publication.
    public var kinds = KindBudgets()

    static let keys = KeyTable(Budgets()) {
        Key("picture", .integer(in: 1...100_000), to: \.picture)
            .meaning("batas gambar dalam kB", "a picture's limit in kB")
        Key("page", .integer(in: 1...100_000), to: \.page).meaning("batas halaman dalam kB", "a page's limit in kB")
        Key("kinds", .group(KindBudgets.keys), to: \.kinds)
            .meaning(
                "batas semua yang dimuat sebuah halaman, menurut jenisnya; bila dilewati, kesalahan",
                "limits of all that a page loads, by its kind; passing one is an error"
            )
    }
}

/// A kind of page as `budgets.kinds` names it.
public enum PageKind: String, Sendable {
    case home, article, list, page, information
}

public struct KindBudgets: Sendable, Hashable {
    public var home = PageBudget()
    public var article = PageBudget()
    public var list = PageBudget()
    public var page = PageBudget()
    public var information = PageBudget()

    /// Whether nothing is limited.
    public var isEmpty: Bool { self == KindBudgets() }

    public subscript(kind: PageKind) -> PageBudget {
        switch kind {
        case .home: home
        case .article: article
        case .list: list
        case .page: page
        case .information: information
        }
    }

    static let keys = KeyTable(KindBudgets()) {
        Key("home", .group(PageBudget.keys), to: \.home).meaning("beranda", "the home page")
        Key("article", .group(PageBudget.keys), to: \.article).meaning("artikel", "articles")
        Key("list", .group(PageBudget.keys), to: \.list).meaning("daftar artikel", "lists of articles")
        Key("page", .group(PageBudget.keys), to: \.page).meaning("halaman tetap", "standing pages")
        Key("information", .group(PageBudget.keys), to: \.information)
            .meaning("halaman informasi publik", "pages of public information")
    }
}

/// The kB that a page may load, as they are sent: texts are compressed by gzip. Nil where there is no limit.
public struct PageBudget: Sendable, Hashable {
    public var html: Int?
    public var css: Int?
    public var js: Int?
    /// Each picture in the size that a phone loads.
    public var pictures: Int?
    /// All of these together.
    public var total: Int?
    /// The page itself and every file that it asks for.
    public var requests: Int?

    /// Whether nothing is limited.
    public var isEmpty: Bool { self == PageBudget() }

    static let keys = KeyTable(PageBudget()) {
        Key("html", .integer(in: 1...100_000), to: \.html)
            .meaning("HTML dalam kB, dimampatkan gzip", "HTML in kB, compressed by gzip")
            .fallback("tidak dibatasi", "no limit")
        Key("css", .integer(in: 1...100_000), to: \.css)
            .meaning("CSS dalam kB, dimampatkan", "CSS in kB, compressed").fallback("tidak dibatasi", "no limit")
        Key("js", .integer(in: 1...100_000), to: \.js)
            .meaning("JavaScript dalam kB, dimampatkan", "JavaScript in kB, compressed")
            .fallback("tidak dibatasi", "no limit")
        Key("pictures", .integer(in: 1...100_000), to: \.pictures)
            .meaning("gambar dalam kB, ukuran untuk ponsel", "pictures in kB, as phones load them")
            .fallback("tidak dibatasi", "no limit")
        Key("total", .integer(in: 1...100_000), to: \.total)
            .meaning("semuanya dalam kB", "all together in kB").fallback("tidak dibatasi", "no limit")
        Key("requests", .integer(in: 1...1_000), to: \.requests)
            .meaning("banyaknya permintaan", "number of requests").fallback("tidak dibatasi", "no limit")
    }
}
