import Registers
import SiteModel
import Templates

/// What every page of a list has.
struct RegisterListPage {
    let list: RegisterList
    let frame: FrameView
    /// Nil where the list has one page only.
    let pagination: PaginationView?
    let context: RegisterContext
}

/// The names of `register-list.mustache`: the DIP, whole or one class of it.
final class RegisterListView: FramedView {
    let page: RegisterListPage
    let rows: [RowItemView]

    init(_ page: RegisterListPage, rows: [RowItemView]) {
        self.page = page
        self.rows = rows
    }

    var frame: FrameView { page.frame }

    private var klasifikasi: Klasifikasi? {
        guard case .klasifikasi(let klasifikasi) = page.list.subject else { return nil }
        return klasifikasi
    }

    static let names = NameTable<RegisterListView>(framed: [
        .flag("is_whole", "whether it is the whole register and not one class of it") { $0.klasifikasi == nil },
        .text("description", "what the class means; empty for the whole register") { view in
            view.klasifikasi.map(view.page.context.words.meaning) ?? ""
        },
        .text("count", "number of rows on all pages of the list") { groupedNumber($0.page.list.rows.count) },
        .list("rows", "the rows of this page: by agency, then by number") { $0.rows },
        .group("pagination", "the pages of the list; absent where one page is enough") { $0.page.pagination },
        .list("lists", "the whole register and its classes") { $0.page.context.lists(current: $0.page.list) },
        .list("registers", "the registers that the rows come from") { $0.page.context.registers(with: .dip) },
    ])
}

/// The names of `exempt-list.mustache`.
final class ExemptListView: FramedView {
    let page: RegisterListPage
    let rows: [ExemptItemView]

    init(_ page: RegisterListPage, rows: [ExemptItemView]) {
        self.page = page
        self.rows = rows
    }

    var frame: FrameView { page.frame }

    static let names = NameTable<ExemptListView>(framed: [
        .text("count", "number of rows on all pages of the list") { groupedNumber($0.page.list.rows.count) },
        .list("rows", "the rows of this page: by agency, then by number") { $0.rows },
        .group("pagination", "the pages of the list; absent where one page is enough") { $0.page.pagination },
        .text("law", "address of the text of UU 14/2008") { $0.page.context.law },
        .list("registers", "the registers that the rows come from") { $0.page.context.registers(with: .dik) },
    ])
}

extension RegisterContext {
    /// The whole DIP and its classes.
    func lists(current: RegisterList? = nil) -> [CountView] {
        let whole = CountView(
            title: words.word(id: "Semua", en: "All"),
            description: "",
            address: prefix + registers.whole.address,
            count: registers.whole.rows.count,
            stale: registers.counts.stale,
            isCurrent: registers.whole.address == current?.address
        )
        return [whole] + classCounts(current: current)
    }

    /// The classes of the DIP with their counts.
    func classCounts(current: RegisterList? = nil) -> [CountView] {
        zip(registers.classes, registers.matrix.totals).compactMap { list, total in
            guard case .klasifikasi(let klasifikasi) = list.subject else { return nil }
            return CountView(
                title: words.title(klasifikasi),
                description: words.meaning(klasifikasi),
                address: prefix + list.address,
                count: list.rows.count,
                stale: total.stale,
                isCurrent: list.address == current?.address
            )
        }
    }

    func registers(with profile: RegisterProfile) -> [RegisterView] {
        registers.datasets.filter { $0.register.definition.profile == profile }.map { RegisterView($0, self) }
    }
}

/// A list with the number of its rows.
final class CountView: TemplateView {
    let title: String
    let description: String
    let address: String
    let count: Int
    let stale: Int
    let isCurrent: Bool

    init(title: String, description: String, address: String, count: Int, stale: Int = 0, isCurrent: Bool = false) {
        self.title = title
        self.description = description
        self.address = address
        self.count = count
        self.stale = stale
        self.isCurrent = isCurrent
    }

    static let names = NameTable<CountView>([
        .text("title", "its title") { $0.title },
        .text("description", "what is in it; may be empty") { $0.description },
        .text("address", "its page") { $0.address },
        .text("count", "number of its rows") { groupedNumber($0.count) },
        .text("stale_count", "number of rows that are due to be updated; empty where there are none") {
            $0.stale == 0 ? "" : groupedNumber($0.stale)
        },
        .flag("is_current", "whether it is the list shown") { $0.isCurrent },
    ])
}
