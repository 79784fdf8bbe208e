public import Reading

/// What changed in a register from edition to edition.
public struct ChangeLog: Sendable, Hashable {
    public let register: String
    public let title: String
    /// Newest first.
    public let steps: [ChangeStep]
}

/// What changed between two editions of a register.
public struct ChangeStep: Sendable, Hashable {
    /// The name of the older edition, such as `2026-01`.
    public let from: String
    /// The name of the newer edition, or nil for the rows as they stand now.
    public let to: String?
    /// The day that the newer edition bears or, for the rows as they stand, the newest date among those that changed.
    public let date: CalendarDay
    /// Sorted by number.
    public let changes: [RowChange]
}

/// What became of a row.
public struct RowChange: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Newly listed.
        case added
        /// Newly listed as public, having been exempt: `asal_dik` names the row of the DIK.
        case opened
        /// Its class is another; other columns may have changed too.
        case relabelled
        case changed
        case withdrawn
    }

    public let kind: Kind
    /// The number in the newer edition; for a row withdrawn, its last.
    public let nomor: String
    /// The row's title in the newer edition; for a row withdrawn, its last.
    public let title: String
    /// Code of the agency as the row writes it, or empty.
    public let opd: String
    /// What is different, in the order of the register's columns. Empty for rows that were added or withdrawn.
    public let columns: [ColumnChange]
    /// The row's place in the newer edition; nil for a row withdrawn.
    let place: Int?
    /// The row's page now. Nil where there is none.
    public internal(set) var row: RowReference?
}

/// A cell that is different.
public struct ColumnChange: Sendable, Hashable {
    public let column: String
    /// As written, or empty.
    public let old: String
    public let new: String
}
