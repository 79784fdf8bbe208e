import Content
public import Reading
import Registers
import Serialization
public import SiteModel
public import TransparencyLog

/// What of the rows that are published is in the registers' log, and what is not yet.
public struct RegisterHistory {
    /// A row as it is published.
    private struct PublishedRow {
        let address: Address
        /// The cells that the log binds, by name of the column.
        let cells: [String: String]
        /// The place of its entry in the log; nil where the log has none, or says otherwise.
        let entry: Int?
    }

    /// What the log does not say yet.
    public struct Rest: Sendable {
        /// Addresses of rows that are new or say something else.
        public let changed: [String]
        /// Addresses of rows that are gone.
        public let withdrawn: [String]

        public var isEmpty: Bool { changed.isEmpty && withdrawn.isEmpty }
    }

    private let log: RegisterLog?
    private let tables: [DatasetTable]

    init(log: RegisterLog?, tables: [DatasetTable]) {
        self.log = log
        self.tables = tables
    }

    /// Nil for a portal without registers.
    public init?(site: Site) {
        guard let registers = site.registers else { return nil }
        self = OpenData(site: site, registers: registers).history()
    }

    /// Columns that the log does not bind: which news are about a row, and when it was last taken from another portal.
    private static func isLeftOut(_ column: RegisterColumn) -> Bool {
        column.meaning == .news || column.name == HarvestedTable.time
    }

    private func rows(of table: DatasetTable, _ latest: [String: Int]) throws -> [PublishedRow] {
        let without = table.columns.map(\.column).filter(Self.isLeftOut).map(\.name)
        return try zip(table.addresses, PublishedTable.rows(table.csv)).map { address, cells in
            let cells = cells.filter { !without.contains($0.key) }
            var entry: Int?
            if let log, let place = latest[address.rawValue], let digest = log.entries[place].digest,
                try LogEntry.digest(of: cells, salt: log.salts[place]) == digest
            {
                entry = place
            }
            return PublishedRow(address: address, cells: cells, entry: entry)
        }
    }

    /// Returns what the log does not say yet.
    ///
    /// - Throws: `DigestError` where libcrypto fails.
    public func rest() throws -> Rest {
        let latest = log?.latest ?? [:]
        let rows = try tables.flatMap { try self.rows(of: $0, latest) }
        let published = Set(rows.map(\.address.rawValue))
        let gone = latest.filter { address, place in
            !published.contains(address) && log?.entries[place].digest != nil
        }
        return Rest(changed: rows.filter { $0.entry == nil }.map(\.address.rawValue), withdrawn: gone.keys.sorted())
    }

    /// Returns the entries, with new salts, that make the log say what is published.
    ///
    /// - Throws: `DigestError` where libcrypto fails.
    public func additions(on day: CalendarDay) throws -> [(entry: LogEntry, salt: String)] {
        let latest = log?.latest ?? [:]
        let rows = try tables.flatMap { try self.rows(of: $0, latest) }
        let changed = try rows.filter { $0.entry == nil }.map { row in
            let salt = LogEntry.salt()
            let digest = try LogEntry.digest(of: row.cells, salt: salt)
            return (entry: LogEntry(day: day.isoDate, row: row.address.rawValue, digest: digest), salt: salt)
        }
        return try changed + rest().withdrawn.map { (LogEntry(day: day.isoDate, row: $0, digest: nil), "") }
    }

    /// Returns `baris.json`: the entry of each published row and the salt with which anybody can compute its digest. Salts of what is no longer
    /// published are not given.
    ///
    /// - Throws: `DigestError` where libcrypto fails.
    func proofs() throws -> String {
        guard let log else { return "{}\n" }
        let latest = log.latest
        let registers = try tables.map { table -> JSON in
            let rows = try rows(of: table, latest).map { row -> JSON in
                [
                    "row": .string(row.address.rawValue), "entry": row.entry.map(JSON.integer) ?? .null,
                    "salt": row.entry.map { .string(log.salts[$0]) } ?? .null,
                ]
            }
            return [
                "name": .string(table.dataset.name), "table": .string(table.dataset.csv.rawValue),
                "without": .array(table.columns.map(\.column).filter(Self.isLeftOut).map { .string($0.name) }),
                "rows": .array(rows),
            ]
        }
        let json: JSON = [
            "format": "terang-log/1", "origin": .string(log.origin), "key": log.key.map { .string($0.text) } ?? .null,
            "registers": .array(registers),
        ]
        return json.text() + "\n"
    }
}
