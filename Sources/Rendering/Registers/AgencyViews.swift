import Content
import Reading
import Registers
import SiteModel
import Templates

/// The names of `agencies.mustache`.
struct AgenciesView: TemplateView {
    let agencies: [AgencyItemView]
    let context: RegisterContext

    static let names = NameTable<AgenciesView>([
        .text("count", "number of agencies") { groupedNumber($0.agencies.count) },
        .list("agencies", "the agencies in the order of `opd.csv`") { $0.agencies },
        .text("held_notice", "how many rows of `opd.csv` are held back because of errors, in words; may be empty") {
            view in
            view.context.words.held(view.context.registers.heldAgencies)
        },
        .list("held", "what is held back, by reason") { view in
            HeldView.all(view.context.registers.heldAgencies, view.context)
        },
    ])
}

/// A view of an agency with the numbers of its rows.
private protocol AgencyFigures: TemplateView {
    var entry: AgencyEntry { get }
    var context: RegisterContext { get }
}

extension AgencyFigures {
    fileprivate static var figures: [NameTable<Self>.Entry] {
        [
            .text("count", "number of its rows in the DIP") { groupedNumber($0.entry.rows.count) },
            .count("stale_count", "number of rows that are due to be updated; empty where there are none") {
                $0.entry.stale.count
            },
            .count("undated_count", "number of rows that do not say when they were updated; empty where there are none")
            { $0.entry.undated.count },
            .text("missing", "the classes in which it has nothing, in words; empty where it has something in each") {
                view in view.entry.missing.map(view.context.words.short).joined(separator: ", ")
            },
        ]
    }
}

struct AgencyItemView: AgencyFigures {
    let entry: AgencyEntry
    let context: RegisterContext

    static let names = NameTable<AgencyItemView>(
        [
            .text("title", "its name") { $0.entry.agency.name },
            .text("short_name", "its short name; may be empty") { $0.entry.agency.shortName },
            .text("address", "its page") { $0.context.prefix + $0.entry.address.encoded },
            .text("ppid", "the office that serves requests in it; may be empty") { $0.entry.agency.ppid },
        ],
        figures
    )
}

/// The names of `agency.mustache`.
struct AgencyView: AgencyFigures {
    let entry: AgencyEntry
    /// The newest news about its rows.
    let articles: [RenderedView]
    let context: RegisterContext

    init(_ entry: AgencyEntry, context: RegisterContext) throws(TemplateOverflow) {
        self.entry = entry
        self.context = context
        articles = try context.context.entries(entry.articles.prefix(RegisterContext.newsLimit))
    }

    static let names = NameTable<AgencyView>(
        [
            .text("short_name", "its short name; may be empty") { $0.entry.agency.shortName },
            .text("ppid", "the office that serves requests in it (PPID pembantu); may be empty") {
                $0.entry.agency.ppid
            },
            .text("contact", "how that office is reached; may be empty") { $0.entry.agency.contact },
            .text("mail", "its mail address, where the contact is one; otherwise empty") { view in
                view.entry.agency.contact.isMailAddress ? view.entry.agency.contact : ""
            },
            .text("website", "its own site; may be empty") { view in
                view.entry.agency.site.isWebAddress ? view.entry.agency.site : ""
            },
            .list("officials", "who holds its offices (`pejabat.csv`)") { view in
                view.context.registers.officials.filter { $0.agency == view.entry.agency.code }
                    .map { OfficialView(official: $0, context: view.context) }
            },
        ],
        figures,
        [
            .list("classes", "its rows by class; a class in which it has nothing is there, too") { view in
                view.entry.classes.map { AgencyClassView(rows: $0, context: view.context) }
            },
            .list(
                "exempt",
                "its rows in the DIK, at most 50; empty where that is not shown",
                of: RowItemView.names(of: .dik)
            ) { view in
                view.entry.exempt.prefix(RegisterContext.agencyRowLimit).compactMap(view.context.registers.entry)
                    .map { RowItemView($0, .dik, view.context) }
            },
            .text("exempt_count", "number of its rows in the DIK") { groupedNumber($0.entry.exempt.count) },
            .text("exempt_more", "the page of the DIK where its further rows begin; empty where all are here") { view in
                guard let list = view.context.registers.exemptInformation?.list else { return "" }
                return view.context.pageOfRest(of: view.entry.exempt, in: list)
            },
            .list("articles", "the newest news about its rows, at most 20") { $0.articles },
            .text("article_count", "number of news about its rows") { groupedNumber($0.entry.articles.count) },
            .group("feeds", "its feeds") { FeedsView(of: $0.entry.address, prefix: $0.context.prefix) },
        ]
    )
}

struct AgencyClassView: TemplateView {
    let rows: ClassRows
    let context: RegisterContext

    static let names = NameTable<AgencyClassView>([
        .text("title", "the class in words") { $0.context.words.title($0.rows.klasifikasi) },
        .text("name", "the class for ids: berkala, serta_merta, setiap_saat") { $0.rows.klasifikasi.rawValue },
        .text("address", "the list of the class, of all agencies") {
            $0.context.prefix + RegisterAddresses.list(of: $0.rows.klasifikasi).encoded
        },
        .text("count", "number of its rows in the class") { groupedNumber($0.rows.rows.count) },
        .count("stale_count", "number of them that are due to be updated; empty where there are none") {
            $0.rows.stale.count
        },
        .list("rows", "its rows in the class, at most 50", of: RowItemView.names(of: .dip)) { view in
            view.rows.rows.prefix(RegisterContext.agencyRowLimit).compactMap(view.context.registers.entry)
                .map { RowItemView($0, .dip, view.context) }
        },
        .text("more", "the page of the class's list where its further rows begin; empty where all are here") { view in
            let list = view.context.registers.publicInformation.classes.first {
                $0.klasifikasi == view.rows.klasifikasi
            }
            return list.map { view.context.pageOfRest(of: view.rows.rows, in: $0) } ?? ""
        },
    ])
}

extension RegisterContext {
    /// Rows of one class on the page of an agency.
    static let agencyRowLimit = 50

    /// The page of a list where those of an agency's rows are that its own page has no room for. Lists keep the rows of an agency together.
    fileprivate func pageOfRest(of rows: [String], in list: RegisterList) -> String {
        guard rows.count > Self.agencyRowLimit,
            let place = list.rows.firstIndex(of: rows[Self.agencyRowLimit])
        else { return "" }
        return prefix + list.address(ofPage: place / RegisterList.pageSize + 1).encoded
    }
}

extension String {
    /// Whether the text is a mail address and nothing else.
    fileprivate var isMailAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"'?&%,;:()[]\\".utf8.contains($0) }
    }
}
