import Content
import Diagnostics
import Reading
import Registers
import SiteModel
import Templates

/// The names of `register-home.mustache`: the landing page of the transparency half.
struct RegisterHomeView: TemplateView {
    let context: RegisterContext

    private var registers: RegisterSite { context.registers }

    private func address(_ address: Address) -> String { context.prefix + address.encoded }

    static let names = NameTable<RegisterHomeView>([
        .text("count", "number of rows of the DIP") { groupedNumber($0.registers.counts.total) },
        .count("stale_count", "number of rows that are due to be updated; empty where there are none") {
            $0.registers.counts.stale
        },
        .text("whole", "address of the whole DIP") { $0.address($0.registers.publicInformation.address) },
        .list("classes", "the classes of the DIP") { $0.context.classCounts() },
        .group("exempt", "the DIK; absent where it is hidden or there is none") { view in
            view.registers.exemptInformation.map { listing in
                view.context.count(listing, description: view.context.words.exemptList(listing.exemptInformation))
            }
        },
        .list("others", "registers with columns of their own") { view in
            view.registers.others.map { other in
                view.context.count(other, description: other.registers.first?.definition.description ?? "")
            }
        },
        .count("agency_count", "number of agencies; empty where there are none") { $0.registers.agencies.count },
        .text("agencies", "address of the agencies") { $0.address(RegisterAddresses.agencies) },
        .text("matrix", "address of the matrix") { $0.address(RegisterAddresses.matrix) },
        .text("changes", "address of the change log") { $0.address(RegisterAddresses.changes) },
        .text("report", "address of the yearly report") { $0.address(RegisterAddresses.report) },
        .group("report_status", "how the report on the year before stands") { ReportStatusView(context: $0.context) },
        .list("services", "the pages of the service") { $0.context.services() },
        .list("dates", "the next days that bind the body, at most five") { view in
            view.registers.bindingDates.prefix(5).map { BindingDateView(date: $0, context: view.context) }
        },
        .list("registers", "the registers that are offered as data") { view in
            view.registers.datasets.map { RegisterView(dataset: $0, context: view.context) }
        },
        .text("data_package", "address of the Frictionless Data Package of all registers") {
            $0.address(RegisterAddresses.dataPackage)
        },
        .text("catalog", "address of the catalogue of all registers (DCAT 3)") {
            $0.address(RegisterAddresses.catalog)
        },
        .text("feed", "address of the Atom feed of changes") { $0.address(RegisterAddresses.changesFeed) },
        .text("calendar", "address of the calendar of binding dates") { $0.address(RegisterAddresses.calendar) },
        .text("search", "address of the index that a script searches: rows as [title, address, note]") {
            $0.address(RegisterAddresses.searchIndex)
        },
    ])
}

/// A day that binds the body.
struct BindingDateView: TemplateView {
    let date: BindingDate
    let context: RegisterContext

    static let names = NameTable<BindingDateView>([
        .text("title", "what is to be done") { excerpt($0.date.title[$0.context.words.language], limit: 200) },
        .text("address", "the page that shows it") { $0.context.prefix + $0.date.address.encoded },
        .text("iso", "the day for the `datetime` attribute") { $0.date.day.isoDate },
        .text("date", "the day in words") { $0.context.dates.date($0.date.day) },
    ])
}
