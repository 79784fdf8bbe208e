import Content
import Diagnostics
import Reading
import Registers

/// Makes the ``RegisterSite`` of a portal.
struct RegisterSiteMaker {
    let library: Library
    let options: SiteOptions
    let map: LinkMap
    let plan: RegisterPlan
    /// Newest first.
    let articles: [PublishedArticle]
    let links: RegisterLinks
    let calendar: WorkingCalendar
    let today: CalendarDay
    /// The place of each agency in `opd.csv`, by code.
    let agencyPlaces: [String: Int]

    var settings: SiteSettings { library.settings }
    var registers: Registers { library.registers }

    init(
        library: Library,
        options: SiteOptions,
        map: LinkMap,
        plan: RegisterPlan,
        articles: [PublishedArticle],
        _ findings: inout [Diagnostic]
    ) {
        self.library = library
        self.options = options
        self.map = map
        self.plan = plan
        self.articles = articles
        links = RegisterLinker(library: library, options: options, map: map, plan: plan, articles: articles)
            .links(&findings)
        calendar = WorkingCalendar(holidays: library.registers.holidays)
        today = CalendarDay(at: options.now, in: library.settings.zone)
        agencyPlaces = Dictionary(
            library.registers.agencies.enumerated().map { ($1.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Nil for a portal that has nothing of this half.
    func make() -> RegisterSite? {
        guard !plan.isEmpty else { return nil }
        let entries = publicEntries()
        let exempt = exemptEntries()
        let others = otherRegisters()
        let positions = positions(entries, exempt, others)
        let references = references(entries, exempt, others)
        let report = requestReport()
        let changes = changeLogs(references)
        return RegisterSite(
            entries: entries,
            exempt: exempt,
            showsExempt: plan.showsExempt,
            counts: counts(entries, exempt),
            whole: RegisterList(subject: .whole, address: RegisterAddresses.whole, rows: entries.map(\.id)),
            classes: classLists(entries),
            exemptList: plan.showsExempt
                ? RegisterList(subject: .exempt, address: RegisterAddresses.exempt, rows: exempt.map(\.id)) : nil,
            agencies: agencyEntries(entries, exempt),
            matrix: matrix(entries),
            others: others,
            report: report,
            servicePages: ServicePages.ordered(library.pages.filter { options.publication(of: $0) == .published }),
            changes: changes,
            changePages: ChangePagination.pages(of: changes),
            datasets: datasets(),
            bindingDates: bindingDates(entries, exempt, report.status),
            deadlines: settings.deadlines,
            positions: positions,
            rowsByArticle: links.rowsByArticle
        )
    }

    private func positions(
        _ entries: [PublicEntry],
        _ exempt: [ExemptEntry],
        _ others: [OtherRegister]
    ) -> [String: RowPosition] {
        var positions: [String: RowPosition] = [:]
        for (index, entry) in entries.enumerated() { positions[entry.id] = .entry(index) }
        for (index, entry) in exempt.enumerated() { positions[entry.id] = .exempt(index) }
        for (register, other) in others.enumerated() {
            for (index, entry) in other.rows.enumerated() {
                positions[entry.id] = .other(register: register, row: index)
            }
        }
        return positions
    }

    private func references(
        _ entries: [PublicEntry],
        _ exempt: [ExemptEntry],
        _ others: [OtherRegister]
    ) -> [String: RowReference] {
        let references = entries.map(\.reference) + exempt.map(\.reference) + others.flatMap(\.rows).map(\.reference)
        return Dictionary(references.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func counts(_ entries: [PublicEntry], _ exempt: [ExemptEntry]) -> RegisterCounts {
        func count(_ klasifikasi: Klasifikasi?) -> Int {
            entries.count { $0.information.klasifikasi == klasifikasi }
        }
        return RegisterCounts(
            total: entries.count,
            berkala: count(.berkala),
            sertaMerta: count(.sertaMerta),
            setiapSaat: count(.setiapSaat),
            unclassified: count(nil),
            stale: entries.count { $0.freshness.isStale },
            exempt: exempt.count
        )
    }

    private func classLists(_ entries: [PublicEntry]) -> [RegisterList] {
        Klasifikasi.allCases.map { klasifikasi in
            RegisterList(
                subject: .klasifikasi(klasifikasi),
                address: RegisterAddresses.list(of: klasifikasi),
                rows: entries.filter { $0.information.klasifikasi == klasifikasi }.map(\.id)
            )
        }
    }

    private func datasets() -> [RegisterDataset] {
        registers.registers.filter(\.isShown).map { register in
            RegisterDataset(
                register: register,
                columns: register.publishedColumns,
                csv: RegisterAddresses.table(of: register.name, .csv),
                json: RegisterAddresses.table(of: register.name, .json),
                page: register.page,
                lastModified: lastModified(of: register)
            )
        }
    }

    private func lastModified(of register: Register) -> Instant? {
        let ofPublic = registers.publicInformation.filter { $0.register == register.name }
            .compactMap { $0.tanggalMutakhir ?? $0.tanggalTerbit }
        let ofExempt = registers.exemptInformation.filter { $0.register == register.name }
            .compactMap(\.tanggalPenetapan)
        return (ofPublic + ofExempt).filter { $0 <= options.now }.max() ?? register.definition.decree.date
    }
}

extension Register {
    /// All columns, but of exempt information neither those that serve the leak guard nor those for files and addresses,
    /// which a register may bring of its own.
    var publishedColumns: [RegisterColumn] {
        guard definition.profile == .dik else { return definition.columns }
        return definition.columns.filter { $0.name != "sha256" && !$0.isForFiles }
    }

    /// The page that shows the register.
    var page: String {
        switch definition.profile {
        case .dip: RegisterAddresses.whole
        case .dik: RegisterAddresses.exempt
        case nil: RegisterAddresses.other(name)
        }
    }
}
