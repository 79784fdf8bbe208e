import Content
import Diagnostics
import Reading
import Registers

extension RegisterSiteMaker {
    /// Returns the list shared by all registers of a profile. Exemptions that have ended come last.
    func listing(of profile: RegisterProfile) -> RegisterListing {
        let registers = registers.registers.filter { $0.isShown && $0.definition.profile == profile }
        let entries = sortedEntries(of: registers)
        let isEnded = { (entry: RowEntry) in entry.term?.isInForce == false }
        return listing(
            of: registers,
            profile,
            at: RegisterAddresses.list(of: profile),
            rows: entries.filter { !isEnded($0) } + entries.filter(isEnded)
        )
    }

    /// Returns the lists of registers that do not share one.
    func otherListings() -> [RegisterListing] {
        registers.registers.filter { $0.isShown && $0.definition.profile.sharedList == nil }.map { register in
            listing(
                of: [register],
                register.definition.profile,
                at: register.page,
                rows: register.rows.map { entry($0, of: register) }
            )
        }
    }

    /// Returns the rows of every DIK, visible or not. Rows of hidden lists have no page.
    func exemptEntries() -> [RowEntry] {
        sortedEntries(of: registers.registers.filter { $0.definition.profile == .dik })
    }

    private func listing(
        of registers: [Register],
        _ profile: RegisterProfile,
        at address: Address,
        rows: [RowEntry]
    ) -> RegisterListing {
        let groups = RowGroup.groups(of: rows, profile)
        let ordered = groups.isEmpty ? rows : rows.ordered(as: groups.flatMap(\.rows))
        let rows = ordered.indices.map { index in
            ordered[index].between(
                index > 0 ? ordered[index - 1] : nil,
                index + 1 < ordered.count ? ordered[index + 1] : nil
            )
        }
        return RegisterListing(
            profile: profile,
            registers: registers,
            rows: rows,
            list: RegisterList(rows, at: address),
            held: HeldEntries(of: registers, agencies: agencyPlaces),
            heldByClass: profile.hasClasses
                ? Dictionary(
                    uniqueKeysWithValues: Klasifikasi.allCases.map {
                        ($0, HeldEntries(of: registers, klasifikasi: $0, agencies: agencyPlaces))
                    }
                ) : [:],
            classes: profile.hasClasses ? Klasifikasi.allCases.map { classList($0, of: rows) } : [],
            groups: groups,
            endedCount: rows.count { $0.term?.isInForce == false }
        )
    }

    private func classList(_ klasifikasi: Klasifikasi, of rows: [RowEntry]) -> RegisterList {
        RegisterList(
            rows.filter { $0.row.klasifikasi == klasifikasi },
            klasifikasi: klasifikasi,
            at: RegisterAddresses.list(of: klasifikasi)
        )
    }

    private func entry(_ row: AnyRow, of register: Register) -> RowEntry {
        RowEntry(
            row: row,
            address: register.address(of: row),
            documents: documents[row.id].found,
            deadDocuments: documents[row.id].dead,
            freshness: (row.facts as? PublicInformation)?.freshness(
                today: today,
                deadlines: settings.deadlines,
                zone: settings.zone
            ),
            term: (row.facts as? ExemptInformation).map { term(of: $0, written: row.written, in: register) },
            articles: links.articlesByRow[row.id] ?? [],
            externalNews: links.externalNews[row.id] ?? [],
            reckoned: reckoned(row)
        )
    }

    /// The working days to the answer of a request or an objection.
    private func reckoned(_ row: AnyRow) -> [String: CellValue] {
        let span: (start: Instant?, end: Instant?)? =
            switch row.facts {
            case let request as InformationRequest where request.hariKerja == nil:
                (request.tanggal, request.tanggalJawaban)
            case let objection as InformationObjection where objection.hariKerja == nil:
                (objection.tanggal, objection.tanggalTanggapan)
            default: nil
            }
        let days = span.flatMap { calendar.count(from: $0.start, to: $0.end, in: settings.zone) }
        return days.map { ["hari_kerja": .integer($0)] } ?? [:]
    }

    private func term(
        of information: ExemptInformation,
        written: RegisterRow,
        in register: Register
    ) -> ExemptionTerm {
        guard let opening = information.opening(in: settings.zone) else {
            if information.endsWithEvent {
                let review = information.ditinjau.map { CalendarDay(at: $0, in: settings.zone) }
                return .event(information.peristiwaAkhir, review: review)
            }
            if information.jangkaWaktu == .permanen { return .permanent }
            let words = ["berakhir", "jangka_waktu", "peristiwa_akhir"].map { written[$0] }.first { !$0.isBlankMark }
            return .unstated(words ?? "")
        }
        let opens = CalendarDay(at: opening, in: settings.zone)
        if opening <= options.now { return .ended(since: opens, register.definition.afterEnd) }
        return .running(opens: opens, relabelBy: calendar.day(settings.deadlines.relabel, before: opens))
    }

    /// Sorts rows by agency in the order of `opd.csv`, those without an agency last; then by number; then by identifier, which is unique.
    private func sortedEntries(of registers: [Register]) -> [RowEntry] {
        let keyed = registers.flatMap { register in
            register.rows.map { row in
                (
                    key: (agencyPlaces[row.opd ?? ""] ?? .max, NaturalKey(row.nomor), NaturalKey(row.id)),
                    entry: entry(row, of: register)
                )
            }
        }
        return keyed.sorted { $0.key < $1.key }.map(\.entry)
    }
}

extension [RowEntry] {
    /// - Parameter ids: the identifiers of all entries.
    fileprivate func ordered(as ids: [String]) -> [RowEntry] {
        let entries = Dictionary(keepingFirst: map { ($0.id, $0) })
        return ids.compactMap { entries[$0] }
    }
}
