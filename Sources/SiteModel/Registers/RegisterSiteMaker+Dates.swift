import Diagnostics
import Reading

extension RegisterSiteMaker {
    /// Returns the deadlines from today on, the earliest first.
    func bindingDates(_ entries: [RowEntry], _ report: ReportStatus) -> [BindingDate] {
        let dates = entries.compactMap(refresh) + entries.flatMap(opening) + [self.report(report.upcoming)]
        return dates.filter { $0.day >= today }
            .sorted { ($0.day, $0.kind.rawValue, $0.subject) < ($1.day, $1.kind.rawValue, $1.subject) }
    }

    private func refresh(_ entry: RowEntry) -> BindingDate? {
        guard case .fresh(let last) = entry.freshness else { return nil }
        return date(last, .refresh, entry, id: "Batas pemutakhiran", en: "Last day to refresh")
    }

    private func opening(of entry: RowEntry) -> [BindingDate] {
        if case .event(_, let review?) = entry.term {
            return [date(review, .review, entry, id: "Tinjau kembali pengecualian", en: "Review the exemption")]
        }
        guard case .running(let opens, let relabelBy) = entry.term else { return [] }
        return [
            date(relabelBy, .relabel, entry, id: "Tetapkan sebagai informasi publik", en: "Relabel as public"),
            date(opens, .opening, entry, id: "Masa pengecualian berakhir", en: "Exemption ends"),
        ]
    }

    private func date(_ day: CalendarDay, _ kind: BindingDate.Kind, _ entry: RowEntry, id: String, en: String)
        -> BindingDate
    {
        BindingDate(
            day: day,
            kind: kind,
            subject: entry.id,
            title: LocalizedText(id: "\(id): \(entry.title)", en: "\(en): \(entry.title)"),
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
