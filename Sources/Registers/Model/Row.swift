public import Diagnostics
public import Reading

/// A row of a CSV file: the cells that are filled, each with its place. It never changes, and is shared by all who have it.
public final class RegisterRow: Sendable {
    /// The place of the row's first cell.
    public let location: SourceLocation
    /// The number of the row in its file as a spreadsheet shows it, the heading being 1.
    public let number: Int
    /// Cells that are empty or hold white space only are left out; others are trimmed.
    public let cells: RowCells
    /// By column name, the heading as the file writes it. Columns that the file does not have are left out.
    public let headings: [String: Located<String>]
    /// How many names of sections are above it in its table.
    let section: Int
    /// Which of the things it is that its row of the table has, such as the documents of a package, counted from 1; 0 where the row has none.
    let part: Int
    /// The office in whose section it is, whatever classes and groups are between: `DINAS KESEHATAN`. Nil where there is none.
    let office: String?
    /// The columns that its table has beside another one, counted from 1. Nil where the table has the row for itself.
    let span: ClosedRange<Int>?

    public init(
        location: SourceLocation,
        number: Int,
        cells: [String: Located<String>],
        headings: [String: Located<String>] = [:],
        section: Int = 0,
        part: Int = 0,
        office: String? = nil,
        span: ClosedRange<Int>? = nil
    ) {
        self.span = span
        self.location = location
        self.number = number
        self.cells = RowCells(cells, in: location)
        self.headings = headings
        self.section = section
        self.part = part
        self.office = office
    }

    /// Returns the row with one more cell.
    ///
    /// - Parameter part: which of its things it is; nil keeps that.
    func adding(_ cell: Located<String>, in column: String, part: Int? = nil) -> RegisterRow {
        var cells = Dictionary(keepingFirst: sortedCells.map { ($0.column, $0.cell) })
        cells[column] = cell
        return RegisterRow(
            location: location,
            number: number,
            cells: cells,
            headings: headings,
            section: section,
            part: part ?? self.part,
            office: office,
            span: span
        )
    }

    /// The text of a cell, or empty.
    public subscript(column: String) -> String { cells.text(column) }

    /// The place of a cell, or of the row where the cell is empty.
    public func location(of column: String) -> SourceLocation { cells[column]?.location ?? location }
}

/// The facts of a row, typed as its profile requires.
public protocol RegisterFacts: Sendable {
    /// The facts of a row whose cells are all empty.
    init()

    /// The columns of the profile, in the order in which open data show them.
    static var columns: [Column<Self>] { get }

    /// Code of the row's agency, as in `opd.csv`; nil where none is named or it is unknown.
    var opd: String? { get }
    var klasifikasi: Klasifikasi? { get }
    /// When the row last changed; nil where it does not say.
    var modified: Instant? { get }

    /// Returns the value of the column at a place. Nil where its cell is empty or cannot be read.
    func value(at place: Int) -> CellValue?

    /// Whether the row is to say something in the column at a place.
    func isAsked(at place: Int) -> Bool

    /// Adds what follows from several cells together, and from what `register.yaml` says for all rows.
    mutating func complete(_ row: RegisterRow, of definition: RegisterDefinition, in zone: SiteTimeZone)
}

extension RegisterFacts {
    public var opd: String? { nil }
    public var klasifikasi: Klasifikasi? { nil }
    public var modified: Instant? { nil }

    public mutating func complete(_ row: RegisterRow, of definition: RegisterDefinition, in zone: SiteTimeZone) {}

    init(_ cells: CellReader, of definition: RegisterDefinition) {
        self.init()
        for (place, column) in Self.columns.enumerated() {
            if let value = cells.value(of: definition.columns[place]) { column.read(value, &self) }
        }
        complete(cells.row, of: definition, in: cells.zone)
    }

    // Every cell is asked: as requirements of the protocol, the two that follow are compiled for each type of facts. A column
    // is large and is not copied.
    public func value(at place: Int) -> CellValue? {
        Self.columns.withUnsafeBufferPointer { $0[place].value(self) }
    }

    public func isAsked(at place: Int) -> Bool {
        Self.columns.withUnsafeBufferPointer { $0[place].isAsked(of: self) }
    }
}

