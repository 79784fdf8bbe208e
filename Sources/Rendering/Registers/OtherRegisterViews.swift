import Registers
import SiteModel
import Templates

/// The names of `other-list.mustache`: a register with columns of its own.
final class OtherListView: FramedView {
    let page: RegisterListPage
    let register: OtherRegister
    let columns: [RegisterColumn]
    let rows: [OtherEntry]

    init(_ page: RegisterListPage, of register: OtherRegister, columns: [RegisterColumn], rows: [OtherEntry]) {
        self.page = page
        self.register = register
        self.columns = columns
        self.rows = rows
    }

    var frame: FrameView { page.frame }

    static let names = NameTable<OtherListView>(framed: [
        .text("count", "number of rows on all pages of the list") { groupedNumber($0.page.list.rows.count) },
        .list("columns", "the columns of the table behind the title, at most four") { view in
            view.columns.map { ElementView(name: $0.name, title: $0.shownTitle, text: "") }
        },
        .list("rows", "the rows of this page, in the order of the files") { view in
            view.rows.map { OtherItemView($0, columns: view.columns, view.page.context) }
        },
        .group("pagination", "the pages of the list; absent where one page is enough") { $0.page.pagination },
        .group("register", "the register; absent where it offers no data") { view in
            view.page.context.dataset(view.register.register.name).map { RegisterView($0, view.page.context) }
        },
    ])
}

/// A row of a register with columns of its own, in a table.
final class OtherItemView: TemplateView {
    let entry: OtherEntry
    let columns: [RegisterColumn]
    let context: RegisterContext

    init(_ entry: OtherEntry, columns: [RegisterColumn], _ context: RegisterContext) {
        self.entry = entry
        self.columns = columns
        self.context = context
    }

    static let names = NameTable<OtherItemView>([
        .text("title", "its title, cut where it is very long") {
            excerpt($0.entry.title, limit: RegisterContext.titleLimit)
        },
        .text("address", "its page") { $0.context.prefix + $0.entry.address },
        .list("cells", "its cells under the columns") { view in
            view.columns.map { column in
                let text = view.context.text(of: column, in: view.entry.row)
                return ElementView(name: column.name, title: column.shownTitle, text: excerpt(text, limit: 80))
            }
        },
    ])
}

/// The names of `other-row.mustache`.
final class OtherRowView: FramedView {
    let frame: FrameView
    let entry: OtherEntry
    let register: OtherRegister
    let context: RegisterContext

    init(_ entry: OtherEntry, of register: OtherRegister, frame: FrameView, context: RegisterContext) {
        self.entry = entry
        self.register = register
        self.frame = frame
        self.context = context
    }

    static let names = NameTable<OtherRowView>(framed: [
        .list("elements", "what the row says, in the order of the register's columns") { view -> [ElementView] in
            view.register.register.definition.columns.compactMap { column in
                let text = view.entry.row[column.name]
                guard !text.isEmpty || column.isRequired else { return nil }
                return ElementView(
                    name: column.name,
                    title: column.shownTitle,
                    text: view.context.text(of: column, in: view.entry.row),
                    address: column.kind == .uri && text.isWebAddress ? text : "",
                    isRequired: column.isRequired
                )
            }
        },
        .list("articles", "the newest news about it, at most 20") { view in
            view.context.context.entries(view.entry.articles.prefix(RegisterContext.newsLimit))
        },
        .text("article_count", "number of news about it") { groupedNumber($0.entry.articles.count) },
        .group("register", "the register that it belongs to; absent where that offers no data") { view in
            view.context.dataset(view.register.register.name).map { RegisterView($0, view.context) }
        },
        .group("previous", "the row before; absent for the first") { view in
            view.context.link(view.entry.previous.flatMap(view.context.registers.reference))
        },
        .group("next", "the row after; absent for the last") { view in
            view.context.link(view.entry.next.flatMap(view.context.registers.reference))
        },
    ])
}

extension RegisterContext {
    /// A cell as people read it: dates in words, the rest as written.
    func text(of column: RegisterColumn, in row: RegisterRow) -> String {
        column.kind == .date ? words.time(row[column.name]) : row[column.name]
    }
}

extension OtherRegister {
    /// The columns beside the title in a list: the first four that are short by nature and are not the title itself.
    var tableColumns: [RegisterColumn] {
        let columns = register.definition.columns.filter { column in
            column.kind != .uri && !rows.contains { $0.title == $0.row[column.name] && !$0.title.isEmpty }
        }
        return Array(columns.prefix(4))
    }
}

extension RegisterColumn {
    /// The title or, failing that, the name.
    var shownTitle: String { title.isEmpty ? name : title }
}
