/// A spreadsheet file: what its sheets show. Formulas, macros and links are never run.
public struct Workbook: Sendable {
    /// In the order of the file.
    public internal(set) var sheets: [Sheet] = []
    /// Whether the file holds macros.
    public internal(set) var hasMacros = false
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
        let archive = try ZipArchive(bytes)
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

/// A sheet of a workbook.
public struct Sheet: Sendable {
    public internal(set) var name: String
    public internal(set) var isHidden = false
    /// Rows with at least one cell that is not blank, from the top.
    public internal(set) var rows: [SheetRow] = []
    /// The numbers of hidden rows that are not blank.
    public internal(set) var hiddenRows: [Int] = []
    /// Merged cells of several rows.
    public internal(set) var merges: [MergedRange] = []

    /// The largest number of rows and of columns that are read.
    static let rowLimit = 200_000
    static let columnLimit = 1_000
    /// The largest number of cells in a workbook.
    static let cellLimit = 4_000_000
}

/// A row of a sheet.
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
