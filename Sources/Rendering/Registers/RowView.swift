import Content
import Diagnostics
import Reading
import Registers
import Serialization
import SiteModel
import Templates

/// The names of the page of a row: those that every row has, and those that follow from what the columns of its register's profile mean.
struct RowView: RowFacts {
    let entry: RowEntry
    /// The newest news about it.
    let articles: [RenderedView]
    let context: RegisterContext

    init(_ entry: RowEntry, context: RegisterContext) throws(TemplateOverflow) {
        self.entry = entry
        self.context = context
        articles = try context.context.entries(entry.articles.prefix(RegisterContext.newsLimit))
    }

    static let names: NameTable<RowView> = names(of: .own)
    private static let tables = NameTable<RowView>.byProfile(table)

    static func names(of profile: RegisterProfile) -> NameTable<RowView> { tables[profile.name] ?? table(of: profile) }

    private static func table(of profile: RegisterProfile) -> NameTable<RowView> {
        var names: [NameTable<RowView>.Entry] = [.text("nomor", "its number") { $0.row.nomor }]
        if profile.columns.contains(where: { $0.place == .summary }) {
            names.append(.text("summary", "what it is about; may be empty") { $0.context.summary(of: $0.row) })
        }
        if profile.hasClasses { names += classNames }
        if profile.has(.pasal17) { names += exemptionNames }
        if profile.has(.agency) {
            names.append(
                .group("agency", "the agency that keeps it; absent where none is named") { view in
                    view.context.agency(view.row.opd).map { view.context.link($0.agency.name, $0.address) }
                }
            )
        }
        if profile.has(.document) {
            names += [
                .group("document", "the information itself, the first of `documents`; absent where none is linked") {
                    view in
                    view.entry.documents.first.map { DocumentView($0, view.context) }
                },
                .list("documents", "the information itself, one for each address that the row names") { view in
                    view.entry.documents.map { DocumentView($0, view.context) }
                },
                .text(
                    "request",
                    "the form for requests with what is asked for in its address; empty where the portal has no form"
                ) { $0.context.request(for: $0.entry) },
                .list("dead_documents", "what the row names as its document and leads nowhere, as written") { view in
                    view.entry.deadDocuments.map { LinkView(title: $0, address: "") }
                },
            ]
        }
        names += NameTable<RowView>.Entry.columns(of: profile, "the columns of the profile by name") { view, name in
            view.row.columns[name].map { view.context.element($0, of: view.row) }
        }
        if profile.has(.news) {
            names.append(
                .list("external_news", "news about it on other sites") { view in
                    view.entry.externalNews.filter(\.isWebAddress).map { LinkView(title: $0, address: $0) }
                }
            )
        }
        return NameTable(names + sharedNames)
    }

    private static let sharedNames: [NameTable<RowView>.Entry] = [
        .list(
            "elements",
            "what the row says, in the order of the columns, without what the page has names of its own for"
        ) { $0.elements },
        .list("articles", "the newest news about it, at most 20") { $0.articles },
        .text("article_count", "number of news about it") { groupedNumber($0.entry.articles.count) },
        .group("register", "the register that it belongs to; absent where that offers no data") { view in
            view.context.dataset(view.row.register).map { RegisterView(dataset: $0, context: view.context) }
        },
        .group("previous", "the row before; absent for the first") { $0.context.link(toRow: $0.entry.previous) },
        .group("next", "the row after; absent for the last") { $0.context.link(toRow: $0.entry.next) },
    ]

    private static let classNames: [NameTable<RowView>.Entry] = [
        .group("klasifikasi", "the list of its class; absent where the class is unknown") { view in
            view.row.klasifikasi.map { view.context.link(view.context.words.title($0), RegisterAddresses.list(of: $0)) }
        },
        .text("freshness", "what is to be said of its age; empty where it was updated in time") { view in
            view.entry.freshness.map(view.context.words.staleness) ?? ""
        },
        isStale,
    ]

