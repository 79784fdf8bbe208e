/// A spreadsheet file: what its sheets show. Formulas, macros and links are never run.
public struct Workbook: Sendable {
    /// In the order of the file.
    public internal(set) var sheets: [Sheet] = []
    /// Whether the file holds macros.
    public internal(set) var hasMacros = false
    /// Whether people have written comments beside cells, which are not read.
    public internal(set) var hasComments = false
    /// Whether cells take values from other files.
    public internal(set) var hasExternalLinks = false

    /// The largest file that is read, in bytes.
    public static let sizeLimit = 20 * 1024 * 1024

    /// Reads an Office Open XML workbook (`.xlsx`, `.xlsm`) or an OpenDocument spreadsheet (`.ods`), by its content.
    public init(_ bytes: [UInt8]) throws(WorkbookFault) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
            throw Self.contains(name, in: bytes) ? .encrypted : .oldFormat
        }
        let archive = try WorkbookArchive(bytes)
        if archive.contains("xl/workbook.xml") {
            self = try XLSXReader(archive).workbook()
        } else if archive.contains("content.xml") {
            self = try ODSReader(archive).workbook()
        } else {
            throw .notAWorkbook
        }
    }

    init() {}

    private static func contains(_ part: [UInt8], in bytes: [UInt8]) -> Bool {
        guard bytes.count >= part.count else { return false }
        return (0...(bytes.count - part.count)).contains { start in
            bytes[start] == part[0] && bytes[start..<(start + part.count)].elementsEqual(part)
        }
    }
}

/// Why a spreadsheet file cannot be read.
public enum WorkbookFault: Error, Sendable, Hashable {
    /// A password is needed.
    case encrypted
    /// Excel 97 to 2003 (`.xls`).
    case oldFormat
    /// Neither Office Open XML nor OpenDocument.
    case notAWorkbook
    /// More or larger parts, rows or cells than any list has, or XML that grows when it is read.
    case tooLarge
    /// Cut off, or changed by another program.
    case damaged
}

public struct Sheet: Sendable {
    public internal(set) var name: String
    public internal(set) var isHidden = false
    /// Rows with at least one cell that is not blank, from the top.
    public internal(set) var rows: [SheetRow] = []
    /// What the file holds and nobody sees who opens it.
    public internal(set) var hidden = HiddenParts()
    /// Formulas whose results the file does not hold, from the top. Their cells are in no row.
    public internal(set) var uncalculated: [CellPlace] = []
    public internal(set) var merges: [MergedRange] = []
    /// The web addresses that cells lead to, beside what they show.
    public internal(set) var links: [CellPlace: String] = [:]

    /// The largest number of rows and of columns that are read.
    static let rowLimit = 200_000
    static let columnLimit = 1_000
    /// The longest address, in bytes, as spreadsheets have it.
    static let addressLimit = 2_083
    static let mergeLimit = 100_000
    /// The largest number of cells in a workbook.
    static let cellLimit = 4_000_000
}

/// What is in a sheet and not seen, as far as it is not blank.
public struct HiddenParts: Sendable, Hashable {
    /// The numbers of hidden rows, counted from 1, ascending.
    public internal(set) var rows: [Int] = []
    /// Hidden columns, counted from 0, ascending.
    public internal(set) var columns: [Int] = []
    /// Cells whose format shows nothing or whose text has the colour of its background, and those that a merged cell covers,
    /// from the top.
    public internal(set) var cells: [CellPlace] = []
    /// Cells whose text, or a part of it, is struck out, from the top: what they say does not hold any more.
    public internal(set) var struck: [CellPlace] = []

    public var isEmpty: Bool { rows.isEmpty && columns.isEmpty && cells.isEmpty && struck.isEmpty }
}

public struct CellPlace: Sendable, Hashable {
    /// Counted from 1.
    public let row: Int
    /// Counted from 0.
    public let column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

extension Sheet {
    mutating func merge(_ range: MergedRange) throws(WorkbookFault) {
        guard merges.count < Self.mergeLimit else { throw .tooLarge }
        merges.append(range)
    }

    /// Keeps the address that a cell leads to, if it is one of the web.
    mutating func link(_ place: CellPlace, to address: String) {
        let lower = address.prefix(8).lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), address.utf8.count <= Self.addressLimit else {
            return
        }
        links[place] = address
    }

