import Reading

/// Rows that a row is in, such as its category or the page above it. What hides one of them, or one above it, hides the
/// row: a row is as hidden as the most hidden of its ancestors.
struct SchemaParent: Sendable {
    /// What the system does with a row whose parent is not there.
    enum Need: Sendable {
        /// Shows it.
        case none
        /// Shows it where it names no parent at all.
        case named
        /// Does not show it.
        case always
    }

    /// The keys of the rows.
    var keys: SchemaValue
    /// Without the prefix.
    let table: String
    let key: String
    /// The column with the key of the row above. Nil where the table has no levels.
    var above: String?
    var need = Need.none
    /// Why a row is hidden whose parent is not there.
    var missing = HidingReason.missingParent
    /// Why a row is hidden whose parent is.
    var hidden = HidingReason.hiddenParent
    /// What hides a row of the table. The values are columns of that table.
    var states: [SchemaState] = []

    init(
        of keys: SchemaValue,
        _ table: String,
        _ key: String,
        above: String? = nil,
        need: Need = .none,
        states: [SchemaState] = []
    ) {
        (self.keys, self.table, self.key) = (keys, table, key)
        (self.above, self.need, self.states) = (above, need, states)
    }

    /// The columns of the table.
    var columns: [String] { [key] + (above.map { [$0] } ?? []) + states.flatMap(\.value.ownColumns) }

    /// Returns whether what the row is in is shown.
    fileprivate func visibility(_ own: JoinedTables.Row, _ joined: JoinedTables, isUTC: Bool) -> Visibility {
        for first in keys.values(own, joined).map(\.trimmed) {
            if StateColumn.isNothing(first), need != .always { continue }
            var level = [first]
            var seen: Set<String> = []
            // Rows can form a circle in a broken database.
            while let value = level.popLast() {
                guard seen.insert(value).inserted else { continue }
                let rows = joined.rows(of: table, where: key, is: value)
                if rows.isEmpty, need != .none {
                    return .hidden(Hiding(missing, missing == .missingParent ? keys.shownName(own) : table, first))
                }
                for row in rows {
                    if case .hidden(let hiding) = states.visibility(row, joined, isUTC: isUTC) {
                        let reason = hiding.reason == .uncertain ? .uncertain : hidden
                        return .hidden(Hiding(reason, "\(table) \(value): \(hiding.column)", hiding.value))
                    }
                    if let above, let next = row(above)?.trimmed, !StateColumn.isNothing(next) { level.append(next) }
                }
            }
        }
        return .shown
    }
}

extension [SchemaParent] {
    /// Returns whether everything that a row is in is shown.
    func visibility(_ own: JoinedTables.Row, _ joined: JoinedTables, isUTC: Bool = false) -> Visibility {
        for parent in self {
            let visibility = parent.visibility(own, joined, isUTC: isUTC)
            if visibility != .shown { return visibility }
        }
        return .shown
    }
}
