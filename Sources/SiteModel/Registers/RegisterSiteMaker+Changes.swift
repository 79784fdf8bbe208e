import Content
import Reading
import Registers

extension RegisterSiteMaker {
    /// The change logs of all registers that are shown and have an earlier edition, sorted by name.
    ///
    /// - Parameter references: the rows that are shown, by identifier.
    func changeLogs(_ references: [String: RowReference]) -> [ChangeLog] {
        let editions = Dictionary(grouping: registers.editions, by: \.register)
        return registers.registers.filter(\.isShown).compactMap { register in
            let earlier = (editions[register.name] ?? []).sorted { ($0.day, $0.name) < ($1.day, $1.name) }
            guard !earlier.isEmpty else { return nil }
            return ChangeLog(
                register: register.name,
                title: register.definition.title.value,
                steps: steps(of: register, from: earlier, references)
            )
        }
    }

    private func steps(
        of register: Register,
        from editions: [RegisterEdition],
        _ references: [String: RowReference]
    ) -> [ChangeStep] {
        let columns = register.publishedColumns
        let shape = RowShape(profile: register.definition.profile, columns: columns)
        let current = currentRows(of: register)
        var newer = (name: String?.none, rows: current.map(\.row), day: CalendarDay?.none)
        // Where the rows of the newer edition stand today, so that old news of a row lead to its page as well.
        var pages = current.map { references[$0.id] }
        var steps: [ChangeStep] = []
        for edition in editions.reversed() {
            let compared = EditionChanges(from: edition.rows, to: newer.rows, columns: columns, shape: shape)
            let changes = zip(compared.changes, compared.places).map { change, place in
                change.linked(to: place.flatMap { pages[$0] })
            }
            let modified = compared.places.compactMap { $0 }.compactMap {
                newer.name == nil ? current[$0].modified : nil
            }
            let day = newer.day ?? max(edition.day, modified.filter { $0 <= today }.max() ?? edition.day)
            steps.append(ChangeStep(from: edition.name, to: newer.name, date: day, changes: changes))
            pages = compared.successors.map { $0.flatMap { pages[$0] } }
            newer = (edition.name, edition.rows, edition.day)
        }
        return steps
    }

    /// The rows of a register as they stand, with their identifiers and the day of their last change where one is known.
    private func currentRows(of register: Register) -> [(row: RegisterRow, id: String, modified: CalendarDay?)] {
        func day(_ instant: Instant?) -> CalendarDay? { instant.map { CalendarDay(at: $0, in: settings.zone) } }
        switch register.definition.profile {
        case .dip:
            return zip(plan.publicRows, registers.publicInformation).filter { $0.0.register == register.name }
                .map { ($1.row.naming(agency: $1.opd), $0.id, day($1.tanggalMutakhir ?? $1.tanggalTerbit)) }
        case .dik:
            return zip(plan.exemptRows, registers.exemptInformation).filter { $0.0.register == register.name }
                .map { ($1.row.naming(agency: $1.opd), $0.id, day($1.tanggalPenetapan)) }
        case nil:
            let rows = plan.others.first { $0.register.name == register.name }?.rows ?? []
            return zip(rows, register.rows).map { ($1, $0.id, nil) }
        }
    }
}

extension RowChange {
    fileprivate func linked(to row: RowReference?) -> RowChange {
        var change = self
        change.row = row
        return change
    }
}
