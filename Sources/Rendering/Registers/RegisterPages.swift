import Reading
import Registers
import SiteModel

/// Renders the landing page, lists and rows of registers.
struct RegisterPages: Sendable {
    let context: RegisterContext

    private var words: RegisterWords { context.words }
    private var registers: RegisterSite { context.registers }
    private var theme: Theme { context.context.theme }

    func landing() -> String {
        let frame = context.frame(words.landing, at: RegisterAddresses.landing) { head in
            head.description = words.word(
                id: "Daftar informasi publik, informasi yang dikecualikan, dan layanan permintaan informasi",
                en: "Registers of public and exempt information, and how to request information"
            )
            head.kind = .dataCatalog(registers.datasets)
            head.alternates = [context.changesFeed]
        }
        return theme.render(.registerHome, RegisterHomeView(frame: frame, context: context))
    }

    /// A page of a list, counted from 1. Nil where no such list is shown.
    func html(_ subject: RegisterList.Subject, page number: Int) -> String? {
        switch subject {
        case .whole, .klasifikasi: registers.list(subject).map { html($0, page: number) }
        case .exempt: registers.exemptList.map { exemptHTML($0, page: number) }
        case .other(let name): registers.other(name).map { html($0, page: number) }
        }
    }

    /// A page of the DIP or of a class of it.
    private func html(_ list: RegisterList, page number: Int) -> String {
        let rows = list.rows(onPage: number).compactMap(registers.entry).map { RowItemView($0, context) }
        let page = page(number, of: list, title: title(of: list))
        return theme.render(.registerList, RegisterListView(page, rows: rows))
    }

    /// A page of the DIK.
    private func exemptHTML(_ list: RegisterList, page number: Int) -> String {
        let rows = list.rows(onPage: number).compactMap(registers.exemptEntry).map { ExemptItemView($0, context) }
        let page = page(number, of: list, title: title(of: list))
        return theme.render(.exemptList, ExemptListView(page, rows: rows))
    }

    /// A page of a register with columns of its own.
    private func html(_ register: OtherRegister, page number: Int) -> String {
        let start = (number - 1) * RegisterList.pageSize
        let rows = Array(register.rows.dropFirst(start).prefix(RegisterList.pageSize))
        let page = page(number, of: register.list, title: register.register.definition.title.value)
        let columns = context.tableColumns[register.register.name] ?? []
        return theme.render(.otherList, OtherListView(page, of: register, columns: columns, rows: rows))
    }

    /// The page of a row. Nil where no register that is shown has it.
    func html(row id: String) -> String? {
        if let entry = registers.entry(id) { return html(entry) }
        if let entry = registers.exemptEntry(id) { return html(entry) }
        return registers.otherEntry(id).map { html($0.entry, of: $0.register) }
    }

    private func html(_ entry: PublicEntry) -> String {
        var crumbs = [Breadcrumb(title: title(of: registers.whole), address: registers.whole.address)]
        if let klasifikasi = entry.information.klasifikasi {
            crumbs = [Breadcrumb(title: words.title(klasifikasi), address: RegisterAddresses.list(of: klasifikasi))]
        }
        let frame = context.frame(entry.title, at: entry.address, below: crumbs) { head in
            head.description = excerpt(entry.information.ringkasan, limit: 200)
        }
        return theme.render(.registerRow, RegisterRowView(entry, frame: frame, context: context))
    }

    private func html(_ entry: ExemptEntry) -> String {
        let crumb = registers.exemptList.map { Breadcrumb(title: title(of: $0), address: $0.address) }
        let frame = context.frame(entry.title, at: entry.address, below: crumb.map { [$0] } ?? [])
        return theme.render(.exemptRow, ExemptRowView(entry, frame: frame, context: context))
    }

    private func html(_ entry: OtherEntry, of register: OtherRegister) -> String {
        let crumb = Breadcrumb(title: register.register.definition.title.value, address: register.address)
        let frame = context.frame(entry.title, at: entry.address, below: [crumb])
        return theme.render(.otherRow, OtherRowView(entry, of: register, frame: frame, context: context))
    }

    private func title(of list: RegisterList) -> String {
        switch list.subject {
        case .whole: context.title(of: .dip, fallback: words.whole)
        case .klasifikasi(let klasifikasi): words.title(klasifikasi)
        case .exempt: context.title(of: .dik, fallback: words.exempt)
        case .other(let name): name
        }
    }

    private func page(_ number: Int, of list: RegisterList, title: String) -> RegisterListPage {
        let shown = number == 1 ? title : context.context.words.page(number, of: title)
        let frame = context.frame(shown, at: list.address(ofPage: number), heading: title) { head in
            head.kind = .list
            head.breadcrumbs[head.breadcrumbs.count - 1] = Breadcrumb(title: title, address: list.address)
            if number > 1 { head.previous = list.address(ofPage: number - 1) }
            if number < list.pageCount { head.next = list.address(ofPage: number + 1) }
        }
        return RegisterListPage(
            list: list,
            frame: frame,
            pagination: context.context.pagination(of: list.address, pageCount: list.pageCount, current: number),
            context: context
        )
    }
}

extension RegisterContext {
    /// The Atom feed of changes, for a page's head.
    var changesFeed: AlternateLink {
        AlternateLink(type: FeedFormat.atom.mediaType, title: words.changes, address: RegisterAddresses.changesFeed)
    }
}
