import Registers
import SiteModel
import Templates

/// The names of `report.mustache`: the yearly report on information requests.
struct ReportView: TemplateView {
    let context: RegisterContext

    private var report: RequestReport { context.registers.report }

    static let names = NameTable<ReportView>([
        .text(
            "held_notice",
            "how many rows behind the figures are held back because of errors, in words; may be empty"
        ) { view in
            view.context.words.held(view.context.registers.heldFigures)
        },
        .list("held", "what is held back, by reason") { view in
            HeldView.all(view.context.registers.heldFigures, view.context)
        },
        .list("years", "the figures of every year, newest first") { view in
            view.report.years.map { ReportYearView(year: $0, words: view.context.words) }
        },
        .list("halves", "the figures of half-years, newest first, as far as registers of requests go") { view in
            view.report.halves.map { ReportYearView(year: $0, words: view.context.words) }
        },
        .group("latest", "the newest year; absent where there are no figures") { view in
            view.report.years.first.map { ReportYearView(year: $0, words: view.context.words) }
        },
        .html("chart", "a bar chart of the newest years as SVG; empty where there are no figures") { view in
            RequestChart(years: Array(view.report.years.prefix(RequestChart.yearLimit)), words: view.context.words).svg
        },
        .group("status", "how the report on the year before stands; absent where there are no figures") { view in
            view.report.years.isEmpty ? nil : ReportStatusView(context: view.context)
        },
    ])
}

/// How the yearly report is.
struct ReportStatusView: TemplateView {
    let context: RegisterContext

    private var status: ReportStatus { context.registers.report.status }

    static let names = NameTable<ReportStatusView>([
        .text("year", "the year that the report is about") { String($0.status.year) },
        .text("due", "the last day for it") { $0.context.dates.date($0.status.due) },
        .flag("is_present", "whether there are figures for the year") { $0.status.isPresent },
        .flag("is_overdue", "whether it is missing beside those of other years, and its last day is past") {
            $0.status.isOverdue
        },
    ])
}

/// The figures of a year or half-year. What is not known shows a dash, never a zero.
struct ReportYearView: TemplateView {
    let year: ReportYear
    let words: RegisterWords

    private var figures: RequestFigures { year.figures }

    private static func shown(_ figure: Int?) -> String { CounterView.shown(figure) }

    static let names = NameTable<ReportYearView>([
        .text("year", "the year") { String($0.year.year) },
        .text("title", "the year, or the half-year in words: Semester I 2026") { $0.words.title($0.year) },
        .text("received", "requests received") { shown($0.figures.received) },
        .text("granted", "requests granted") { shown($0.figures.granted) },
        .text("granted_share", "their share of those received; empty where unknown") { view in
            view.year.granted.map(view.words.share) ?? ""
        },
        .text("partly_granted", "requests granted in part") { shown($0.figures.partlyGranted) },
        .text("partly_granted_share", "their share; empty where unknown") { view in
            view.year.partlyGranted.map(view.words.share) ?? ""
        },
        .text("refused", "requests refused") { shown($0.figures.refused) },
        .text("refused_share", "their share; empty where unknown") { view in
            view.year.refused.map(view.words.share) ?? ""
        },
        .text("withdrawn", "requests that their applicants took back") { shown($0.figures.withdrawn) },
        .text("waiting", "requests without an answer yet") { shown($0.year.waiting) },
        .text("objections", "objections raised") { shown($0.figures.objections) },
        .text("disputes", "disputes before the Komisi Informasi") { shown($0.figures.disputes) },
        .text("average_days", "mean time to an answer in working days") { view in
            view.figures.averageDays.flatMap(view.words.decimal) ?? CounterView.shown(nil)
        },
        .text("refusal_reasons", "why requests were refused; may be empty") { $0.figures.refusalReasons },
    ])
}

extension RegisterWords {
    /// `2026`, `Semester I 2026`.
    func title(_ year: ReportYear) -> String {
        switch year.half {
        case nil: String(year.year)
        case 1: word(id: "Semester I \(year.year)", en: "First half of \(year.year)")
        default: word(id: "Semester II \(year.year)", en: "Second half of \(year.year)")
        }
    }

    /// A number with at most one decimal. Nil for one that no year can have.
    func decimal(_ number: Double) -> String? {
        guard number.isFinite, (0..<1e9).contains(number) else { return nil }
        return tenths(Int((number * 10).rounded()))
    }
}
