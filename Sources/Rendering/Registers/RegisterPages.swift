import Content
import Registers
import SiteModel
import Templates

/// Renders the landing page, lists and rows of registers.
struct RegisterPages: Sendable {
    let context: RegisterContext

    private var words: RegisterWords { context.words }
    private var registers: RegisterSite { context.registers }
    private var theme: Theme { context.context.theme }

    func landing() throws(TemplateOverflow) -> [UInt8] {
        let frame = context.frame(words.landing, at: RegisterAddresses.landing) { head in
            head.description = words.word(
                id: "Daftar informasi publik, informasi yang dikecualikan, dan layanan permohonan informasi",
                en: "Registers of public and exempt information, and how to request information"
            )
            head.kind = .dataCatalog(registers.datasets)
            head.alternates = [context.changesFeed]
        }
        return try theme.render(.registerHome, RegisterHomeView(context: context), in: frame)
    }

    /// A page of the list at an address, counted from 1. Nil where no such list is shown.
    func html(listAt address: Address, page number: Int) throws(TemplateOverflow) -> [UInt8]? {
        guard let found = registers.list(at: address) else { return nil }
        return try html(found.list, of: found.listing, page: number)
    }

    private func html(
        _ list: RegisterList,
        of listing: RegisterListing,
        page number: Int
    ) throws(TemplateOverflow) -> [UInt8] {
        let title = list.klasifikasi.map(words.title) ?? context.title(of: listing)
        let shown = number == 1 ? title : context.context.words.page(number, of: title)
        let frame = context.frame(shown, at: list.address(ofPage: number), heading: title) { head in
            let datasets = registers.datasets.filter { $0.page == list.address }
            head.kind = number == 1 && datasets.count == 1 ? .dataset(datasets[0]) : .list
            head.breadcrumbs[head.breadcrumbs.count - 1] = Breadcrumb(title: title, address: list.address)
            if number > 1 { head.previous = list.address(ofPage: number - 1) }
            if number < list.pageCount { head.next = list.address(ofPage: number + 1) }
        }
        let columns = context.tableColumns[listing.address] ?? []
        let view = RowListView(list, of: listing, columns: columns, page: number, context: context)
        let names = RowListView.names(of: listing.profile)
        return try theme.render(.list(of: listing.profile), view, names, in: frame)
    }

    /// The page of a row. Nil where no register that is shown has it.
    func html(row id: String) throws(TemplateOverflow) -> [UInt8]? {
        guard let found = registers.place(of: id) else { return nil }
        return try html(found.entry, of: found.listing)
    }

    private func html(_ entry: RowEntry, of listing: RegisterListing) throws(TemplateOverflow) -> [UInt8] {
        let list = listing.classes.first { $0.klasifikasi == entry.row.klasifikasi } ?? listing.list
        let title = list.klasifikasi.map(words.title) ?? context.title(of: listing)
        let crumb = Breadcrumb(title: title, address: list.address)
        let frame = context.frame(entry.title, at: entry.address, below: [crumb]) { head in
            head.description = excerpt(context.summary(of: entry.row), limit: 200)
        }
        let names = RowView.names(of: listing.profile)
        let view = try RowView(entry, context: context)
        return try theme.render(.row(of: listing.profile), view, names, in: frame)
    }
}

extension RegisterContext {
    /// The Atom feed of changes, for a page's head.
    var changesFeed: AlternateLink {
        AlternateLink(type: FeedFormat.atom.mediaType, title: words.changes, address: RegisterAddresses.changesFeed)
    }
}
