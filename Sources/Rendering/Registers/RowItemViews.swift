import Reading
import Registers
import SiteModel
import Templates

/// A row of the DIP in a table.
final class RowItemView: TemplateView {
    let entry: PublicEntry
    let context: RegisterContext

    init(_ entry: PublicEntry, _ context: RegisterContext) {
        self.entry = entry
        self.context = context
    }

    private var information: PublicInformation { entry.information }

    static let names = NameTable<RowItemView>([
        .text("nomor", "its number") { excerpt($0.information.nomor, limit: 60) },
        .text("title", "its title, cut where it is very long") {
            excerpt($0.entry.title, limit: RegisterContext.titleLimit)
        },
        .text("address", "its page") { $0.context.prefix + $0.entry.address },
        .text("summary", "the beginning of its summary; may be empty") {
            excerpt($0.information.ringkasan, limit: 160)
        },
        .text("klasifikasi", "its class in words; empty where unknown") { view in
            view.information.klasifikasi.map(view.context.words.short) ?? ""
        },
        .text("agency", "the agency's short name; empty where none is named") { view in
            view.context.agency(view.information.opd)?.shownShortName ?? excerpt(view.information.row["opd"], limit: 60)
        },
        .text("time", "when the information was made; may be empty") { view in
            excerpt(view.context.words.time(view.information.waktuPembuatan), limit: 60)
        },
        .group("updated", "when it was last updated; absent where that is not said") { view in
            view.entry.lastModified.map { DateView($0, view.context.dates) }
        },
        .flag("is_stale", "whether it is due to be updated") { $0.entry.freshness.isStale },
        .text("forms", "the forms in which it is available; may be empty") { view in
            view.context.words.forms(view.information.bentuk)
        },
        .flag("has_document", "whether its page links a document") { $0.entry.document != nil },
    ])
}

/// A row of the DIK in a table.
final class ExemptItemView: TemplateView {
    let entry: ExemptEntry
    let context: RegisterContext

    init(_ entry: ExemptEntry, _ context: RegisterContext) {
        self.entry = entry
        self.context = context
    }

    private var information: ExemptInformation { entry.information }

    static let names = NameTable<ExemptItemView>([
        .text("nomor", "its number") { excerpt($0.information.nomor, limit: 60) },
        .text("title", "what is exempt, cut where it is very long") {
            excerpt($0.entry.title, limit: RegisterContext.titleLimit)
        },
        .text("address", "its page") { $0.context.prefix + $0.entry.address },
        .text("letter", "the letter of UU 14/2008, Pasal 17, with its number, in words; empty where unknown") { view in
            view.information.pasal17.map(view.context.words.letter) ?? ""
        },
        .text("ground", "what the letter protects; empty where unknown") { view in
            (view.information.pasal17?.huruf).map(view.context.words.ground) ?? ""
        },
        .text("agency", "the agency's short name; empty where none is named") { view in
            view.context.agency(view.information.opd)?.shownShortName ?? excerpt(view.information.row["opd"], limit: 60)
        },
        .text("term", "how long it stays closed: terbuka dalam 212 hari") { view in
            view.context.words.term(view.entry.term)
        },
        .text("opens", "the day on which it becomes public; empty where there is none") { view in
            view.entry.term.opens.map(view.context.dates.date) ?? ""
        },
        .flag("is_ended", "whether the exemption has ended") { $0.entry.term.hasEnded },
    ])
}

extension ExemptionTerm {
    /// The first day on which the information is public.
    var opens: CalendarDay? {
        switch self {
        case .endless: nil
        case .running(let opens, _, _): opens
        case .ended(let since): since
        }
    }

    var hasEnded: Bool {
        if case .ended = self { return true }
        return false
    }
}

extension AgencyEntry {
    /// The short name or, failing that, the name.
    var shownShortName: String {
        excerpt(agency.shortName.isEmpty ? agency.name : agency.shortName, limit: 60)
    }
}

/// An element of a row: a line of its definition list.
final class ElementView: TemplateView {
    let name: String
    let title: String
    let text: String
    let address: String
    let isRequired: Bool

    init(name: String, title: String, text: String, address: String = "", isRequired: Bool = false) {
        self.name = name
        self.title = title
        self.text = text
        self.address = address
        self.isRequired = isRequired
    }

    static let names = NameTable<ElementView>([
        .text("name", "the column's name, such as `penanggung_jawab`") { $0.name },
        .text("title", "the column's title") { $0.title },
        .text("text", "what the row says; empty where it says nothing of what the law asks for") { $0.text },
        .text("address", "the page or site that the text names; empty where it names none") { $0.address },
        .flag("is_required", "whether the law asks for it") { $0.isRequired },
    ])
}

/// The register that a row belongs to.
final class RegisterView: TemplateView {
    let dataset: RegisterDataset
    let context: RegisterContext

    init(_ dataset: RegisterDataset, _ context: RegisterContext) {
        self.dataset = dataset
        self.context = context
    }

    private var definition: RegisterDefinition { dataset.register.definition }

    static let names = NameTable<RegisterView>([
        .text("title", "its title") { $0.definition.title.value },
        .text("address", "the page that shows it") { $0.context.prefix + $0.dataset.page },
        .text("description", "what it is about; may be empty") { $0.definition.description },
        .text("decree", "number of the decree that sets it; may be empty") { $0.definition.decree.number },
        .group("decree_date", "date of the decree; absent where there is none") { view in
            view.definition.decree.date.map { DateView($0, view.context.dates) }
        },
        .text("period", "the span of time for which it stands, in words; may be empty") { view in
            view.context.words.time(view.definition.period)
        },
        .text("licence", "identifier of the data's licence; may be empty") { $0.definition.licence },
        .text("csv", "its rows as CSV") { $0.context.prefix + $0.dataset.csv },
        .text("json", "its rows as JSON") { $0.context.prefix + $0.dataset.json },
        .group("updated", "when a row last changed; absent where no row says so") { view in
            view.dataset.lastModified.map { DateView($0, view.context.dates) }
        },
        .text("count", "number of its rows") { groupedNumber($0.dataset.register.rows.count) },
    ])
}
