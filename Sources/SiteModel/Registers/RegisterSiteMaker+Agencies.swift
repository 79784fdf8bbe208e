import Content
import Diagnostics
import Reading
import Registers

extension RegisterSiteMaker {
    /// - Parameter held: the entries held back from the DIP.
    func agencyEntries(_ entries: [RowEntry], _ exempt: [RowEntry], held: HeldEntries) -> [AgencyEntry] {
        let byAgency = Dictionary(grouping: entries) { $0.row.opd ?? "" }
        let exemptByAgency = Dictionary(grouping: exempt) { $0.row.opd ?? "" }
        let positions = Dictionary(keepingFirst: articles.enumerated().map { ($1.id, $0) })
        return registers.agencies.map { agency in
            let rows = byAgency[agency.code] ?? []
            let exempt = exemptByAgency[agency.code] ?? []
            let news = Set((rows.map(\.id) + exempt.map(\.id)).flatMap { links.articlesByRow[$0] ?? [] })
            return AgencyEntry(
                agency: agency,
                address: RegisterAddresses.agency(agency.code),
                rows: rows.map(\.id),
                classes: Klasifikasi.allCases.map { classRows($0, of: rows) },
                exempt: exempt.filter(\.isExempt).map(\.id),
                articles: news.sorted { (positions[$0] ?? .max, $0) < (positions[$1] ?? .max, $1) },
                unclassifiedStale: rows.filter { $0.row.klasifikasi == nil && $0.isStale }.map(\.id),
                undated: rows.filter { $0.freshness == .undated }.map(\.id),
                isHeld: held.groups.contains { $0.agency == nil || $0.agency == agency.code }
            )
        }
    }

    private func classRows(_ klasifikasi: Klasifikasi, of entries: [RowEntry]) -> ClassRows {
        let rows = entries.filter { $0.row.klasifikasi == klasifikasi }
        return ClassRows(klasifikasi: klasifikasi, rows: rows.map(\.id), stale: rows.filter(\.isStale).map(\.id))
    }

    /// - Parameter held: the entries held back from the same list.
    func matrix(_ entries: [RowEntry], held: HeldEntries) -> AgencyMatrix {
        let byAgency = Dictionary(grouping: entries) { entry in
            entry.row.opd.flatMap { agencyPlaces[$0] == nil ? nil : $0 }
        }
        var rows = registers.agencies.map { agency in
            AgencyMatrix.Row(
                agency: agency.code,
                cells: cells(byAgency[agency.code] ?? []),
                held: held.rows(of: agency.code)
            )
        }
        let heldOfNone = held.rows(of: nil)
        if byAgency[nil] != nil || heldOfNone > 0 {
            rows.append(AgencyMatrix.Row(agency: nil, cells: cells(byAgency[nil] ?? []), held: heldOfNone))
        }
        return AgencyMatrix(rows: rows, totals: cells(entries))
    }

    private func cells(_ entries: [RowEntry]) -> [AgencyMatrix.Cell] {
        Klasifikasi.allCases.map { klasifikasi in
            let ofClass = entries.filter { $0.row.klasifikasi == klasifikasi }
            return AgencyMatrix.Cell(count: ofClass.count, stale: ofClass.count { $0.isStale })
        }
    }

    func requestReport() -> RequestReport {
        let tally = RequestTally(registers, calendar: calendar, zone: settings.zone)
        let years = tally.years(completing: registers.requestFigures, before: today.year).map { ReportYear($0) }
        let year = today.year - 1
        let deadline = settings.deadlines.report
        let due = deadline.day(in: today.year)
        let isPresent = years.contains { $0.year == year }
        let isOpen = !isPresent && today <= due
        return RequestReport(
            years: years,
            halves: tally.halves(),
            status: ReportStatus(
                year: year,
                due: due,
                isPresent: isPresent,
                // A portal without any figures may publish its report elsewhere.
                isOverdue: !isPresent && today > due && !years.isEmpty,
                upcoming: ReportDeadline(
                    year: isOpen ? year : year + 1,
                    day: isOpen ? due : deadline.day(in: today.year + 1)
                )
            )
        )
    }
}

extension ReportYear {
    init(_ figures: RequestFigures, half: Int? = nil) {
        self.figures = figures
        self.half = half
        var sum: Int? = 0
        for part in [figures.granted, figures.partlyGranted, figures.refused] {
            guard let before = sum, let part, part >= 0 else {
                sum = nil
                continue
            }
            let (after, overflow) = before.addingReportingOverflow(part)
            sum = overflow ? nil : after
        }
        answered = sum
        let received = figures.received
        let done = sum.map { $0.addingReportingOverflow(max(0, figures.withdrawn ?? 0)) }
        waiting = done.flatMap { done in
            received.flatMap { !done.overflow && $0 >= done.partialValue ? $0 - done.partialValue : nil }
        }
        granted = Share(figures.granted, of: received)
        partlyGranted = Share(figures.partlyGranted, of: received)
        refused = Share(figures.refused, of: received)
    }
}
