public import Reading

/// The changes of a register from edition to edition.
public struct ChangeLog: Sendable, Hashable {
    public let register: String
    public let title: String
    /// Newest first.
    public let steps: [ChangeStep]
}

/// The changes between two editions of a register.
public struct ChangeStep: Sendable, Hashable {
    /// The name of the older edition, such as `2026-01`.
    public let from: String
    /// The name of the newer edition, or nil for the current rows.
    public let to: String?
    /// The date of the newer edition or, for the current rows, the newest date among those that changed.
    public let date: CalendarDay
    /// Sorted by number.
    public let changes: [RowChange]
}

public struct RowChange: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Newly listed.
        case added
        /// Newly listed as public and formerly exempt: `asal_dik` names the row of the DIK.
        case opened
        /// Its class changed; other columns may have changed, too.
        case relabelled
        case changed
        case withdrawn
    }

    public let kind: Kind
    /// The number in the newer edition; for a withdrawn row, its last number.
    public let nomor: String
    /// The title in the newer edition; for a withdrawn row, its last title.
    public let title: String
    /// The code of the agency as the row writes it, or empty.
    public let opd: String
    /// The changed columns in the order of the register. Empty for rows that were added or withdrawn.
    public let columns: [ColumnChange]
    /// The row's index in the newer edition; nil for a withdrawn row.
    let place: Int?
    /// The row's current page. Nil where it has none.
    public internal(set) var row: RowReference?
}

public struct ColumnChange: Sendable, Hashable {
    public let column: String
    /// The text as written, or empty.
    public let old: String
    public let new: String
}
