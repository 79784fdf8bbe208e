import Content
import Diagnostics
import Reading
import Registers
import SiteModel
import Templates

/// The names of `changes.mustache`: what changed in the registers from edition to edition.
struct ChangesView: TemplateView {
    let groups: [ChangeGroupView]
    let pagination: PaginationView?
    let feed: String
    let log: LogView?

    static let names = NameTable<ChangesView>([
        .list("editions", "what changed between two editions, register by register, the newest first") { $0.groups },
        .group("pagination", "the pages of the log; absent where one page is enough") { $0.pagination },
        .text("feed", "address of the Atom feed of changes") { $0.feed },
        .group("log", "the log of what was published; absent where the portal keeps none") { $0.log },
    ])
}

/// What changed between two editions of a register, as far as it is on this page.
struct ChangeGroupView: TemplateView {
    let group: ChangeGroup
    let context: RegisterContext

    static let names = NameTable<ChangeGroupView>([
        .text("register", "the register's title") { $0.group.log.title },
        .text("from", "the older edition, in words") { $0.context.words.time($0.group.step.from) },
        .text("to", "the newer edition, in words; \"now\" for the rows as they stand") { view in
            view.group.step.to.map(view.context.words.time) ?? view.context.words.present
        },
        .text("date", "the day of the newer edition") { $0.context.dates.date($0.group.step.date) },
        .flag("is_continued", "whether the changes began on a page before") { $0.group.isContinued },
        .text("count", "number of all changes between the two editions") { groupedNumber($0.group.step.changes.count) },
        .list("kinds", "how many changes of each kind there are, without those of which there are none") {
            view -> [CountView] in
            RowChange.Kind.allCases.compactMap { kind in
                let count = view.group.step.changes.count { $0.kind == kind }
                guard count > 0 else { return nil }
                return CountView(title: view.context.words.change(kind), description: "", address: "", count: count)
            }
        },
        .list("changes", "the changes on this page, by number") { view in
            view.group.changes.map { ChangeView(change: $0, register: view.group.log.register, context: view.context) }
        },
    ])
}

/// What became of a row.
struct ChangeView: TemplateView {
    let change: RowChange
    let register: String
    let context: RegisterContext

    static let names = NameTable<ChangeView>([
        .text("kind", "what became of it, in words") { $0.context.words.change($0.change.kind) },
        .text("kind_key", "the same for style sheets: added, opened, relabelled, changed, withdrawn") {
            $0.change.kind.rawValue
        },
        .text("nomor", "the row's number") { excerpt($0.change.nomor, limit: 60) },
        .text("title", "the row's title, cut where it is very long") {
            excerpt($0.change.title, limit: RegisterContext.titleLimit)
        },
        .text("address", "the row's page; empty where it has none any more") { view in
            view.change.row.map { view.context.prefix + $0.address.encoded } ?? ""
        },
        .text("agency", "the agency's short name; may be empty") { view in
            view.context.agency(view.change.opd)?.shownShortName ?? excerpt(view.change.opd, limit: 60)
        },
        .list("columns", "the cells that are different") { view in
            view.change.columns.map { ColumnChangeView($0, of: view.register, view.context) }
        },
    ])
}

/// A cell that is different.
struct ColumnChangeView: TemplateView {
    let change: ColumnChange
    let column: RegisterColumn?
    let context: RegisterContext
    private let cells: (old: String, new: String)

    init(_ change: ColumnChange, of register: String, _ context: RegisterContext) {
        self.change = change
        self.context = context
        column = context.dataset(register)?.register.definition.columns[change.column]
        let old = context.shown(change.old, in: column)
        let new = context.shown(change.new, in: column)
        // Where only the spelling is different, that is what changed.
        cells = old == new ? (change.old, change.new) : (old, new)
    }

    static let names = NameTable<ColumnChangeView>([
        .text("title", "the column's title") { view in
            view.column?.title[view.context.words.language] ?? view.change.column
        },
        .text("old", "what it said, cut where it is very long; may be empty") {
            excerpt($0.cells.old, limit: ChangePagination.cellLimit)
        },
        .text("new", "what it says now, cut likewise; may be empty") {
            excerpt($0.cells.new, limit: ChangePagination.cellLimit)
        },
    ])
}

extension RegisterContext {
    /// What a cell says in the words of the register's other pages; as it is written where it cannot be read.
    fileprivate func shown(_ written: String, in column: RegisterColumn?) -> String {
        let cell = Located(written, at: SourceLocation(path: ""))
        return column?.value(of: cell, in: settings.zone).map { text(of: $0, written: written) } ?? written
    }
}

extension RegisterWords {
    func change(_ kind: RowChange.Kind) -> String {
        switch kind {
        case .added: word(id: "Ditambahkan", en: "Added")
        case .opened: word(id: "Dibuka", en: "Opened")
        case .relabelled: word(id: "Pindah klasifikasi", en: "Relabelled")
        case .changed: word(id: "Diubah", en: "Changed")
        case .withdrawn: word(id: "Dicabut", en: "Withdrawn")
        }
    }
}
