enum SQLDumpItem: Equatable {
    /// `CREATE TABLE`.
    case table(SQLTable)
    /// One row of an `INSERT`.
    case record(SQLRecord)
    /// `SET NAMES`, in lower case: `utf8mb4`, `latin1`.
    case characterSet(String)
    case fault(SQLFault)
}

/// A table from `CREATE TABLE`.
struct SQLTable: Equatable {
    struct Column: Equatable {
        let name: String
        /// In lower case, without its length: `varchar`, `timestamp`.
        let type: String
        /// The value of rows that do not give one.
        var initial = SQLRecord.Value.null
    }

    /// Without the name of the database.
    let name: String
    let columns: [Column]
    /// `DEFAULT CHARSET`, in lower case. Empty where the dump does not state it.
    let characterSet: String
}

/// A row of a table.
struct SQLRecord: Equatable {
    enum Value: Equatable {
        case null
        /// A text or a number, in the encoding of the dump.
        case bytes([UInt8])
        /// A text longer than ``SQLDumpReader/valueLimit``.
        case oversized
        /// An expression that only a database evaluates, such as `NOW()`, as the dump writes it.
        case expression(String)

        /// Whether it is what databases write for no value.
        var isNothing: Bool {
            switch self {
            case .null, .bytes([]), .bytes([UInt8(ascii: "0")]): true
            default: false
            }
        }
    }

    var table: String
    /// The columns that the `INSERT` names, or else the last `CREATE TABLE` before it. Nil where neither names as many as there are values.
    var columns: [String]?
    var values: [Value]
    /// The line on which the row begins, counted from 1.
    let line: Int
}

/// A broken place of a dump.
struct SQLFault: Equatable {
    enum Kind: Equatable {
        /// The dump ends within a statement.
        case truncated
        /// A row is not valid SQL. Reading continues with the next.
        case unreadableRow
        /// The number of values differs from the number of columns that the `INSERT` names.
        case wrongCount(values: Int, columns: Int)
        /// An `INSERT` without values, such as those that copy rows of other tables.
        case unreadableInsert
        /// A statement that changes rows, such as `UPDATE`, which an import does not run.
        case change(String)
    }

    let kind: Kind
    /// The table. Empty where it is unknown.
    let table: String
    /// The line on which the row or statement begins.
    let line: Int
    /// What was read of a row that is left out.
    var values: [SQLRecord.Value] = []
    /// The columns, in lower case, that an `UPDATE` sets, or that a `DELETE` compares with a literal.
    var columns: Set<String> = []

    /// The statement that changes rows. Nil for other faults.
    var change: String? { if case .change(let verb) = kind { verb } else { nil } }
}
