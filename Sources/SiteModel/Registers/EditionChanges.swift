import Reading
import Registers

/// Compares two editions of one register. Rows are matched by number and title, so that a renumbered list does not appear as a list of new rows.
struct EditionChanges: Sendable {
    /// Sorted by number.
    private(set) var changes: [RowChange] = []
    /// For each row of the older edition, its index in the newer one, or nil where the row was withdrawn.
    let successors: [Int?]

    private let columns: RegisterColumns
    private let agency: String

    /// - Parameter columns: the columns of the register. The published ones are compared, in their order.
    init(from old: [RegisterRow], to new: [RegisterRow], columns: RegisterColumns) {
        self.columns = columns
        agency = columns[.agency]?.name ?? "opd"
        successors = RowMatching(old: old, new: new, columns: columns).successors
        let compared = columns.filter(\.isPublished)
        var changes: [RowChange] = []
        var kept = Set<Int>()
        for (index, successor) in successors.enumerated() {
            guard let successor else {
                changes.append(change(.withdrawn, old[index]))
                continue
            }
            kept.insert(successor)
            let different = Self.differences(from: old[index], to: new[successor], compared)
            guard !different.isEmpty else { continue }
            let isRelabelled = different.contains { columns[$0.column]?.meaning == .klasifikasi }
            changes.append(change(isRelabelled ? .relabelled : .changed, new[successor], at: successor, different))
        }
        for index in new.indices where !kept.contains(index) {
            let wasExempt = !new[index]["asal_dik"].isEmpty
            changes.append(change(wasExempt ? .opened : .added, new[index], at: index))
        }
        let keyed = changes.enumerated().map { (key: NaturalKey($1.nomor), index: $0, change: $1) }
        self.changes = keyed.sorted { ($0.key, $0.index) < ($1.key, $1.index) }.map(\.change)
    }

    private static func differences(
        from old: RegisterRow,
        to new: RegisterRow,
        _ columns: [RegisterColumn]
    ) -> [ColumnChange] {
        columns.compactMap { column in
            let (before, after) = (old[column.name], new[column.name])
            let isSame =
                column.meaning == .klasifikasi
                ? before.foldedWords == after.foldedWords
                : before.spacedOnce == after.spacedOnce
                    || column.canonicalText(of: before) == column.canonicalText(of: after)
            return isSame ? nil : ColumnChange(column: column.name, old: before, new: after)
        }
    }

    private func change(
        _ kind: RowChange.Kind,
        _ row: RegisterRow,
        at place: Int? = nil,
        _ different: [ColumnChange] = []
    ) -> RowChange {
        RowChange(
            kind: kind,
            nomor: columns.nomor(of: row),
            title: columns.title(of: row),
            opd: row[agency],
            columns: different,
            place: place,
            row: nil
        )
    }
}
