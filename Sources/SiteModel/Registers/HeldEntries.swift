public import Diagnostics
import Registers

/// Counts the entries of a list that are held back because of their errors. It holds none of their content.
public struct HeldEntries: Sendable, Hashable {
    public struct Group: Sendable, Hashable {
        /// The code of the agency; nil where the rows name none.
        public let agency: String?
        /// The fault, as the title of its rule.
        public let reason: LocalizedText
        /// The number of rows. Nil for a whole file.
        public let count: Int?
    }

    /// Groups by agency in the order of `opd.csv`, those without an agency last; then the largest first.
    public let groups: [Group]

    public var rows: Int { groups.reduce(0) { $0 + ($1.count ?? 0) } }
    public var files: Int { groups.count { $0.count == nil } }

    /// Returns the number of an agency's rows.
    func rows(of agency: String?) -> Int {
        groups.reduce(0) { $0 + ($1.agency == agency ? $1.count ?? 0 : 0) }
    }

    /// - Parameters:
    ///   - klasifikasi: the class of the rows; nil for all rows, and for files.
    ///   - agencies: the position of each agency, by code.
    init(of registers: [Register], klasifikasi: Klasifikasi? = nil, agencies: [String: Int]) {
        let rows = registers.flatMap(\.missingRows).filter { klasifikasi == nil || $0.row.klasifikasi == klasifikasi }
        let tables = klasifikasi == nil ? registers.flatMap(\.heldTables) : []
        let known = { (code: String?) in code.flatMap { agencies[$0] == nil ? nil : $0 } }
        let byReason = Dictionary(grouping: rows) { Group(agency: known($0.row.opd), reason: $0.reason, count: 0) }
        let counted = byReason.map { Group(agency: $0.key.agency, reason: $0.key.reason, count: $0.value.count) }
        let files = tables.map { Group(agency: known($0.agency), reason: $0.reason, count: nil) }
        func order(_ group: Group) -> (Int, Int, String) {
            (group.agency.flatMap { agencies[$0] } ?? .max, -(group.count ?? 0), group.reason.id)
        }
        groups = (counted + files).sorted { order($0) < order($1) }
    }

    /// Both one after the other.
    init(_ first: HeldEntries, _ second: HeldEntries) { groups = first.groups + second.groups }

    /// Counts what is held back of a table beside the registers.
    init(_ held: [HeldBeside]) {
        groups = held.map { Group(agency: nil, reason: $0.reason, count: $0.count) }
            .sorted { (-($0.count ?? 0), $0.reason.id) < (-($1.count ?? 0), $1.reason.id) }
    }
}
