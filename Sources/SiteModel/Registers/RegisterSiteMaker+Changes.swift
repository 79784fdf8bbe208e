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
        let columns = register.definition.columns
        var newer = (name: String?.none, rows: register.rows.map(\.asEdition), day: CalendarDay?.none)
        // The rows of the newer edition as they are today, so that old news of a row lead to its page as well.
        var pages = register.rows.map { references[$0.id] }
        var steps: [ChangeStep] = []
        for edition in editions.reversed() {
            let compared = EditionChanges(from: edition.rows, to: newer.rows, columns: columns)
            let changes = compared.changes.map { change in change.linked(to: change.place.flatMap { pages[$0] }) }
            let day = newer.day ?? lastChange(compared.changes, of: register, after: edition.day)
            steps.append(ChangeStep(from: edition.name, to: newer.name, date: day, changes: changes))
            pages = compared.successors.map { $0.flatMap { pages[$0] } }
            newer = (edition.name, edition.rows, edition.day)
        }
        return steps
    }

    /// The newest day, up to today, on which one of the changed rows says that it changed; the edition's where none does.
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
