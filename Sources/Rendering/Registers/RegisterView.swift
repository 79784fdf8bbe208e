import Content
import Reading
import Registers
import SiteModel
import Templates

/// The register that a row belongs to.
struct RegisterView: TemplateView {
    let dataset: RegisterDataset
    let context: RegisterContext

    private var definition: RegisterDefinition { dataset.register.definition }

    static let names = NameTable<RegisterView>([
        .text("title", "its title") { $0.definition.title.value },
        .text("address", "the page that shows it") { $0.context.prefix + $0.dataset.page.encoded },
        .text("description", "what it is about; may be empty") { $0.definition.description },
        .text("decree", "number of the decree that sets it; may be empty") { $0.definition.decree.number },
        .group("decree_date", "date of the decree; absent where there is none") { view in
            view.definition.decree.date.map { DateView(instant: $0, words: view.context.dates) }
        },
        .text("period", "the span of time for which it stands, in words; may be empty") { view in
            view.context.words.time(view.definition.period)
        },
        .text("licence", "identifier of the data's licence; may be empty") { $0.definition.licence },
        .text("csv", "its rows as CSV") { $0.context.prefix + $0.dataset.csv.encoded },
        .text("json", "its rows as JSON") { $0.context.prefix + $0.dataset.json.encoded },
        .group("updated", "when a row last changed; absent where no row says so") { view in
            view.dataset.lastModified.map { DateView(instant: $0, words: view.context.dates) }
        },
        .group("log", "the log of what was published; absent where the portal keeps none") { LogView($0.context) },
        .text("count", "number of its rows") { groupedNumber($0.dataset.register.rows.count) },
    ])
}
