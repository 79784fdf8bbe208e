import Content
import Diagnostics

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
                    document: information.berkas.flatMap(document),
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

    /// What is wrong with a `berkas` is found by the rules about documents; what is not there is not linked.
    private func document(_ berkas: Located<String>) -> RowDocument? {
        switch LinkDestination(map.ownAddress(berkas.value)) {
        case .external(let url): return url.hasPrefix("http") ? .external(url: url) : nil
        case .rooted(let path), .relative(let path):
            if let file = map.media[path.path] {
                return .file(
                    address: Addresses.percentEncoded(Addresses.media(file)),
                    path: file.path,
                    size: file.size
                )
            }
            if let document = map.documents[path.path] { return page(document.address, document, path) }
            return map.page(at: path.path).flatMap { page($0.address, $0.document, path) }
        case .unsafe, .fragment: return nil
        }
    }

    private func page(
        _ address: String,
        _ document: LinkMap.Document?,
        _ path: LinkDestination.Path
    ) -> RowDocument? {
        if let document, document.publication != .published { return nil }
        return .page(address: address + path.suffix)
    }
}
