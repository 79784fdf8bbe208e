import Reading

/// A condition under which the system shows a row.
struct SchemaState: Sendable {
    enum Test: Sendable {
        /// Shown with these values only.
        case isOneOf([String])
        /// Hidden with these values.
        case isNoneOf([String])
        /// Shown where nothing, or the zero that stands for nothing, is there.
        case isEmpty
        /// Shown from this moment on. Without a moment there is no limit.
        case hasBegun
        /// Shown until this moment. Without a moment there is no limit.
        case hasNotEnded
        /// Shown from this moment on, and not without one.
        case isPublished
        /// Shown by what is guessed of the column.
        case isShown(StateColumn)
        /// Shown where one of these is among the values, or where there is none.
        case hasOneOf([String])
        /// Shown by what a field of this name says, which an office added to a known system.
        case isShownField(String)
        /// Shown with the values that the user names.
        case isAllowed(TableImportOptions.PublicValues)
    }

    let value: SchemaValue
    let test: Test
    let reason: HidingReason
}

extension [SchemaState] {
    /// Returns whether the system shows a row. Of several reasons, one that leaves the row out counts, or else the first that time does not end.
    func visibility(_ own: JoinedTables.Row, _ joined: JoinedTables, isUTC: Bool = false) -> Visibility {
        var hidden: Hiding?
        for state in self {
            let values = state.value.values(own, joined).map(\.trimmed)
            if case .hasOneOf(let list) = state.test, values.contains(where: list.contains) { continue }
            for value in values {
                guard let reason = state.hiding(value, joined.options, isUTC: isUTC) else { continue }
                let hiding = Hiding(reason, state.value.shownName(own), value)
                if reason.leavesOut { return .hidden(hiding) }
                hidden = hidden.weightier(than: hiding)
            }
        }
        return hidden.map(Visibility.hidden) ?? .shown
    }

    /// Returns the moment from which the system hides a row. Nil where there is none.
    func end(_ own: JoinedTables.Row, _ joined: JoinedTables, isUTC: Bool) -> Instant? {
        filter { if case .hasNotEnded = $0.test { true } else { false } }.flatMap { $0.value.values(own, joined) }
            .compactMap { value in
                let date = RecordDate(value.trimmed, time: "", isUTC: isUTC, zone: joined.options.zone)
                return if case .moment(let moment) = date { moment } else { nil }
            }.min()
    }
}

extension SchemaState {
    /// Returns whether the system shows a row by this condition.
    func shows(_ own: JoinedTables.Row, _ joined: JoinedTables) -> Bool {
        value.values(own, joined).map(\.trimmed).allSatisfy { hiding($0, joined.options, isUTC: false) == nil }
    }

    /// Returns why a value hides the row. Nil where it does not.
    fileprivate func hiding(_ value: String, _ options: TableImportOptions, isUTC: Bool) -> HidingReason? {
        if UnreadValue.isOne(value) { return .uncertain }
        let isListed = { (list: [String]) in list.contains { $0.lowercased() == value.lowercased() } }
        switch test {
        case .isOneOf(let list): return isListed(list) ? nil : reason
        case .isNoneOf(let list): return isListed(list) ? reason : nil
        case .isEmpty: return StateColumn.isNothing(value) ? nil : reason
        case .isShown(let column): return column.hiding(value, zone: options.zone, now: options.now)
        case .hasOneOf: return reason
        case .isShownField(let name):
            return StateColumn.hiding(value, ofField: name, zone: options.zone, now: options.now)
        case .isAllowed(let rule): return rule.allows(value) ? nil : reason
        case .hasBegun, .hasNotEnded, .isPublished: break
        }
        switch RecordDate(value, time: "", isUTC: isUTC, zone: options.zone) {
        case .missing: if case .isPublished = test { return .off } else { return nil }
        case .unreadable: return .uncertain
        case .moment(let moment):
            if case .hasNotEnded = test { return moment <= options.now ? reason : nil }
            return moment > options.now ? reason : nil
        }
    }
}
