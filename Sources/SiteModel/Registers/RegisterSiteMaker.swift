import Content
import Diagnostics
import Reading
import Registers

/// Makes the ``RegisterSite`` of a portal.
struct RegisterSiteMaker {
    let library: LibraryOutline
    let options: SiteOptions
    let map: LinkMap
    let documents: RowDocuments
    /// Newest first.
    let articles: [ArticleOutline]
    let links: RegisterLinks
    let calendar: WorkingCalendar
    let today: CalendarDay
    /// The position of each agency in `opd.csv`, by code.
    let agencyPlaces: [String: Int]

    var settings: SiteSettings { library.settings }
    var registers: Registers { library.registers }

    init(
        library: LibraryOutline,
        options: SiteOptions,
        map: LinkMap,
        documents: RowDocuments,
        articles: [ArticleOutline],
        _ findings: inout [Diagnostic]
    ) {
        self.library = library
        self.options = options
        self.map = map
        self.documents = documents
        self.articles = articles
        links = RegisterLinker(library: library, options: options, map: map, articles: articles)
            .links(&findings)
        calendar = WorkingCalendar(holidays: library.registers.holidays)
        today = CalendarDay(at: options.now, in: library.settings.zone)
        agencyPlaces = Dictionary(keepingFirst: library.registers.agencies.enumerated().map { ($1.code, $0) })
    }

    /// Returns the register site, or nil for a portal without a transparency half.
    func make() -> RegisterSite? {
        guard !registers.isEmpty else { return nil }
        let whole = listing(of: .dip)
        let exempt = registers.showsExempt ? listing(of: .dik) : nil
        let others = otherListings()
        let listings = [whole] + (exempt.map { [$0] } ?? []) + others
        let references = Dictionary(keepingFirst: listings.flatMap(\.rows).map { ($0.id, $0.reference) })
        let report = requestReport()
        let changes = changeLogs(references)
        return RegisterSite(
            publicInformation: whole,
            exemptInformation: exempt,
            others: others,
            listings: listings,
            counts: counts(whole.rows, exempt?.rows ?? []),
            agencies: agencyEntries(whole.rows, exempt?.rows ?? [], held: whole.held),
            officials: registers.officials,
            heldAgencies: held(beside: .agencies),
            heldOfficials: held(beside: .officials),
            heldFigures: heldFigures,
            matrix: matrix(whole.rows, held: whole.held),
            report: report,
            servicePages: ServicePages.ordered(library.pages.filter { options.publication(of: $0) == .published }),
            changes: changes,
            changePages: ChangePagination.pages(of: changes),
            log: registers.log,
            datasets: datasets(),
            bindingDates: bindingDates(listings.flatMap(\.rows), report.status),
            deadlines: settings.deadlines,
            positions: positions(listings),
            agencyPlaces: agencyPlaces,
            rowsByArticle: links.rowsByArticle
        )
    }

    private func held(beside table: BesideTable) -> HeldEntries {
        HeldEntries(registers.heldBeside[table] ?? [])
    }

    /// The entries held back from the figures of requests, from the registers of which they are counted, and from the holidays
    /// used for counting working days.
    private var heldFigures: HeldEntries {
        let daysOff =
            registers.requests.isEmpty && registers.objections.isEmpty ? nil : registers.heldBeside[.holidays]
        let counted = registers.registers.filter { register in
            [RegisterProfile.permohonan, .keberatan].contains { $0 == register.definition.profile }
        }
        return HeldEntries(
            HeldEntries(of: counted, agencies: [:]),
            HeldEntries((registers.heldBeside[.requestFigures] ?? []) + (daysOff ?? []))
        )
    }

    private func positions(_ listings: [RegisterListing]) -> [String: RowPosition] {
        var positions: [String: RowPosition] = [:]
        for (listing, rows) in listings.map(\.rows).enumerated() {
            for (row, entry) in rows.enumerated() { positions[entry.id] = RowPosition(listing: listing, row: row) }
        }
        return positions
    }

    private func counts(_ entries: [RowEntry], _ exempt: [RowEntry]) -> RegisterCounts {
        func count(_ klasifikasi: Klasifikasi?) -> Int {
            entries.count { $0.row.klasifikasi == klasifikasi }
        }
        return RegisterCounts(
            total: entries.count,
            berkala: count(.berkala),
            sertaMerta: count(.sertaMerta),
            setiapSaat: count(.setiapSaat),
            unclassified: count(nil),
            stale: entries.count(where: \.isStale),
            exempt: exempt.count(where: \.isExempt)
        )
    }

    private func datasets() -> [RegisterDataset] {
        registers.registers.filter(\.isShown).map { register in
            let modified = register.rows.compactMap(\.modified).filter { $0 <= options.now }.max()
            return RegisterDataset(
                register: register,
                columns: register.publishedColumns + register.furtherColumns,
                csv: RegisterAddresses.table(of: register.name, .csv),
                json: RegisterAddresses.table(of: register.name, .json),
                page: register.page,
                lastModified: modified ?? register.definition.decree.date
            )
        }
    }
}

extension Registers {
    /// Whether the portal has no transparency half.
    var isEmpty: Bool { registers.isEmpty && agencies.isEmpty && requestFigures.isEmpty }

    /// Whether a DIK is visible.
    var showsExempt: Bool { registers.contains { $0.isShown && $0.definition.profile == .dik } }
}

extension Register {
    /// Whether the register has pages and data files.
    var isShown: Bool { definition.isPublished }

    var publishedColumns: [RegisterColumn] { definition.columns.filter(\.isPublished) }

    /// The published columns that rows have in addition to those of the register, such as the source of harvested rows.
    fileprivate var furtherColumns: [RegisterColumn] {
        let count = definition.columns.count
        guard let row = rows.first(where: { $0.columns.count > count }) else { return [] }
        return row.columns.dropFirst(count).filter(\.isPublished)
    }
}
