import Diagnostics
import Reading
import Registers

extension RegisterSiteMaker {
    /// Returns the deadlines from today on, the earliest first.
    func bindingDates(_ entries: [RowEntry], _ report: ReportStatus) -> [BindingDate] {
        let dates = entries.compactMap(refresh) + entries.flatMap(opening) + [self.report(report.upcoming)]
        return dates.filter { $0.day >= today }
            .sorted { ($0.day, $0.kind.rawValue, $0.subject) < ($1.day, $1.kind.rawValue, $1.subject) }
    }

    private func refresh(_ entry: RowEntry) -> BindingDate? {
        guard case .fresh(let last) = entry.freshness else { return nil }
        return BindingDate(
            day: last,
            kind: .refresh,
            subject: entry.id,
            title: LocalizedText(
                id: "Batas pemutakhiran: \(entry.title)",
                en: "Last day to refresh: \(entry.title)"
            ),
            address: entry.address
        )
    }

    private func opening(of entry: RowEntry) -> [BindingDate] {
        if case .event(_, let review?) = entry.term { return [self.review(entry, on: review)] }
        guard case .running(let opens, let relabelBy) = entry.term else { return [] }
        return [
            BindingDate(
                day: relabelBy,
                kind: .relabel,
                subject: entry.id,
                title: LocalizedText(
                    id: "Tetapkan sebagai informasi publik: \(entry.title)",
                    en: "Relabel as public: \(entry.title)"
                ),
                address: entry.address
            ),
            BindingDate(
                day: opens,
                kind: .opening,
                subject: entry.id,
                title: LocalizedText(
                    id: "Masa pengecualian berakhir: \(entry.title)",
                    en: "Exemption ends: \(entry.title)"
                ),
                address: entry.address
            ),
        ]
    }

    private func review(_ entry: RowEntry, on day: CalendarDay) -> BindingDate {
        BindingDate(
            day: day,
            kind: .review,
            subject: entry.id,
            title: LocalizedText(
                id: "Tinjau kembali pengecualian: \(entry.title)",
                en: "Review the exemption: \(entry.title)"
            ),
            address: entry.address
        )
    }

    private func report(_ upcoming: ReportDeadline) -> BindingDate {
        BindingDate(
            day: upcoming.day,
            kind: .report,
            subject: String(upcoming.year),
            title: LocalizedText(
                id: "Batas laporan layanan informasi tahun \(upcoming.year)",
                en: "Last day for the report on requests in \(upcoming.year)"
            ),
            address: RegisterAddresses.report
        )
    }
}
