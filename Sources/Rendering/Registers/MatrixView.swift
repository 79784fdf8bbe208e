import Content
import Registers
import SiteModel
import Templates

/// The names of `matrix.mustache`: agencies by class.
struct MatrixView: TemplateView {
    let context: RegisterContext

    private var matrix: AgencyMatrix { context.registers.matrix }

    static let names = NameTable<MatrixView>([
        .list("columns", "the classes") { view in
            Klasifikasi.allCases.map {
                view.context.link(view.context.words.short($0), RegisterAddresses.list(of: $0))
            }
        },
        .list("rows", "the agencies in the order of `opd.csv`; last, rows that name none") { view in
            view.matrix.rows.map { MatrixRowView(row: $0, context: view.context) }
        },
        .list("totals", "the sums of the classes") { MatrixCellView.cells($0.matrix.totals) },
        .text("count", "number of all rows that have a class") { view in
            groupedNumber(view.matrix.totals.reduce(0) { $0 + $1.count })
        },
        .text("held_notice", "how many rows are held back because of errors, in words; empty where none is") { view in
            view.context.words.held(view.context.registers.publicInformation.held)
        },
        .list("held", "what is held back, by agency and reason") { view in
            HeldView.all(view.context.registers.publicInformation.held, view.context)
        },
        .count("unclassified_count", "number of rows whose class cannot be read; empty where there are none") {
            $0.context.registers.counts.unclassified
        },
    ])
}

struct MatrixRowView: TemplateView {
    let row: AgencyMatrix.Row
    let context: RegisterContext

    static let names = NameTable<MatrixRowView>([
        .text("title", "the agency's name") { view in
            view.context.agency(view.row.agency)?.agency.name ?? view.row.agency ?? view.context.words.noAgency
        },
        .text("address", "the agency's page; empty for rows that name no agency") { view in
            view.context.agency(view.row.agency).map { view.context.prefix + $0.address.encoded } ?? ""
        },
        .list("cells", "what it has in each class") { MatrixCellView.cells($0.row.cells) },
        .text("count", "number of its rows") { groupedNumber($0.row.count) },
        .count("held_count", "number of its rows that are held back because of errors; empty where there are none") {
            $0.row.held
        },
    ])
}

/// What an agency has in a class.
struct MatrixCellView: TemplateView {
    let cell: AgencyMatrix.Cell
    let klasifikasi: Klasifikasi

    /// - Parameter cells: in the order of the classes.
    static func cells(_ cells: [AgencyMatrix.Cell]) -> [MatrixCellView] {
        zip(cells, Klasifikasi.allCases).map(MatrixCellView.init)
    }

    static let names = NameTable<MatrixCellView>([
        .text("count", "number of rows") { groupedNumber($0.cell.count) },
        .flag("is_missing", "whether there is none, in a class of which every office has something") {
            $0.cell.isMissing && !$0.klasifikasi.isConditional
        },
        .count("stale_count", "number of rows that are due to be updated; empty where there are none") {
            $0.cell.stale
        },
    ])
}
