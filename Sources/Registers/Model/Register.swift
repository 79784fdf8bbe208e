import Diagnostics
public import Reading

/// A published list of a public body: a folder in `content/register/` with `register.yaml` and CSV files.
public struct Register: Sendable {
    /// The folder's name, which is the last part of the register's addresses.
    public let name: String
    public let definition: RegisterDefinition
    /// In the order of the files' names, and within a file from the top. No two have the same identity.
    public let rows: [AnyRow]
    public let numbering: RowNumbering
    /// Sorted by path.
    public let files: [RegisterFile]
    /// Rows that are not among ``rows`` because of their errors.
    package let heldRows: [HeldRow]
    /// Files of which no row is among ``rows`` because of their errors.
    package let heldTables: [HeldTable]
    /// ``rows`` by their places.
    let placed: PlacedRows

    public init(name: String, definition: RegisterDefinition, rows: [AnyRow], files: [RegisterFile] = []) {
        self.init(
            name: name,
            definition: definition,
            rows: rows,
            numbering: RowNumbering(
                of: rows,
                scopes: definition.profile.numberings,
                agencies: Set(files.filter { $0.agency != nil }.map(\.path))
            ),
            files: files,
            heldRows: [],
            heldTables: []
        )
    }

    /// - Parameter numbering: that of all rows, also of those that are held back.
    init(
        name: String,
        definition: RegisterDefinition,
        rows: [AnyRow],
        numbering: RowNumbering,
        files: [RegisterFile],
        heldRows: [HeldRow],
        heldTables: [HeldTable]
    ) {
        self.heldRows = heldRows
        self.heldTables = heldTables
        self.name = name
        self.definition = definition
        self.files = files
        self.numbering = numbering
        self.rows = numbering.identified(rows, register: name)
        placed = PlacedRows(self.rows)
    }

    /// The rows that are held back without being in another file: nothing is missing for want of the others.
    package var missingRows: [HeldRow] { heldRows.filter { !numbering.copiedTables.isCopied($0.row.place) } }
}

/// A CSV file of a register.
public struct RegisterFile: Sendable {
    /// `content/register/<register>/<name>.csv`.
    public let path: String
    /// By column name, the heading as the file writes it. Columns that the file does not have are left out.
    public let headings: [String: Located<String>]
    /// Code of the agency after which the file is named, if it is.
    public let agency: String?
    /// The texts below headings that name no known column, by the places of the headings.
    let unread: [SourceLocation: String]
}

/// The settings of a register in `register.yaml`.
public struct RegisterDefinition: Sendable {
    /// `content/register/<name>/register.yaml`.
    public let path: String
    /// The profile's own unless it is given.
    public internal(set) var title: Located<String>
    public internal(set) var description = ""
    public internal(set) var profile = RegisterProfile.own
    public internal(set) var columns = RegisterColumns([])
    /// The sheet of a workbook that is read; the one that looks most like the register where it is empty.
    public internal(set) var sheet = ""
    /// How hidden parts of that sheet are read. Nil where nobody has decided, which stops a build.
    public internal(set) var hidden: Hidden?
    /// The decree (SK) that sets the list.
    public internal(set) var decree = Decree()
    /// The test of consequences that all rows of a DIK rest on which name none of their own.
    public internal(set) var test = ConsequenceTest()
    /// The status of listed information whose exemption has ended. Nil where the file does not state it.
    public internal(set) var afterEnd: AfterEnd?
    /// The span of time that the list covers, such as `2026` or `2026-01/2026-12`; as written.
    public internal(set) var period = ""
    /// Identifier of the licence of the data, such as `CC-BY-4.0`.
    public internal(set) var licence = ""
    /// Whether the list is shown. A DIK may be hidden; its rows are checked and guard documents all the same.
    public internal(set) var isPublished = true

    /// A decree (SK). Rows of a DIK take from it what their own cells leave empty.
    public struct Decree: Sendable {
        public internal(set) var number = ""
        public internal(set) var date: Instant?
        /// Where it was signed.
        public internal(set) var place = ""
        /// The office that decided, not a person.
        public internal(set) var officer = ""
        /// Number of the approval by the body's head.
        public internal(set) var approval = ""
        /// When the exemptions of the list begin.
        public internal(set) var start: Instant?
    }

    /// A test of consequences (uji konsekuensi).
    public struct ConsequenceTest: Sendable {
        public internal(set) var number = ""
        public internal(set) var date: Instant?
    }

    /// How rows, columns, cells and sheets that a workbook hides are read.
    public enum Hidden: String, Sendable, CaseIterable {
        /// They are read like all others.
        case include
        /// They are not read.
        case omit
    }

    /// The status of information whose exemption has ended.
    public enum AfterEnd: String, Sendable, CaseIterable {
        /// It is public.
        case open
        /// The body tests its consequences anew.
        case review
    }
}

extension RegisterDefinition {
    /// A register of a profile of which `register.yaml` says no more.
    package init(_ profile: RegisterProfile) {
        self.init(path: "", title: Located(profile.title.id, at: SourceLocation(path: "")))
        self.profile = profile
        columns = profile.columns
    }
}
