/// What a dump says, piece by piece.
enum SQLDumpItem: Equatable {
    /// `CREATE TABLE`.
    case table(SQLTable)
    /// One row of an `INSERT`.
    case record(SQLRecord)
    /// `SET NAMES`, in small letters: `utf8mb4`, `latin1`.
    case characterSet(String)
    /// Columns of type `timestamp` stand in UTC from here on.
    case timestampsInUTC
    case fault(SQLFault)
}

/// A table as `CREATE TABLE` describes it.
struct SQLTable: Equatable {
    struct Column: Equatable {
        let name: String
        /// In small letters and without its length: `varchar`, `timestamp`.
        let type: String
    }

    /// Without the name of the database.
    let name: String
    let columns: [Column]
    /// `DEFAULT CHARSET`, in small letters; empty where it is not said.
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
        /// Something that only a database works out, such as `NOW()`.
        case expression
    }

    let table: String
    /// The names that the `INSERT` gives; nil where it gives none, and the order is that of `CREATE TABLE`.
    let columns: [String]?
    let values: [Value]
    /// The line on which the row begins, counted from 1.
    let line: Int
}

/// A place where a dump is broken.
struct SQLFault: Equatable {
    enum Kind: Equatable {
        /// The dump ends within a statement.
        case truncated
        /// A row is not written as SQL has it; the reading goes on with the next.
        case unreadableRow
        /// A row gives more or fewer values than the `INSERT` names columns.
        case wrongCount(values: Int, columns: Int)
        /// An `INSERT` that gives no values: `INSERT … SELECT`, `INSERT … SET`.
        case unreadableInsert
    }

    let kind: Kind
    /// The table, or "" where it is not known.
    let table: String
    /// The line on which the row or statement begins.
    let line: Int
}