/// The facts of a row of a register that has columns of its own only.
struct NoFacts: RegisterFacts {
    static let columns: [Column<NoFacts>] = []
}

/// The parts of a row besides its facts, shared by its copies with any type of facts.
private final class RowParts: Sendable {
    let register: String
    let columns: RegisterColumns
    let written: RegisterRow
    let further: [CellValue?]
    let identity: RowIdentity

    init(
        register: String,
        columns: RegisterColumns,
        written: RegisterRow,
        further: [CellValue?],
        identity: RowIdentity
    ) {
        self.register = register
        self.columns = columns
        self.written = written
        self.further = further
        self.identity = identity
    }
}

/// A row of a register: its cells as written, the facts in them, and its identity. The facts' members are the row's, too.
@dynamicMemberLookup
public struct Row<Facts: Sendable>: Sendable {
    private var parts: RowParts
    public let facts: Facts

    private init(_ parts: RowParts, facts: Facts) {
        self.parts = parts
        self.facts = facts
    }

    /// The register's name.
    public var register: String { parts.register }
    public var columns: RegisterColumns { parts.columns }
    public var written: RegisterRow { parts.written }
    /// The values of the register's own columns, which follow those of its profile.
    fileprivate var further: [CellValue?] { parts.further }
    public internal(set) var identity: RowIdentity {
        get { parts.identity }
        set {
            parts = RowParts(
                register: register,
                columns: columns,
                written: written,
                further: further,
                identity: newValue
            )
        }
    }

    /// `<register>/<nomor>`, with class or agency between where numbers begin anew in each.
    public var id: String { identity.id }
    public var nomor: String { columns.nomor(of: written) }
    /// The title of the row in lists; never empty.
    public var title: String { columns.title(of: written) }

    public subscript<Value>(dynamicMember path: KeyPath<Facts, Value>) -> Value { facts[keyPath: path] }

    /// The row with facts of another type.
    fileprivate func with<Other>(_ facts: Other) -> Row<Other> { Row<Other>(parts, facts: facts) }
}

/// A row of any register.
public typealias AnyRow = Row<any RegisterFacts>

extension Row where Facts == any RegisterFacts {
    public init(
        register: String,
        columns: RegisterColumns,
        written: RegisterRow,
        facts: any RegisterFacts,
        further: [CellValue?] = []
    ) {
        let parts = RowParts(
            register: register,
            columns: columns,
            written: written,
            further: further,
            identity: RowIdentity(id: "", slug: "")
        )
        self.init(parts, facts: facts)
    }

    public var opd: String? { facts.opd }
    public var klasifikasi: Klasifikasi? { facts.klasifikasi }
    public var modified: Instant? { facts.modified }

    /// Returns the value of a column. Nil where its cell is empty or cannot be read.
    public func value(of column: String) -> CellValue? {
        guard let place = columns.place(of: column) else { return nil }
        let own = columns.count - further.count
        return place < own ? facts.value(at: place) : further[place - own]
    }

    /// Whether the row says anything in a column, be it by another one.
    public func isFilled(_ column: String) -> Bool { written.cells.has(column) || value(of: column) != nil }

    /// Whether the row is to say something in a column.
    public func isAsked(for column: String) -> Bool {
        guard let place = columns.place(of: column) else { return false }
        return place < columns.count - further.count ? facts.isAsked(at: place) : columns[place].isAsked
    }

    /// The row with the facts of a profile, or nil where it has others.
    public func typed<Typed: RegisterFacts>(as type: Typed.Type) -> Row<Typed>? {
        (facts as? Typed).map(with)
    }
}

extension RegisterRow {
    /// The place of a diagnostic about the row, or about one of its cells.
    ///
    /// - Parameter cell: the place within the cell; where none is given, its beginning.
    package func place(of column: String? = nil, cell: SourceLocation? = nil) -> some DiagnosticPlace {
        TableRows(number, heading: column.map { headings[$0]?.value ?? $0 }, span: span)
            .at(cell ?? column.map(location(of:)) ?? location)
    }

    /// The filled cells, by column name.
    package var sortedCells: [(column: String, cell: Located<String>)] { cells.sorted }

    /// The first of these columns that is filled.
    package func firstFilled(_ columns: [String]) -> String? { columns.first { cells[$0] != nil } }
}
