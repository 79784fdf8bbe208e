public import Content
public import Reading
public import Registers

/// An agency with the information that it publishes and the information that it lacks. It never changes, and is shared by the pages of its rows.
public final class AgencyEntry: Sendable {
    public let agency: Agency
    public let address: Address
    /// Identifiers of the agency's rows in the DIP.
    public let rows: [String]
    /// The same rows by class, in the order of `Klasifikasi.allCases`.
    public let classes: [ClassRows]
    /// Identifiers of the agency's rows in a DIK that is shown, without exemptions that have ended.
    public let exempt: [String]
    /// Identifiers of the articles about the agency's rows, the newest first.
    public let articles: [ContentPath]

    /// Identifiers of rows whose refreshing is overdue.
    public var stale: [String] { classes.flatMap(\.stale) + unclassifiedStale }
    let unclassifiedStale: [String]
    /// Identifiers of rows without a date of refreshing.
    public let undated: [String]
    /// Whether rows of the DIP that belong or may belong to the agency are held back.
    let isHeld: Bool

    init(
        agency: Agency,
        address: Address,
        rows: [String],
        classes: [ClassRows],
        exempt: [String],
        articles: [ContentPath],
        unclassifiedStale: [String],
        undated: [String],
        isHeld: Bool
    ) {
        self.agency = agency
        self.address = address
        self.rows = rows
        self.classes = classes
        self.exempt = exempt
        self.articles = articles
        self.unclassifiedStale = unclassifiedStale
        self.undated = undated
        self.isHeld = isHeld
    }

    /// The classes without a row, among those in which every office has information. Empty where it is unknown, because rows are held back.
    public var missing: [Klasifikasi] {
        guard !isHeld else { return [] }
        return classes.filter { $0.rows.isEmpty && !$0.klasifikasi.isConditional }.map(\.klasifikasi)
    }
}

public struct ClassRows: Sendable, Hashable {
    public let klasifikasi: Klasifikasi
    /// Identifiers of rows.
    public let rows: [String]
    /// Identifiers of the stale ones among them.
    public let stale: [String]
}

/// A table of agencies and classes: the number of rows, the number of stale rows, and gaps.
public struct AgencyMatrix: Sendable, Hashable {
    /// Agencies in the order of `opd.csv`, followed by the rows that name no agency, if any.
    public let rows: [Row]
    /// Sums over all agencies, in the order of `Klasifikasi.allCases`.
    public let totals: [Cell]

    public struct Row: Sendable, Hashable {
        /// The code of the agency; nil for rows that name none.
        public let agency: String?
        /// In the order of `Klasifikasi.allCases`.
        public let cells: [Cell]
        /// The number of rows of all classes that are held back because of their errors.
        public let held: Int

        public var count: Int { cells.reduce(0) { $0 + $1.count } }
    }

    public struct Cell: Sendable, Hashable {
        public let count: Int
        public let stale: Int

        public var isMissing: Bool { count == 0 }
    }
}
