import Content
import Reading
import Templates

/// The names of `sidebar.mustache`.
struct SidebarView: TemplateView {
    let categories: [TermView]
    let counter: CounterView?
    let poll: PollView?
    let popular: [LinkView]

    static let names = NameTable<SidebarView>([
        .list("categories", "the portal's categories that have articles") { $0.categories },
        .group("counter", "the visitor counter; absent where there are no figures") { $0.counter },
        .group("poll", "the poll; absent where `site.yaml` has none") { $0.poll },
        .list("popular", "the articles that readers visit most; empty where the counter's file names none") {
            $0.popular
        },
    ])
}

/// The visitor counter. Figures that are not known show a dash, never a zero.
struct CounterView: TemplateView {
    private let settings: CounterSettings
    private let dates: DateWords

    /// Nil where no figure is known and none will be.
    init?(_ settings: CounterSettings?, _ dates: DateWords) {
        guard let settings, settings.hasContent else { return nil }
        self.settings = settings
        self.dates = dates
    }

    static func shown(_ figure: Int?) -> String {
        figure.map(groupedNumber) ?? "–"
    }

    static let names = NameTable<CounterView>([
        .text("hari_ini", "visitors today, or a dash") { shown($0.settings.figures.today) },
        .text("kemarin", "visitors yesterday, or a dash") { shown($0.settings.figures.yesterday) },
        .text("minggu_ini", "visitors this week, or a dash") { shown($0.settings.figures.week) },
        .text("bulan_ini", "visitors this month, or a dash") { shown($0.settings.figures.month) },
        .text("total", "visitors in all, or a dash") { shown($0.settings.figures.total) },
        .text("updated", "when the figures were taken; may be empty") {
            $0.dates.reworded($0.settings.figures.updated)
        },
        .text("source", "where the figures come from; may be empty") { $0.settings.figures.source },
        .text("endpoint", "where a script asks for newer figures; may be empty") { $0.settings.endpoint?.value ?? "" },
    ])
}

struct PollView: TemplateView {
    let poll: Poll
    let dates: DateWords

    static let names = NameTable<PollView>([
        .text("question", "what is asked") { $0.poll.question },
        .list("options", "the answers") { view in
            let total = view.poll.options.reduce(0) { $0 + ($1.votes ?? 0) }
            return view.poll.options.map { PollOptionView(option: $0, total: total) }
        },
        .text("action", "where the form sends a vote; empty where there is no form") { $0.poll.action?.value ?? "" },
        .flag("has_results", "whether a result of any answer is known") { view in
            view.poll.options.contains { $0.votes != nil }
        },
        .text("updated", "when the results were taken; may be empty") { $0.dates.reworded($0.poll.updated) },
    ])
}

struct PollOptionView: TemplateView {
    let option: PollOption
    let total: Int

    static let names = NameTable<PollOptionView>([
        .text("title", "the answer") { $0.option.title },
        .text("votes", "its votes, or a dash") { CounterView.shown($0.option.votes) },
        .text("value", "its votes as a plain number, for `<meter>`; empty where unknown") {
            $0.option.votes.map(String.init) ?? ""
        },
        .text("total", "the votes of all answers as a plain number") { String($0.total) },
    ])
}
