import Content
import Reading
import Registers

extension RegisterSiteMaker {
    /// Returns the change logs of all visible registers with an earlier edition, sorted by name.
    ///
    /// - Parameter references: the visible rows by identifier.
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
        let columns = register.definition.columns
        let heldRows = register.missingRows.map(\.row.asEdition)
        var newer = (
            name: String?.none, rows: register.rows.map(\.asEdition) + heldRows, day: CalendarDay?.none
        )
        // Uses the current rows in place of the newer edition's, so that older changes of a row link to its page as well.
        var pages = register.rows.map { references[$0.id] } + heldRows.map { _ in nil }
        var steps: [ChangeStep] = []
        for edition in editions.reversed() {
            let compared = EditionChanges(from: edition.rows, to: newer.rows, columns: columns)
            let shown = newer.name == nil ? known(compared, of: register) : compared.changes
            let changes = shown.map { change in change.linked(to: change.place.flatMap { pages[$0] }) }
            let day = newer.day ?? lastChange(shown, of: register, after: edition.day)
            steps.append(ChangeStep(from: edition.name, to: newer.name, date: day, changes: changes))
            pages = compared.successors.map { $0.flatMap { pages[$0] } }
            newer = (edition.name, edition.rows, edition.day)
        }
        return steps
    }

    /// Returns the changes since the last edition, without those of rows that are held back. While it is unknown which
    /// rows these are, no row counts as withdrawn.
    private func known(_ compared: EditionChanges, of register: Register) -> [RowChange] {
        let held = register.missingRows
        guard !held.isEmpty || !register.heldTables.isEmpty else { return compared.changes }
        let count = register.rows.count
        let found = compared.successors.compactMap { $0 }.filter { $0 >= count }.count
        let isClear = register.heldTables.isEmpty && found == held.count
        return compared.changes.filter { change in
            guard let place = change.place else { return isClear }
            return place < count
        }
    }

    /// Returns the latest date, up to today, on which a changed row says that it changed; the edition's date where none does.
    private func lastChange(_ changes: [RowChange], of register: Register, after edition: CalendarDay) -> CalendarDay {
        let days = changes.compactMap { $0.place.flatMap { register.rows[$0].modified } }
            .map { CalendarDay(at: $0, in: settings.zone) }
        return max(edition, days.filter { $0 <= today }.max() ?? edition)
    }
}

extension RowChange {
    fileprivate func linked(to row: RowReference?) -> RowChange {
        var change = self
        change.row = row
        return change
    }
}
