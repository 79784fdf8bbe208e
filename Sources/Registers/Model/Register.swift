import Diagnostics
import Reading

/// A published list of a public body: a folder in `content/register/` with `register.yaml` and CSV files.
public struct Register: Sendable {
    /// The folder's name, which is the last part of the register's addresses.
    public let name: String
    public let definition: RegisterDefinition
    /// In the order of the files' names, and within a file from the top.
    public let rows: [RegisterRow]
    /// Sorted by path.
    public let files: [RegisterFile]

    public init(name: String, definition: RegisterDefinition, rows: [RegisterRow], files: [RegisterFile] = []) {
        self.name = name
        self.definition = definition
        self.rows = rows
        self.files = files
    }
}

/// A CSV file of a register.
public struct RegisterFile: Sendable {
    /// `content/register/<register>/<name>.csv`.
    public let path: String
    /// By column name, the heading as the file writes it. Columns that the file does not have are left out.
    public let headings: [String: Located<String>]
    /// Code of the agency after which the file is named, if it is.
    public let agency: String?
}

/// What `register.yaml` says.
public struct RegisterDefinition: Sendable {
    /// `content/register/<name>/register.yaml`.
    public let path: String
    /// The profile's own unless it is given.
    public internal(set) var title: Located<String>
    public internal(set) var description = ""
    /// The built-in set of columns, or nil where the register brings its own.
    public internal(set) var profile: RegisterProfile?
    public internal(set) var columns: [RegisterColumn] = []
    /// The decree (SK) that sets the list.
    public internal(set) var decree = Decree()
    /// The span of time for which the list stands, such as `2026` or `2026-01/2026-12`; as written.
    public internal(set) var period = ""
    /// Identifier of the licence of the data, such as `CC-BY-4.0`.
    public internal(set) var licence = ""
    /// Whether the list is shown. A DIK may be hidden; its rows are checked and guard documents all the same.
    public internal(set) var isPublished = true

    /// A decree (SK).
    public struct Decree: Sendable {
        public internal(set) var number = ""
        public internal(set) var date: Instant?
    }
}

/// The registers that Terang knows the law of.
public enum RegisterProfile: String, Sendable, CaseIterable {
    /// Daftar Informasi Publik.
    case dip
    /// Daftar Informasi yang Dikecualikan.
    case dik
}

/// A column of a register, after Frictionless Table Schema.
public struct RegisterColumn: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case string, integer, number, date, boolean, uri
        /// Texts joined by commas in one cell.
        case list
    }

    /// The machine's name, such as `penanggung_jawab`.
    public let name: String
    /// The heading that people read.
    public let title: String
    public let description: String
    public let kind: Kind
    public let isRequired: Bool
    /// Values that the column takes; empty where it takes any.
    public let choices: [String]
    /// Headings that offices use for the column, compared without regard to case, accents and punctuation.
    public let synonyms: [String]

    public init(
        name: String,
        title: String,
        description: String = "",
        kind: Kind = .string,
        isRequired: Bool = false,
        choices: [String] = [],
        synonyms: [String] = []
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.kind = kind
        self.isRequired = isRequired
        self.choices = choices
        self.synonyms = synonyms
    }
}

/// A row of a register: the cells that are filled, each with its place.
public struct RegisterRow: Sendable {
    /// The place of the row's first cell.
    public let location: SourceLocation
    /// The number of the row in its file as a spreadsheet shows it, the heading being 1.
    public let number: Int
    /// By column name. Cells that are empty or hold white space only are left out; others are trimmed.
    public let cells: [String: Located<String>]
    /// By column name, the heading as the file writes it. Columns that the file does not have are left out.
    public let headings: [String: Located<String>]

    public init(
        location: SourceLocation,
        number: Int,
        cells: [String: Located<String>],
        headings: [String: Located<String>] = [:]
    ) {
        self.location = location
        self.number = number
        self.cells = cells
        self.headings = headings
    }

    /// The text of a cell, or empty.
    public subscript(column: String) -> String { cells[column]?.value ?? "" }

    /// The place of a cell, or of the row where the cell is empty.
    public func location(of column: String) -> SourceLocation { cells[column]?.location ?? location }
}
