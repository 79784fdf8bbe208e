public import Registers

/// An agency with what it publishes and what it owes.
public struct AgencyEntry: Sendable {
    public let agency: Agency
    public let address: String
    /// Identifiers of its rows in the DIP.
    public let rows: [String]
    /// Its rows by class, in the order of `Klasifikasi.allCases`.
    public let classes: [ClassRows]
    /// Identifiers of its rows in the DIK, where that is shown, whose exemption has not ended.
    public let exempt: [String]
    /// Identifiers of the articles about its rows, newest first.
    public let articles: [String]

    /// Identifiers of rows that are to be refreshed.
    public var stale: [String] { classes.flatMap(\.stale) + unclassifiedStale }
    let unclassifiedStale: [String]
    /// Identifiers of rows that do not say when they were last refreshed.
    public let undated: [String]
    /// Whether rows of the DIP that are or may be its own are held back.
    let isHeld: Bool

    /// The classes in which it has nothing, of those in which every office has something. Empty where that cannot be told.
    public var missing: [Klasifikasi] {
        guard !isHeld else { return [] }
        return classes.filter { $0.rows.isEmpty && !$0.klasifikasi.isConditional }.map(\.klasifikasi)
    }
}

/// The rows of an agency in one class.
public struct ClassRows: Sendable, Hashable {
    public let klasifikasi: Klasifikasi
    /// Identifiers of rows.
    public let rows: [String]
    /// Those of them that are stale.
    public let stale: [String]
}

/// Agency by class: how many rows, how many of them stale, where there is none.
public struct AgencyMatrix: Sendable, Hashable {
    /// In the order of `opd.csv`; last, where there are any, the rows that name no agency.
    public let rows: [Row]
    /// Sums over all rows, in the order of `Klasifikasi.allCases`.
    public let totals: [Cell]

    public struct Row: Sendable, Hashable {
        /// Code of the agency; nil for rows that name none.
        public let agency: String?
        /// In the order of `Klasifikasi.allCases`.
        public let cells: [Cell]
        /// Rows that are held back because of their errors, of any class.
        public let held: Int

        public var count: Int { cells.reduce(0) { $0 + $1.count } }
    }

    public struct Cell: Sendable, Hashable {
        public let count: Int
        public let stale: Int

        public var isMissing: Bool { count == 0 }
    }
}