    /// Finds what the sheet hides, once all its rows are read.
    ///
    /// - Parameters:
    ///   - ranges: hidden columns, counted from 0.
    ///   - unshown: cells whose formats show nothing.
    mutating func findHidden(columns ranges: [ClosedRange<Int>], unshown: [CellPlace]) {
        var isFilled = [Bool](repeating: false, count: Self.columnLimit)
        for row in rows {
            for cell in row.cells where cell.column < Self.columnLimit { isFilled[cell.column] = true }
        }
        let columns = Set(ranges.flatMap { $0.clamped(to: 0...(Self.columnLimit - 1)) })
        hidden.columns = columns.filter { isFilled[$0] }.sorted()
        let covered = CoveredCells(merges)
        var cells = unshown
        for row in rows {
            let columns = covered.columns(ofRow: row.number, count: (row.cells.last?.column ?? 0) + 1)
            guard !columns.isEmpty else { continue }
            cells += row.cells.filter { columns[$0.column] }.map { CellPlace(row: row.number, column: $0.column) }
        }
        hidden.cells = Set(cells).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }
}

/// The cells below merged ones.
private struct CoveredCells {
    private var byRow: [Int: [MergedRange]] = [:]
    /// Merged cells of more rows than a page has are kept once.
    private let tall: [MergedRange]

    init(_ merges: [MergedRange]) {
        let isTall = { (range: MergedRange) in range.rows.count > 100 }
        tall = Array(merges.filter(isTall).prefix(100))
        for range in merges where !isTall(range) {
            for row in range.rows { byRow[row, default: []].append(range) }
        }
    }

    /// Returns which columns of a row are covered, up to `count`. Empty where none is. Takes time for the merged cells of
    /// the row and for its columns, one after the other.
    func columns(ofRow row: Int, count: Int) -> [Bool] {
        let ranges = (byRow[row] ?? []) + tall.filter { $0.rows.contains(row) }
        guard !ranges.isEmpty else { return [] }
        /// How many ranges begin to cover at a column, less those that end before it.
        var changes = [Int](repeating: 0, count: count + 1)
        for range in ranges {
            let first = range.columns.lowerBound + (row == range.rows.lowerBound ? 1 : 0)
            let end = min(range.columns.upperBound + 1, count)
            guard first < end else { continue }
            changes[first] += 1
            changes[end] -= 1
        }
        var depth = 0
        return changes.dropLast().map { change in
            depth += change
            return depth > 0
        }
    }
}

extension Sheet {
    /// The sheet with only some of its cells, without what it hides and without rows that are blank then.
    ///
    /// - Parameter isKept: tells by row, counted from 1, and column, counted from 0.
    public func filtered(_ isKept: (_ row: Int, _ column: Int) -> Bool) -> Sheet {
        var sheet = self
        sheet.hidden = HiddenParts()
        sheet.uncalculated = uncalculated.filter { isKept($0.row, $0.column) }
        sheet.rows = rows.compactMap { row in
            let cells = row.cells.filter { isKept(row.number, $0.column) }
            return cells.isEmpty ? nil : SheetRow(number: row.number, cells: cells)
        }
        return sheet
    }
}

public struct SheetRow: Sendable {
    /// Counted from 1.
    public let number: Int
    /// The cells that are not blank, from left to right.
    public internal(set) var cells: [SheetCell]
}

/// A cell that is not blank.
public struct SheetCell: Sendable {
    /// Counted from 0.
    public let column: Int
    /// What the cell shows: numbers without the points between groups of digits, whole dates as ISO 8601.
    public let text: String
}

/// Cells that are shown as one, whose value is in the first.
public struct MergedRange: Sendable, Hashable {
    /// Counted from 1.
    public let rows: ClosedRange<Int>
    /// Counted from 0.
    public let columns: ClosedRange<Int>
}

/// The name of a cell, such as `B7`.
enum CellName {
    /// Returns the column, counted from 0, and the row, counted from 1. Nil where the text names no cell.
    static func place(_ text: Substring) -> (column: Int, row: Int)? {
        var column = 0
        var row = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 20_000:
                column = column * 26 + Int(byte - 64)
            case UInt8(ascii: "0")...UInt8(ascii: "9") where row < 10_000_000: row = row * 10 + Int(byte - 48)
            default: return nil
            }
        }
        return column > 0 && row > 0 ? (column - 1, row) : nil
    }

    /// Returns the range in `B7:C9` or `B7`. Nil where the text names none.
    static func range(_ text: String) -> MergedRange? {
        let ends = text.split(separator: ":").map { place($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, first.row <= last.row,
            first.column <= last.column
        else { return nil }
        return MergedRange(rows: first.row...last.row, columns: first.column...last.column)
    }
}
