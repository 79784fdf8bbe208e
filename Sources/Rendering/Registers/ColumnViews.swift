import Content
import Diagnostics
import Reading
import Registers
import SiteModel
import Templates

/// An element of a row: a line of its definition list. A class, because templates copy it for each of its names.
final class ElementView: TemplateView {
    let name: String
    let title: String
    private let content: Content

    /// What the element says is made where a template asks for it: thousands of rows are asked for titles only.
    private enum Content: Sendable {
        case text(String, isRequired: Bool)
        case cell(RegisterColumn, AnyRow, CellValue?, RegisterContext)
    }

    init(name: String, title: String, text: String, isRequired: Bool = false) {
        self.name = name
        self.title = title
        content = .text(text, isRequired: isRequired)
    }

    fileprivate init(_ column: RegisterColumn, of row: AnyRow, _ context: RegisterContext) {
        name = column.name
        title = column.title[context.words.language]
        content = .cell(column, row, row.value(of: column.name), context)
    }

    var text: String {
        switch content {
        case .text(let text, _): text
        case .cell(let column, let row, let value, let context): context.text(of: column, in: row, value)
        }
    }

    var address: String {
        switch content {
        case .text: ""
        case .cell(_, _, let value, let context): value.map(context.address) ?? ""
        }
    }

    var isRequired: Bool {
        switch content {
        case .text(_, let isRequired): isRequired
        case .cell(_, let row, _, _): row.isAsked(for: name)
        }
    }

    static let names = NameTable<ElementView>([
        .text("name", "the column's name, such as `penanggung_jawab`") { $0.name },
        .text("title", "the column's title") { $0.title },
        .text("text", "what the row says; empty where it says nothing of what the law asks for") { $0.text },
        .text("address", "the page or site that the text names; empty where it names none") { $0.address },
        .flag("is_required", "whether the law asks for it") { $0.isRequired },
    ])
}

extension NameTable.Entry {
    /// The columns of a profile by name. None for registers whose columns are all their own.
    static func columns(
        of profile: RegisterProfile,
        _ meaning: String,
        _ value: @escaping @Sendable (View, String) -> ElementView?
    ) -> [Self] {
        let columns = profile.columns.filter(\.isPublished)
        guard !columns.isEmpty else { return [] }
        let names = columns.flatMap { column in ([column.name] + column.formerNames).map { ($0, column.title.en) } }
        return [.groups("column", meaning, names, value)]
    }
}

extension RegisterContext {
    /// A column of a row as people read it.
    func element(_ column: RegisterColumn, of row: AnyRow) -> ElementView {
        ElementView(column, of: row, self)
    }

    /// A column of a row, with what is reckoned there where the row says nothing.
    func element(_ column: RegisterColumn, of entry: RowEntry) -> ElementView {
        guard case .integer(let number)? = entry.reckoned[column.name] else { return element(column, of: entry.row) }
        return ElementView(
            name: column.name,
            title: column.title[words.language],
            text: groupedNumber(number),
            isRequired: entry.row.isAsked(for: column.name)
        )
    }

    /// A column without a row, for the heading of a table.
    func heading(_ column: RegisterColumn) -> ElementView {
        ElementView(name: column.name, title: column.title[words.language], text: "")
    }

    fileprivate func text(of column: RegisterColumn, in row: AnyRow, _ value: CellValue?) -> String {
        let written = column.shownText(of: row.written[column.name])
        guard let value else { return written }
        if !column.otherChoices.isEmpty, let choices = value.choices {
            // A choice is spelled for tables: `dikabulkan_sebagian`.
            return choices.joined(separator: ", ").replacing("_", with: " ")
        }
        return text(of: value, written: written)
    }

    /// What a value says in words; numbers and plain texts as they are written.
    func text(of value: CellValue, written: String) -> String {
        switch value {
        case .text(let text): text
        case .integer, .number, .truth, .list, .link, .documents: written
        case .moment(let instant): dates.date(instant)
        case .time(let text): words.time(text)
        case .klasifikasi(let klasifikasi): words.short(klasifikasi)
        case .bentuk(let forms): words.forms(forms)
        case .retensi(let retensi): words.retention(retensi)
        case .pasal17(let letters): words.letters(letters)
        case .agency(let code): agency(code)?.agency.name ?? code
        }
    }

    fileprivate func address(of value: CellValue) -> String {
        switch value {
        case .klasifikasi(let klasifikasi): prefix + RegisterAddresses.list(of: klasifikasi).encoded
        case .agency(let code): agency(code).map { prefix + $0.address.encoded } ?? ""
        case .link(let url) where url.isWebAddress: url
        default: ""
        }
    }
}

extension CellValue {
    /// The choices that a column of choices holds.
    fileprivate var choices: [String]? {
        switch self {
        case .text(let text): [text]
        case .list(let parts): parts.map(\.value)
        default: nil
        }
    }
}
