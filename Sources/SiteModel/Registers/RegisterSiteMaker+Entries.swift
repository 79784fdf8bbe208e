import Content
import Reading
import Registers

extension RegisterSiteMaker {
    func publicEntries() -> [PublicEntry] {
        var entries: [PublicEntry] = []
        for (row, information) in zip(plan.publicRows, registers.publicInformation) where row.isShown {
            entries.append(
                PublicEntry(
                    id: row.id,
                    address: row.address,
                    title: information.judul.isEmpty ? "Nomor \(information.nomor)" : information.judul,
                    information: information,
                    document: information.berkas.flatMap { RowDestination($0.value, in: map).document },
                    freshness: information.freshness(
                        today: today,
                        deadlines: settings.deadlines,
                        zone: settings.zone
                    ),
                    articles: links.articlesByRow[row.id] ?? [],
                    externalNews: links.externalNews[row.id] ?? [],
                    previous: nil,
                    next: nil
                )
            )
        }
        entries = sorted(entries, by: \.information.opd, \.information.nomor, \.id)
        for (index, entry) in entries.enumerated().dropFirst() {
            entries[index].previous = entries[index - 1].id
            entries[index - 1].next = entry.id
        }
        return entries
    }

    /// - Parameter includesHidden: whether rows of lists that are not shown are wanted as well. They have no page.
    func exemptEntries(includesHidden: Bool = false) -> [ExemptEntry] {
        var entries: [ExemptEntry] = []
        for (row, information) in zip(plan.exemptRows, registers.exemptInformation)
        where row.isShown || includesHidden {
            entries.append(
                ExemptEntry(
                    id: row.id,
                    address: row.address,
                    title: information.informasi.isEmpty ? "Nomor \(information.nomor)" : information.informasi,
                    information: information,
                    term: term(of: information),
                    articles: links.articlesByRow[row.id] ?? [],
                    previous: nil,
                    next: nil
                )
            )
        }
        entries = sorted(entries, by: \.information.opd, \.information.nomor, \.id)
        for (index, entry) in entries.enumerated().dropFirst() {
            entries[index].previous = entries[index - 1].id
            entries[index - 1].next = entry.id
        }
        return entries
    }

    func otherRegisters() -> [OtherRegister] {
        plan.others.map { register, rows in
            let shape = RowShape(profile: nil, columns: register.definition.columns)
            var entries = zip(rows, register.rows).map { row, cells in
                OtherEntry(
                    id: row.id,
                    address: row.address,
                    title: shape.title(of: cells),
                    row: cells,
                    articles: links.articlesByRow[row.id] ?? [],
                    previous: nil,
                    next: nil
                )
            }
            for (index, entry) in entries.enumerated().dropFirst() {
                entries[index].previous = entries[index - 1].id
                entries[index - 1].next = entry.id
            }
            let list = RegisterList(
                subject: .other(register.name),
                address: RegisterAddresses.other(register.name),
                rows: entries.map(\.id)
            )
            return OtherRegister(register: register, list: list, rows: entries)
        }
    }

    func term(of information: ExemptInformation) -> ExemptionTerm {
        guard let end = information.berakhir else { return .endless }
        let opens = CalendarDay(at: end, in: settings.zone)
        if end <= options.now { return .ended(since: opens) }
        return .running(
            opens: opens,
            remainingDays: opens.number - today.number,
            relabelBy: calendar.day(settings.deadlines.relabel, before: opens)
        )
    }

    /// Agencies in the order of `opd.csv`, rows that name none of them last; then numbers; then identifiers, which no two
    /// rows share.
    private func sorted<Entry>(
        _ entries: [Entry],
        by opd: (Entry) -> String?,
        _ nomor: (Entry) -> String,
        _ id: (Entry) -> String
    ) -> [Entry] {
        let keys = entries.map { entry in
            (agencyPlaces[opd(entry) ?? ""] ?? .max, NaturalKey(nomor(entry)), NaturalKey(id(entry)))
        }
        return entries.indices.sorted { keys[$0] < keys[$1] }.map { entries[$0] }
    }
}