    private static let exemptionNames: [NameTable<RowView>.Entry] = [
        letter(), ground,
        .list("grounds", "the letters one by one, with the words of the Act; empty where unknown") { view in
            view.context.pasal17(of: view.row).map { GroundView(pasal: $0, words: view.context.words) }
        },
        .text("law", "address of the text of UU 14/2008") { $0.context.law },
        .text("if_opened", "the consequence of opening it; may be empty") { $0.row.written["konsekuensi_dibuka"] },
        .text("if_closed", "the consequence of keeping it closed; may be empty") {
            $0.row.written["konsekuensi_ditutup"]
        },
        term(), opens,
        .text("state", "what the row is: Dikecualikan, Informasi publik, Sedang diuji kembali") {
            $0.context.words.state($0.entry.term)
        },
        isEnded,
        .flag("is_open", "whether the body says that the information is public by now") {
            $0.entry.term?.isOpen == true
        },
    ]

    /// What the law asks for is always there, the rest where the row has it.
    private var elements: [ElementView] {
        let (row, columns) = (entry.row, entry.row.columns.elements)
        // Columns are large: their names are asked where they are.
        return columns.indices.compactMap { place in
            let name = columns[place].name
            let isShown = row.isFilled(name) || row.isAsked(for: name) || entry.reckoned[name] != nil
            return isShown ? context.element(columns[place], of: entry) : nil
        }
    }
}

extension NameTable {
    /// The tables of all profiles, made once.
    static func byProfile(_ table: (RegisterProfile) -> NameTable) -> [String: NameTable] {
        Dictionary(keepingFirst: (RegisterProfile.all + [.own]).map { ($0.name, table($0)) })
    }
}

extension RegisterContext {
    /// News on the page of a row or an agency.
    static let newsLimit = 20

    func link(toRow id: String?) -> LinkView? {
        id.flatMap { registers.entry($0) }.map { link(excerpt($0.title, limit: Self.titleLimit), $0.address) }
    }

    /// The address of the form for requests, filled in with a row; empty where there is no form.
    func request(for entry: RowEntry) -> String {
        guard let requestForm else { return "" }
        let text = excerpt("\(entry.row.nomor). \(entry.title)", limit: Self.titleLimit)
        return prefix + requestForm.encoded + "?informasi=" + text.percentEncodedQueryValue
    }

    func summary(of row: AnyRow) -> String {
        row.columns.summary.map { row.written[$0] } ?? ""
    }

    /// `Pasal 17 huruf h angka 4`; what the cell says where that cannot be read.
    func letters(of row: AnyRow) -> String {
        let letters = pasal17(of: row)
        guard letters.isEmpty else { return words.letters(letters) }
        return row.columns[.pasal17].map { row.written[$0.name] } ?? ""
    }

    func ground(of row: AnyRow) -> String { words.ground(pasal17(of: row)) }

    func pasal17(of row: AnyRow) -> [Pasal17] { (row.facts as? ExemptInformation)?.pasal17 ?? [] }

    func term(of entry: RowEntry) -> String {
        guard let term = entry.term else { return "" }
        // The last day that the row names, which may belong to the term.
        if case .running = term, let end = (entry.row.facts as? ExemptInformation)?.berakhir {
            return words.exempt(until: CalendarDay(at: end, in: settings.zone))
        }
        return words.term(term)
    }

    func opens(_ entry: RowEntry) -> String { (entry.term?.opens).map(dates.date) ?? "" }
}

extension ExemptionTerm {
    /// The first day on which the information is public.
    fileprivate var opens: CalendarDay? {
        switch self {
        case .permanent, .event, .unstated: nil
        case .running(let opens, _): opens
        case .ended(let since, _): since
        }
    }

    var isOpen: Bool {
        if case .ended(_, .open) = self { return true }
        return false
    }
}

/// A letter that an exemption rests on.
struct GroundView: TemplateView {
    let pasal: Pasal17
    let words: RegisterWords

    static let names = NameTable<GroundView>([
        .text("letter", "the letter with its number: huruf h angka 5") { $0.words.part($0.pasal) },
        .text("protects", "what the letter protects, in few words") { $0.pasal.huruf.protects[$0.words.language] },
        .text("text", "the words of UU 14/2008 for the number; empty where the letter has none") { view in
            view.pasal.words?[view.words.language] ?? ""
        },
    ])
}
