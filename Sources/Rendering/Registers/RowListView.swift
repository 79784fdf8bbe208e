import Content
import Diagnostics
import Registers
import SiteModel
import Templates

/// The names of a page of a list of rows: those that every list has, and those that follow from its profile.
struct RowListView: TemplateView {
    let list: RegisterList
    let listing: RegisterListing
    let rows: [RowItemView]
    /// The columns whose cells the rows show one by one.
    let columns: [RegisterColumn]
    /// The titles of all columns by name.
    private let headings: [String: String]
    /// The wholes whose parts are on this page.
    private let groups: [RowGroupView]
    /// Nil where the list has one page only.
    let pagination: PaginationView?
    let context: RegisterContext

    init(
        _ list: RegisterList,
        of listing: RegisterListing,
        columns: [RegisterColumn],
        page number: Int,
        context: RegisterContext
    ) {
        self.list = list
        self.listing = listing
        self.columns = columns
        self.context = context
        headings = Dictionary(
            keepingFirst: listing.columns.flatMap { column in
                ([column.name] + column.formerNames).map { ($0, column.title[context.words.language]) }
            }
        )
        rows = list.rows(onPage: number).compactMap(context.registers.entry).map {
            RowItemView($0, listing.profile, columns: columns, context)
        }
        groups = RowGroupView.groups(of: listing, rows: rows, context)
        pagination = context.context.pagination(of: list.address, pageCount: list.pageCount, current: number)
    }

    static let names: NameTable<RowListView> = names(of: .own)
    private static let tables = NameTable<RowListView>.byProfile(table)

    static func names(of profile: RegisterProfile) -> NameTable<RowListView> {
        tables[profile.name] ?? table(of: profile)
    }

    private static func table(of profile: RegisterProfile) -> NameTable<RowListView> {
        var names: [NameTable<RowListView>.Entry] = [
            .text("count", "number of rows on all pages of the list, without exemptions that have ended") { view in
                groupedNumber(view.listing.count(of: view.list))
            },
            .text("held_notice", "how many rows are held back because of errors, in words; may be empty") { view in
                view.context.words.held(view.listing.held(of: view.list))
            },
            .list("held", "what is held back, by agency and reason") { view in
                HeldView.all(view.listing.held(of: view.list), view.context)
            },
            .list("columns", "further columns of the table that the registers bring, at most four") { view in
                view.columns.map(view.context.heading)
            },
            .list("rows", "the rows of this page", of: RowItemView.names(of: profile)) { $0.rows },
            .group("pagination", "the pages of the list; absent where one page is enough") { $0.pagination },
        ]
        let columns = profile.columns.filter(\.isPublished)
        if !columns.isEmpty {
            let titles = columns.flatMap { [$0.name] + $0.formerNames }.map { ($0, "the title of the column") }
            names.append(
                .texts("heading", "the titles of the profile's columns by name", titles) { $0.headings[$1] ?? "" }
            )
        }
        if profile.sharedList == nil {
            names.append(.group("register", "the register; absent where it offers no data") { $0.registers.first })
        } else {
            names.append(.list("registers", "the registers that the rows come from") { $0.registers })
        }
        if profile.hasClasses { names += classNames }
        if profile.parts != nil {
            names.append(
                .list(
                    "groups",
                    "the rows of this page by what they are parts of, such as a procurement package",
                    of: RowGroupView.names(of: profile)
                ) { $0.groups }
            )
        }
        if profile.has(.pasal17) {
            names.append(.text("law", "address of the text of UU 14/2008") { $0.context.law })
            names += [
                .count("ended_count", "number of further rows whose exemption has ended; empty where there are none") {
                    $0.listing.endedCount
                },
                .text("introduction", "what the list holds, no more than its rows say") { view in
                    view.context.exemptIntroduction
                },
            ]
        }
        return NameTable(names)
    }

    private static let classNames: [NameTable<RowListView>.Entry] = [
        .flag("is_whole", "whether it is the whole register and not one class of it") { $0.list.klasifikasi == nil },
        .text("description", "what the class means; empty for the whole register") { view in
            view.list.klasifikasi.map(view.context.words.meaning) ?? ""
        },
        .list("lists", "the whole register and its classes") { $0.context.lists(current: $0.list) },
    ]

    private var registers: [RegisterView] {
        listing.registers.compactMap { context.dataset($0.name) }.map { RegisterView(dataset: $0, context: context) }
    }
}

extension RegisterListing {
    /// The facts of rows that are exempt.
    var exemptInformation: [ExemptInformation] {
        rows.filter(\.isExempt).compactMap { $0.row.facts as? ExemptInformation }
    }

    /// The rows of one of its lists, without exemptions that have ended.
    func count(of list: RegisterList) -> Int { list.rows.count - endedCount }

    /// The columns of a table beside `chosen`, which the template shows itself: the first four that are short by nature and are not the title.
    func tableColumns(besides chosen: [RegisterColumn]) -> [RegisterColumn] {
        let known = Set(chosen.map(\.name))
        let own = columns.filter { column in
            !known.contains(column.name) && column.kind != .uri && column.place != .apart
                && !rows.contains { $0.row.written[column.name] == $0.title }
        }
        return Array(own.prefix(4))
    }
}

extension RegisterContext {
    /// The whole DIP and its classes.
    func lists(current: RegisterList? = nil) -> [CountView] {
        let whole = CountView(
            title: words.word(id: "Semua", en: "All"),
            description: "",
            address: prefix + registers.publicInformation.address.encoded,
            count: registers.publicInformation.rows.count,
            stale: registers.counts.stale,
            isCurrent: registers.publicInformation.address == current?.address
        )
        return [whole] + classCounts(current: current)
    }

    func count(_ listing: RegisterListing, description: String) -> CountView {
        CountView(
            title: title(of: listing),
            description: description,
            address: prefix + listing.address.encoded,
            count: listing.count(of: listing.list)
        )
    }

    /// The classes of the DIP with their counts.
    func classCounts(current: RegisterList? = nil) -> [CountView] {
        registers.publicInformation.classes.compactMap { list in
            list.klasifikasi.map { klasifikasi in
                CountView(
                    title: words.title(klasifikasi),
                    description: words.meaning(klasifikasi),
                    address: prefix + list.address.encoded,
                    count: list.rows.count,
                    stale: list.staleCount,
                    isCurrent: list.address == current?.address
                )
            }
        }
    }
}

struct CountView: TemplateView {
    let title: String
    let description: String
    let address: String
    let count: Int
    var stale = 0
    var isCurrent = false

    static let names = NameTable<CountView>([
        .text("title", "its title") { $0.title },
        .text("description", "what is in it; may be empty") { $0.description },
        .text("address", "its page") { $0.address },
        .text("count", "number of its rows") { groupedNumber($0.count) },
        .count("stale_count", "number of rows that are due to be updated; empty where there are none") { $0.stale },
        .flag("is_current", "whether it is the list shown") { $0.isCurrent },
    ])
}
